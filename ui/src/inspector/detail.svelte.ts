// The details of the selected key result, loaded when it is shown and after every edit.
import type { Id } from '../ipc/generated/Id'
import type { KeyResultDetail } from '../ipc/generated/KeyResultDetail'
import { call } from '../ipc/call'
import { store } from '../workspace/here'

export class Detail {
  value = $state.raw<KeyResultDetail | null>(null)
  #asked: Id | null = null

  /** Loads the details of a key result; an answer that came too late is dropped. */
  async load(id: Id): Promise<void> {
    if (this.#asked !== id) this.value = null
    this.#asked = id
    // Behind the edits asked for before, so that it never tells an older story.
    const value = await store.queue.add(() => call('detail', { keyResult: id })).catch(() => null)
    if (this.#asked === id) this.value = value
  }
}
