// What one can do to a unit where it is set up: the menu of the rail, its short name, and
// handing over what it holds.
import Tag from '@lucide/svelte/icons/tag'
import UserRoundPlus from '@lucide/svelte/icons/user-round-plus'
import { unitMenu } from '../rail/unitMenu'
import type { MenuItem } from '../shared/Menu.svelte'
import { t } from '../text/catalogue'

type Actions = Parameters<typeof unitMenu>[0] & {
  /** The other of its two names: the whole one where a short one shows. */
  hasShort: boolean
  other: () => void
  handOver: () => void
}

export function unitActions(act: Actions): MenuItem[] {
  const disabled = act.readOnly
  const [rename, ...rest] = unitMenu(act)
  const [remove, ...before] = rest.reverse()
  const own: MenuItem[] = [
    {
      id: 'other',
      title: t(act.hasShort ? 'setup.unit.long' : 'setup.unit.short'),
      icon: Tag,
      disabled,
      run: act.other,
    },
    { id: 'hand', title: t('setup.unit.hand'), icon: UserRoundPlus, disabled, run: act.handOver },
  ]
  const all = [rename, own[0], ...before.reverse(), own[1], remove]
  return all.filter((item) => item !== undefined)
}
