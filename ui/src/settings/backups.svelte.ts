// The backups of the open file. Each is really opened and read when it is listed, so the
// screen asks for few and the dialog for all.
import { asFailed, call } from '../ipc/call'
import type { BackupList } from '../ipc/generated/BackupList'
import { store } from '../workspace/here'

export class Backups {
  list = $state.raw<BackupList | null>(null)
  failed = $state('')

  constructor(most: number | null) {
    $effect(() => {
      void store.version
      void this.#load(most)
    })
  }

  async #load(most: number | null): Promise<void> {
    try {
      this.list = await call('backups', { most })
      this.failed = ''
    } catch (error) {
      this.failed = asFailed(error).message
    }
  }
}
