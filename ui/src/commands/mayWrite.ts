// Whether the open file can be written to; when it cannot, the answer says what can be done.
import { t } from '../text/catalogue'
import { store } from '../workspace/here'
import { openCopy } from './files'

/** True for a file that can be edited; says why not otherwise. */
export function mayWrite(): boolean {
  if (store.readOnly) refuse()
  return !store.readOnly
}

function refuse(): void {
  const action = { label: t('file.copy'), keys: '', run: openCopy }
  store.notices.show({ text: t('readonly.refused'), tone: 'refused', action })
}
