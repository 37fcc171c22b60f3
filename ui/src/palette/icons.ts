// An icon for each kind of thing that can be found.
import CalendarRange from '@lucide/svelte/icons/calendar-range'
import CircleDot from '@lucide/svelte/icons/circle-dot'
import FileText from '@lucide/svelte/icons/file-text'
import Flag from '@lucide/svelte/icons/flag'
import ListChecks from '@lucide/svelte/icons/list-checks'
import Network from '@lucide/svelte/icons/network'
import Target from '@lucide/svelte/icons/target'
import User from '@lucide/svelte/icons/user'
import type { IconShape } from '../shared/Icon.svelte'

const ICONS: Record<string, IconShape> = {
  objective: Target,
  key_result: CircleDot,
  strategic_objective: Flag,
  unit: Network,
  cycle: CalendarRange,
  activity: ListChecks,
  milestone: ListChecks,
  person: User,
}

export const iconOf = (table: string): IconShape => ICONS[table] ?? FileText
