// Opening, making and copying files. What fails is said; what is open stays open.
import { asFailed, call } from '../ipc/call'
import type { Api } from '../ipc/api'
import { t } from '../text/catalogue'
import { store, view } from '../workspace/here'
import type { OpeningCall } from '../workspace/store.svelte'

/** Opens what a call answers with; says whether another file is shown now. */
export async function open<K extends OpeningCall>(name: K, args: Api[K][0]): Promise<boolean> {
  try {
    return await store.open(name, args)
  } catch (error) {
    // It may take more than a passing word to say why, so it stays until it is dismissed.
    store.trouble = asFailed(error)
    return false
  }
}

export const openPath = (path: string): void => void open('open_path', { path })
export const openDialog = (): void => void open('open_dialog', {})
export const openExample = (): void => void open('open_example', {})
export const newFile = (): void => view.show('new')

/** Opens a backup as a copy and says where it lies. */
export async function restore(backup: { name: string }): Promise<void> {
  const before = store.file?.name ?? ''
  view.closeDialog()
  if (!(await open('restore_backup', { name: backup.name })) || !store.file) return
  const { name, path } = store.file
  const folder = path.slice(0, -name.length - 1)
  store.notices.show({
    text: t('settings.restored', { name }),
    more: t('settings.restored.more', { folder, file: before }),
    tone: 'done',
  })
}

/** Saves a copy where the person says, and names it; says whether there is one now. */
export async function saveCopy(): Promise<boolean> {
  try {
    const name = await call('save_copy', {})
    if (name !== null) store.notices.show({ text: t('file.copied', { name }), tone: 'done' })
    return name !== null
  } catch (error) {
    store.notices.refuse(asFailed(error))
    return false
  }
}

/** Saves a copy where the person says and goes on in that. */
export const openCopy = (): void => void open('open_copy', {})
