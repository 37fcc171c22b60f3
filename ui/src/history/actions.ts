// What one can do from the history. Each is one edit, or a name for a state.
import { mayWrite } from '../commands/mayWrite'
import { printed } from '../commands/keys'
import { asFailed, call } from '../ipc/call'
import type { Point } from '../ipc/generated/Point'
import type { VersionRow } from '../ipc/generated/VersionRow'
import { t } from '../text/catalogue'
import { undo } from '../workspace/aloud'
import { store } from '../workspace/here'
import { past } from './past.svelte'

/** Brings everything to the state just after a moment: one new edit. */
export async function goBack(to: Point | null): Promise<void> {
  if (!to || !mayWrite()) return
  await change(() => store.change('go_back', { to, shown: store.shown.canvas }))
}

/** Puts one field of an edit back to what it said before. */
export async function putBack(seq: number, field: number): Promise<void> {
  if (!mayWrite()) return
  await change(() => store.change('put_back', { seq, field, shown: store.shown.canvas }))
}

async function change(run: () => Promise<{ label: string }>): Promise<void> {
  try {
    const { label } = await run()
    const action = { label: t('undo'), keys: printed('Mod Z', store.mac), run: undo }
    store.notices.show({ text: label, tone: 'plain', action })
  } catch (error) {
    store.notices.refuse(asFailed(error))
  }
}

/** Saves a state as a file of its own. */
export async function saveState(at: Point | null): Promise<void> {
  if (!at) return
  try {
    const name = await call('save_state', { at })
    if (name !== null) store.notices.show({ text: t('file.copied', { name }), tone: 'done' })
  } catch (error) {
    store.notices.refuse(asFailed(error))
  }
}

export async function renameVersion(version: VersionRow, name: string): Promise<void> {
  await call('put_version', { version: { ...version.kept, name } })
  await past.load()
}

/** Takes the name away. The state stays in the history, and the name can come back. */
export async function removeVersion(version: VersionRow): Promise<void> {
  if (!mayWrite()) return
  try {
    await call('remove_version', { id: version.id })
    if (past.then === `version ${version.id}`) past.then = null
    if (past.now === `version ${version.id}`) past.now = 'now'
    await past.load()
    const back = async () => {
      await call('put_version', { version: version.kept })
      store.notices.hide()
      await past.load()
    }
    const action = { label: t('undo'), keys: '', run: () => void back() }
    store.notices.show({
      text: t('history.nameRemoved', { name: version.name }),
      tone: 'plain',
      action,
    })
  } catch (error) {
    store.notices.refuse(asFailed(error))
  }
}
