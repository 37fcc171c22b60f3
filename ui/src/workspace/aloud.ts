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
  if (edited) {
    const action = { label: t('undo'), keys: printed('Mod Z', store.mac), run: undo }
    store.notices.show({ text: edited.label, tone: 'plain', action })
  }
  return edited
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
