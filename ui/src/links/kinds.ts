// What can be done to a link, as the items of its menu; every one is a step of undo.
import Unlink from '@lucide/svelte/icons/unlink'
import { mayWrite } from '../commands/mayWrite'
import type { AlignmentField } from '../ipc/generated/AlignmentField'
import type { Edit } from '../ipc/generated/Edit'
import type { Origin } from '../ipc/generated/Origin'
import type { Strength } from '../ipc/generated/Strength'
import type { MenuItem } from '../shared/Menu.svelte'
import { t } from '../text/catalogue'
import { aloud } from '../workspace/aloud'

type Kind = { id: string; origin: Origin; strength: Strength }

const strengths: Strength[] = ['contributes', 'supports']
const origins: Origin[] = ['cascaded', 'laddered', 'shared']

/** `Cascaded, contributes`. */
export const kindOf = ({ origin, strength }: Omit<Kind, 'id'>): string =>
  `${t(`links.${origin}`)}, ${t(`links.${strength}`)}`

/** A line that begins with it begins with a capital. */
export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

/** Carries an edit out where the file may be written to, and says it with the way back. */
export function change(...edits: Edit[]): void {
  if (mayWrite()) void aloud(...edits)
}

export function itemsOf({ id, origin, strength }: Kind): MenuItem[] {
  const set = (field: AlignmentField) => change({ edit: 'set_alignment', id, set: field })
  return [
    ...strengths.map((to) => ({
      id: to,
      title: t(`links.more.${to}`),
      checked: to === strength,
      run: () => to !== strength && set({ field: 'strength', to }),
    })),
    'line' as const,
    ...origins.map((to) => ({
      id: to,
      title: t(`links.more.${to}`),
      checked: to === origin,
      run: () => to !== origin && set({ field: 'origin', to }),
    })),
    'line' as const,
    {
      id: 'off',
      title: t('links.takeOff'),
      icon: Unlink,
      danger: true,
      run: () => change({ edit: 'remove', id }),
    },
  ]
}
