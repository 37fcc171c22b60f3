// Finding words in titles, and what replacing them would come to. The core does both; this
// asks again as one types, and keeps what was typed for the next time.
import { asFailed, call } from '../../ipc/call'
import type { TitleFound } from '../../ipc/generated/TitleFound'
import type { Titles } from '../../ipc/generated/Titles'
import { aloud } from '../../workspace/aloud'
import { store } from '../../workspace/here'

/** How long a pause in typing is before the core is asked, in milliseconds. */
const PAUSE = 120

export class Find {
  text = $state('')
  with = $state('')
  case = $state(false)
  /** Only on the shown canvas. */
  here = $state(true)
  titles = $state.raw<Titles | null>(null)
  /** In how many titles the words were just replaced; none once others are looked for. */
  replaced = $state<number | null>(null)
  #timer: ReturnType<typeof setTimeout> | undefined
  #asked = 0

  /** Asks soon; another key puts it off. */
  askSoon(): void {
    this.replaced = null
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.ask(), PAUSE)
  }

  async ask(): Promise<void> {
    this.#asked += 1
    const number = this.#asked
    const canvas = this.here ? store.shown.canvas : null
    const { text, with: words } = this
    const ask = { text, with: words, case: this.case, canvas }
    // Behind the edits asked for before, so that it never tells an older story.
    const titles = await store.queue
      .add(() => call('find_titles', ask))
      .catch((error: unknown) => {
        store.notices.refuse(asFailed(error))
        return null
      })
    if (number === this.#asked) this.titles = titles
  }

  /** Replaces in these titles, as one step. */
  async replace(found: readonly TitleFound[]): Promise<void> {
    const edits = found.flatMap(({ edit }) => (edit ? [edit] : []))
    if (edits.length === 0) return
    const done = await aloud({ edit: 'several', what: 'replaced', count: edits.length, edits })
    await this.ask()
    if (done) this.replaced = edits.length
  }
}

export const find = new Find()
