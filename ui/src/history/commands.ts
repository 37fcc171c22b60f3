// The commands of the history while it is on screen.
import History from '@lucide/svelte/icons/history'
import ListFilter from '@lucide/svelte/icons/list-filter'
import type { Command } from '../commands/commands.svelte'
import { t } from '../text/catalogue'
import { goBack } from './actions'
import { past } from './past.svelte'

export const historyCommands = (focusFilter: () => void) => (): Command[] => [
  {
    id: 'history.back',
    group: 'edit',
    title: past.version ? t('history.backTo', { name: past.version.name }) : t('history.back'),
    keys: 'Shift Enter',
    icon: History,
    when: () => past.here !== null,
    writes: true,
    run: () => void goBack(past.here),
  },
  {
    id: 'history.filter',
    group: 'view',
    title: t('history.filter'),
    keys: '/',
    icon: ListFilter,
    run: focusFilter,
  },
]
