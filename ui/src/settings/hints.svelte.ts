// All rules of advice and what was waived, asked for when the screen is shown and again
// after every edit.
import { call } from '../ipc/call'
import type { HintList } from '../ipc/generated/HintList'
import { store } from '../workspace/here'

export class Hints {
  list = $state.raw<HintList | null>(null)

  constructor() {
    $effect(() => {
      void store.version
      void this.#load()
    })
  }

  async #load(): Promise<void> {
    const list = await call('hint_list', {}).catch(() => null)
    if (list) this.list = list
  }
}
