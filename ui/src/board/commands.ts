// The commands of the board, while it is on screen.
import Maximize from '@lucide/svelte/icons/maximize'
import Search from '@lucide/svelte/icons/search'
import type { Command } from '../commands/commands.svelte'
import { t } from '../text/catalogue'
import { cardCommands } from './align/cardCommands'
import { board } from './board.svelte'

export const boardCommands = (filter: () => void, enter: (id: string) => void) => (): Command[] => [
  ...(board.chosen === null ? [] : cardCommands(board.chosen, enter).flat()),
  {
    id: 'board.filter',
    group: 'view',
    title: t('board.filter'),
    keys: '/',
    icon: Search,
    run: filter,
  },
  {
    id: 'board.fit',
    group: 'view',
    title: t('board.fit'),
    icon: Maximize,
    run: () => board.eye.fit(board.layout),
  },
  {
    id: 'board.unaligned',
    group: 'view',
    title: t('board.onlyUnaligned'),
    run: () => (board.filter.onlyOrphans = !board.filter.onlyOrphans),
  },
]
