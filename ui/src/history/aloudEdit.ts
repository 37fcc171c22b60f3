// An edit from a form: what was done stands in the toast, what is refused at the field.
import { printed } from '../commands/keys'
import type { Edit } from '../ipc/generated/Edit'
import { t } from '../text/catalogue'
import { undo } from '../workspace/aloud'
import { store } from '../workspace/here'

export async function aloudEdit(edit: Edit): Promise<void> {
  const { label } = await store.edit(edit)
  const action = { label: t('undo'), keys: printed('Mod Z', store.mac), run: undo }
  store.notices.show({ text: label, tone: 'plain', action })
}
