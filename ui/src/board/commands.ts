// The commands of the board, while it is on screen.
import Focus from '@lucide/svelte/icons/focus'
import Maximize from '@lucide/svelte/icons/maximize'
import Search from '@lucide/svelte/icons/search'
import type { Command } from '../commands/commands.svelte'
import { t } from '../text/catalogue'
import { commandsOfChosen } from './align/cardCommands'
import { board } from './board.svelte'

export const boardCommands = (filter: () => void) => (): Command[] => [
  ...commandsOfChosen(),
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
    id: 'board.alone',
    group: 'view',
    title: t(board.alone ? 'ground.focusEnd' : 'ground.focus'),
    keys: 'F',
    icon: Focus,
    when: () => board.chosen !== null,
    run: () => (board.alone = !board.alone),
  },
  {
    id: 'board.unaligned',
    group: 'view',
    title: t('board.onlyUnaligned'),
    run: () => (board.onlyOrphans = !board.onlyOrphans),
  },
]
