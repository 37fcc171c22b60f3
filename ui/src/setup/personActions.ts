// What can be done with a person, as the menu of a row lists it.
import Pencil from '@lucide/svelte/icons/pencil'
import Signature from '@lucide/svelte/icons/signature'
import Trash2 from '@lucide/svelte/icons/trash-2'
import UserRoundPlus from '@lucide/svelte/icons/user-round-plus'
import type { Id } from '../ipc/generated/Id'
import type { MenuItem } from '../shared/Menu.svelte'
import { t } from '../text/catalogue'
import { store } from '../workspace/here'
import { shown } from './setup.svelte'

export function personActions(
  person: Id,
  owns: number,
  edit: (field: 'name' | 'initials') => void,
): MenuItem[] {
  const disabled = store.readOnly
  return [
    {
      id: 'rename',
      title: t('rename'),
      icon: Pencil,
      keys: 'F2',
      disabled,
      run: () => edit('name'),
    },
    {
      id: 'initials',
      title: t('setup.people.initials'),
      icon: Signature,
      disabled,
      run: () => edit('initials'),
    },
    {
      id: 'hand',
      title: t('setup.hand'),
      icon: UserRoundPlus,
      disabled: disabled || owns === 0,
      run: () => (shown.leaving = { from: person, what: 'person', removing: false }),
    },
    'line',
    {
      id: 'remove',
      title: t('setup.remove'),
      icon: Trash2,
      keys: 'Del',
      danger: true,
      disabled,
      run: () => void shown.remove('person', person),
    },
  ]
}
