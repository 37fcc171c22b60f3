// Edits worth a word: what was done stands in the toast, with undo beside it.
import { asFailed } from '../ipc/call'
import type { Edit } from '../ipc/generated/Edit'
import type { Edited } from '../ipc/generated/Edited'
import { printed } from '../commands/keys'
import { t } from '../text/catalogue'
import { store } from './here'

/** Carries edits out as one step and says so; a refusal is said instead. */
export async function aloud(...edits: Edit[]): Promise<Edited | null> {
  const edited = await store.attempt(...edits)
  if (edited) sayDone(edited)
  return edited
}

/** Says what was done, and what more there is to know of it, with the way back beside it. */
export function sayDone(edited: Edited, more?: string): void {
  const action = { label: t('undo'), keys: printed('Mod Z', store.mac), run: undo }
  store.notices.show({ text: edited.label, tone: 'plain', action, ...(more && { more }) })
}

/** Says what was done where a time typed beside a target became the due date. */
export function sayNewDue(edited: Edited): void {
  const isNew = edited.changes.some(
    ({ before, after }) =>
      before?.table === 'key_result' &&
      after?.table === 'key_result' &&
      before.row.due !== after.row.due,
  )
  if (isNew) sayDone(edited)
}

export const undo = (): void => void step('undo')
export const redo = (): void => void step('redo')

async function step(which: 'undo' | 'redo'): Promise<void> {
  try {
    const edited = await store[which]()
    if (!edited) {
      store.notices.show({
        text: t(which === 'undo' ? 'undo.nothing' : 'redo.nothing'),
        tone: 'plain',
      })
      return
    }
    showCameBack(edited)
    const back =
      which === 'undo'
        ? { label: t('redo'), keys: printed('Mod Shift Z', store.mac), run: redo }
        : { label: t('undo'), keys: printed('Mod Z', store.mac), run: undo }
    const text = t(which === 'undo' ? 'undo.done' : 'redo.done', { what: edited.label })
    store.notices.show({ text, tone: 'plain', action: back })
  } catch (error) {
    store.notices.refuse(asFailed(error))
  }
}

/** What a step brought back is where one looks next: the cursor goes to it. */
function showCameBack({ changes }: Edited): void {
  const came = changes.flatMap(({ before, after }) => (before ? [] : (after ?? [])))
  const objective = came.find(({ table, row }) => table === 'objective' && store.objective(row.id))
  const keyResult = came.find(({ table, row }) => table === 'key_result' && store.keyResult(row.id))
  if (objective) store.select(objective.row.id, 'verb')
  else if (keyResult) store.select(keyResult.row.id)
}
