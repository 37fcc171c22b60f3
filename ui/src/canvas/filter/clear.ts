// Leaving the filter: the sheet is whole again, and said to be.
import { t } from '../../text/catalogue'
import { store } from '../../workspace/here'
import { sheet } from '../here'

export function clearFilter(): void {
  const was = sheet.filter.active
  sheet.filter.clear()
  sheet.focusWanted += 1
  if (was) store.notices.say(t('filter.cleared'))
}
