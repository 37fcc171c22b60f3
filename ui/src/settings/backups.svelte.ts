// The backups of the open file. Each is really opened and read when it is listed, so the
// screen asks for few and the dialog for all.
import { mayWrite } from '../commands/mayWrite'
import { asFailed, call } from '../ipc/call'
import type { BackupFolder } from '../ipc/generated/BackupFolder'
import type { BackupList } from '../ipc/generated/BackupList'
import { t } from '../text/catalogue'
import { store } from '../workspace/here'

export class Backups {
  list = $state.raw<BackupList | null>(null)
  failed = $state('')

  #most: number | null

  constructor(most: number | null) {
    this.#most = most
    $effect(() => {
      void store.version
      void this.#load()
    })
  }

  /** Another folder, which the system's dialog asks for. */
  choose = (): Promise<void> => this.#change(() => call('choose_backups', {}))

  /** This folder from now on; beside the file for `null`. */
  keep = (folder: string | null): Promise<void> =>
    this.#change(() => call('keep_backups', { folder }))

  async #change(ask: () => Promise<BackupFolder | null>): Promise<void> {
    if (!mayWrite()) return
    try {
      const done = await ask()
      if (!done) return
      const action = { label: t('undo'), keys: '', run: () => void this.keep(done.before) }
      store.notices.show({ text: done.sentence, tone: 'done', action })
      await this.#load()
    } catch (error) {
      store.notices.refuse(asFailed(error))
    }
  }

  async #load(): Promise<void> {
    try {
      this.list = await call('backups', { most: this.#most })
      this.failed = ''
    } catch (error) {
      this.failed = asFailed(error).message
    }
  }
}
