// The statuses one can ask for, and what they are called.
import type { Shown } from '../../figures/status'
import { t } from '../../text/catalogue'
import { nameOfStatus } from '../names'

export const STATUSES: Shown[] = [
  'off_track',
  'at_risk',
  'on_track',
  'stale',
  'not_started',
  'draft',
  'met',
  'exceeded',
  'missed',
]

/** A draft is called by what it lacks: that is what one looks for. */
export const statusName = (status: Shown): string =>
  status === 'draft' ? t('filter.noNumber') : nameOfStatus(status)

/** Every name that may be typed. */
export const statusNames = (): { status: Shown; name: string }[] => [
  ...STATUSES.map((status) => ({ status, name: statusName(status) })),
  { status: 'draft', name: nameOfStatus('draft') },
]
