// Whether the open file can be written to; when it cannot, the answer says what can be done.
import { t } from '../text/catalogue'
import { store } from '../workspace/here'
import { openCopy } from './files'

/** True for a file that can be edited; says why not otherwise. */
export function mayWrite(): boolean {
  if (store.readOnly) refuse()
  return !store.readOnly
}

/** The reason is the banner's: the two tell one story. */
function refuse(): void {
  const more = store.file?.read_only?.message ?? t('readonly.copy')
  const action = { label: t('file.copy'), keys: '', run: copy }
  store.notices.show({ text: t('readonly.refused'), more, tone: 'refused', action })
}

function copy(): void {
  store.notices.hide()
  openCopy()
}
