// What of a damaged file is worth a line of its own.
import type { FileTrouble } from '../ipc/generated/FileTrouble'
import type { Table } from '../ipc/generated/Table'
import type { TableRead } from '../ipc/generated/TableRead'
import { t } from '../text/catalogue'

/** What people think of as theirs; of the rest only what is missing is told. */
const MAIN: Table[] = ['objective', 'key_result', 'outcome_plan', 'activity', 'check_in']

export const worthTelling = (facts: FileTrouble): TableRead[] =>
  facts.read.filter(
    ({ table, missing, perhaps_more: more }) => MAIN.includes(table) || missing > 0 || more,
  )

/** How much of what is missing is in the newest whole backup, to follow its number. */
export function inBackup({ backup, in_backup: known, missing_count: lost }: FileTrouble): string {
  if (!backup || known === 0) return ''
  if (known >= lost) return t('trouble.inBackup.all', { at: backup.said })
  return t('trouble.inBackup.some', { count: known, at: backup.said })
}
