// The commands of the board, while it is on screen.
import Maximize from '@lucide/svelte/icons/maximize'
import Search from '@lucide/svelte/icons/search'
import Users from '@lucide/svelte/icons/users'
import type { Command } from '../commands/commands.svelte'
import { t } from '../text/catalogue'
import { board } from './board.svelte'

export const boardCommands = (filter: () => void) => (): Command[] => [
  {
    id: 'board.filter',
    group: 'view',
    title: t('board.filter'),
    keys: '/',
    icon: Search,
    when: () => board.face !== 'people',
    run: filter,
  },
  {
    id: 'board.people',
    group: 'view',
    title: t('people.go'),
    icon: Users,
    when: () => board.face !== 'people',
    run: () => (board.face = 'people'),
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
    run: () => (board.onlyOrphans = !board.onlyOrphans),
  },
]
