// What one can do to a unit, as a menu.
import ArrowDown from '@lucide/svelte/icons/arrow-down'
import ArrowUp from '@lucide/svelte/icons/arrow-up'
import IndentDecrease from '@lucide/svelte/icons/indent-decrease'
import IndentIncrease from '@lucide/svelte/icons/indent-increase'
import Pencil from '@lucide/svelte/icons/pencil'
import Plus from '@lucide/svelte/icons/plus'
import Trash2 from '@lucide/svelte/icons/trash-2'
import type { MenuItem } from '../shared/Menu.svelte'
import { t } from '../text/catalogue'
import type { Direction } from './tree'

type Actions = {
  readOnly: boolean
  rename: () => void
  addBelow: () => void
  addBeside: () => void
  can: (direction: Direction) => boolean
  move: (direction: Direction) => void
  remove: () => void
}

const MOVES = [
  { direction: 'up', icon: ArrowUp, keys: 'Alt Up' },
  { direction: 'down', icon: ArrowDown, keys: 'Alt Down' },
  { direction: 'in', icon: IndentIncrease, keys: 'Alt Right' },
  { direction: 'out', icon: IndentDecrease, keys: 'Alt Left' },
] as const

export function unitMenu(act: Actions): MenuItem[] {
  const disabled = act.readOnly
  const moves = MOVES.map(({ direction, icon, keys }) => ({
    id: direction,
    title: t(`move.${direction}`),
    icon,
    keys,
    disabled: disabled || !act.can(direction),
    run: () => act.move(direction),
  }))
  return [
    { id: 'rename', title: t('rename'), icon: Pencil, keys: 'F2', disabled, run: act.rename },
    { id: 'below', title: t('unit.add.below'), icon: Plus, disabled, run: act.addBelow },
    {
      id: 'beside',
      title: t('unit.add.beside'),
      icon: Plus,
      keys: 'Shift Enter',
      disabled,
      run: act.addBeside,
    },
    'line',
    ...moves,
    'line',
    {
      id: 'remove',
      title: t('delete'),
      icon: Trash2,
      keys: 'Del',
      danger: true,
      disabled,
      run: act.remove,
    },
  ]
}
