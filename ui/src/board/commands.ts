// The commands of the board, while it is on screen.
import PanelRight from '@lucide/svelte/icons/panel-right'
import Route from '@lucide/svelte/icons/route'
import Maximize from '@lucide/svelte/icons/maximize'
import Search from '@lucide/svelte/icons/search'
import type { Command } from '../commands/commands.svelte'
import { t } from '../text/catalogue'
import { inspect } from './beside'
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
    id: 'board.unaligned',
    group: 'view',
    title: t('board.onlyUnaligned'),
    run: () => (board.onlyOrphans = !board.onlyOrphans),
  },
  {
    id: 'board.inspect',
    group: 'view',
    title: t('inspector.toggle'),
    keys: 'Enter',
    local: true,
    icon: PanelRight,
    when: () => board.chosen !== null,
    run: () => void inspect(board.chosen ?? ''),
  },
  {
    id: 'board.why',
    group: 'view',
    title: t('links.why'),
    keys: 'W',
    icon: Route,
    when: () => board.cards.has(board.chosen ?? ''),
    run: () => void inspect(board.chosen ?? '', 'links'),
  },
]
