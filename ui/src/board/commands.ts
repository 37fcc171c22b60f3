// The commands of the board, while it is on screen.
import Maximize from '@lucide/svelte/icons/maximize'
import Printer from '@lucide/svelte/icons/printer'
import Search from '@lucide/svelte/icons/search'
import type { Command } from '../commands/commands.svelte'
import { exporting } from '../export/choice.svelte'
import { t } from '../text/catalogue'
import { board } from './board.svelte'

export const boardCommands = (filter: () => void) => (): Command[] => [
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
    id: 'board.poster',
    group: 'file',
    title: t('poster.print'),
    keys: 'Mod P',
    icon: Printer,
    run: () => exporting.openPoster(),
  },
  {
    id: 'board.unaligned',
    group: 'view',
    title: t('board.onlyUnaligned'),
    run: () => (board.onlyOrphans = !board.onlyOrphans),
  },
]
