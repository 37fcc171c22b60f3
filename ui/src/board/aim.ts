// What aligning comes to: what an aim is called, and the edit it would be. Pure.
import type { AlignedTo } from '../ipc/generated/AlignedTo'
import type { Cascade } from '../ipc/generated/Cascade'
import type { CascadeLink } from '../ipc/generated/CascadeLink'
import type { Edit } from '../ipc/generated/Edit'
import { t } from '../text/catalogue'

/** What one aims at: a thing to serve, or the lane of what serves nothing. */
export type Aim = AlignedTo | 'lane'

export const isSame = (one: Aim | null, other: Aim | null): boolean =>
  one === other ||
  (one !== null &&
    other !== null &&
    one !== 'lane' &&
    other !== 'lane' &&
    one.kind === other.kind &&
    one.id === other.id)

/** The card an aim lies on: for a key result the one of its objective. */
export function cardOf(cascade: Cascade | null, aim: Aim | null): string | null {
  if (!cascade || aim === null || aim === 'lane') return null
  if (aim.kind !== 'key_result') return aim.id
  const has = ({ key_results }: Cascade['cards'][number]) =>
    key_results.some(({ id }) => id === aim.id)
  return cascade.cards.find(has)?.id ?? null
}

/** What something served is called in few words: `PMO, O3`, `PMO, O3, KR 3.1`, `S1`. */
export function calledShort(cascade: Cascade | null, to: AlignedTo): string {
  if (to.kind === 'strategic_objective') {
    const band = cascade?.bands.find(({ id }) => id === to.id)
    return band ? band.code || band.title : ''
  }
  const card = cascade?.cards.find(({ id }) => id === cardOf(cascade, to))
  if (!card) return ''
  if (to.kind === 'objective') return card.place
  const number = card.key_results.find(({ id }) => id === to.id)?.number ?? ''
  return t('align.keyResult', { place: card.place, number })
}

/** The links of an objective, oldest first. */
export const linksOf = (cascade: Cascade | null, objective: string): CascadeLink[] =>
  cascade?.links.filter(({ from }) => from === objective) ?? []

/**
 * The link that is turned to something else when an objective gets another parent. With
 * several it is the one that leads to the branch the board hangs it under: the oldest that
 * leads up. The others were added to it, and a person who drags the card away from there
 * says nothing about them.
 */
export const linkToTurn = (links: readonly CascadeLink[]): CascadeLink | undefined =>
  links.find(({ sideways }) => !sideways) ?? links[0]

/** The one edit that makes an objective serve what is aimed at; `id` is for a new link. */
export function editFor(
  links: readonly CascadeLink[],
  { id, objective, aim, second }: { id: string; objective: string; aim: Aim; second: boolean },
): Edit {
  if (aim === 'lane') return { edit: 'unalign', objective }
  const turned = second ? undefined : linkToTurn(links)
  // Turned rather than made anew, so that where it came from and whether it counts is kept.
  if (turned) return { edit: 'set_alignment', id: turned.id, set: { field: 'serves', to: aim } }
  return { edit: 'align', id, objective, to: aim, origin: 'cascaded', strength: 'contributes' }
}
