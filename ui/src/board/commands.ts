// The commands of the board, while it is on screen.
import Focus from '@lucide/svelte/icons/focus'
import ListTree from '@lucide/svelte/icons/list-tree'
import Maximize from '@lucide/svelte/icons/maximize'
import Printer from '@lucide/svelte/icons/printer'
import Search from '@lucide/svelte/icons/search'
import Users from '@lucide/svelte/icons/users'
import type { Command } from '../commands/commands.svelte'
import { exporting } from '../export/choice.svelte'
import { t } from '../text/catalogue'
import { commandsOfChosen } from './align/cardCommands'
import { store, view } from '../workspace/here'
import { board } from './board.svelte'
import { goToFace, keepOnCards, twin } from './cursor'

/** Changes which cards are shown: the one that had the focus may go. */
function changed(change: () => void): void {
  change()
  void keepOnCards()
}

const atChart = (): boolean =>
  store.keyResult(store.selection?.id) !== undefined &&
  Boolean(document.activeElement?.closest('[data-pane=inspector]'))

/** The people view and what is shown to a room have commands of their own. */
export const boardCommands = (filter: () => void) => (): Command[] =>
  board.face === 'people' || view.presenting ? [] : ofCards(filter)

const ofCards = (filter: () => void): Command[] => [
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
    id: 'board.twin',
    group: 'view',
    title: t('board.twin'),
    keys: 'T',
    icon: ListTree,
    // In the inspector the same key turns the chart into a table.
    when: () => !atChart(),
    run: twin,
  },
  {
    id: 'board.people',
    group: 'view',
    title: t('people.go'),
    icon: Users,
    run: () => void goToFace('people'),
  },
  {
    id: 'board.clearFilter',
    group: 'view',
    title: t('board.clear'),
    when: () => board.filtered,
    run: () => changed(() => board.clear()),
  },
  {
    id: 'board.grouping',
    group: 'view',
    title: t('board.groupBy', {
      what: t(board.grouping === 'unit' ? 'board.group.strategic' : 'board.group.unit'),
    }),
    run: () => changed(() => (board.grouping = board.grouping === 'unit' ? 'strategic' : 'unit')),
  },
  {
    id: 'board.fit',
    group: 'view',
    title: t('board.fit'),
    icon: Maximize,
    when: () => board.face === 'map',
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
    run: () => changed(() => (board.filter.onlyOrphans = !board.filter.onlyOrphans)),
  },
]
