// The commands of the people view, while it is on screen.
import CreditCard from '@lucide/svelte/icons/id-card'
import Printer from '@lucide/svelte/icons/printer'
import Search from '@lucide/svelte/icons/search'
import type { Command } from '../../commands/commands.svelte'
import { t } from '../../text/catalogue'
import { printCards, saveCards } from './cards'
import { people } from './people.svelte'

const any = () => people.ask !== null

export const peopleCommands = (search: () => void) => (): Command[] => [
  {
    id: 'people.search',
    group: 'view',
    title: t('people.search'),
    keys: '/',
    icon: Search,
    run: search,
  },
  {
    id: 'people.save',
    group: 'file',
    title: t('people.save'),
    icon: CreditCard,
    when: any,
    run: () => void saveCards(),
  },
  {
    id: 'people.print',
    group: 'file',
    title: t('people.print'),
    keys: 'Mod P',
    icon: Printer,
    when: any,
    run: () => void printCards(),
  },
]
