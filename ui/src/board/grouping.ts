// By what the board can be grouped.
import type { MenuItem } from '../shared/Menu.svelte'
import { t } from '../text/catalogue'
import { board, type Grouping } from './board.svelte'

const GROUPINGS: readonly Grouping[] = ['strategic', 'unit']

export const groupings = (): MenuItem[] =>
  GROUPINGS.map((one) => ({
    id: one,
    title: t(`board.group.${one}`),
    checked: board.grouping === one,
    run: () => (board.grouping = one),
  }))
