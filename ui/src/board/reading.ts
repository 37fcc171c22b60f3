// Asking the core for the picture. It is asked for after every edit and costs the more the
// more there is on it, so it is read once at a time, and not while edits follow each other.
import type { Call } from '../ipc/call'
import type { Cascade } from '../ipc/generated/Cascade'

/** At most so long it waits for a next edit, in ms. */
const MOST = 300

export class Reading {
  #turn = 0
  /** What the last answer was about. */
  #cycle: string | null = null
  #now: string | null = null
  /** How long that took, in ms: so long it pays to wait for a next edit. */
  #took = 0
  /** The answer that is under way. */
  #under: Promise<unknown> = Promise.resolve()
  readonly #call: Call

  constructor(call: Call) {
    this.#call = call
  }

  /**
   * The picture of a cycle; `now` differs whenever something was changed, `hasTime` says that
   * it is seen already. An answer that is not wanted any more, as something was asked after it,
   * is none. Fails with the core's words.
   */
  async read(
    cycle: string | null,
    now: string,
    hasTime: boolean,
  ): Promise<Cascade | null | 'as it was'> {
    const turn = (this.#turn += 1)
    if (cycle === this.#cycle && now === this.#now) return 'as it was'
    if (hasTime) await pause(Math.min(MOST, this.#took))
    await this.#under.catch(() => undefined)
    // Of those that waited only the last one goes on.
    if (turn !== this.#turn) return 'as it was'
    const begun = performance.now()
    const answer = cycle ? this.#call('cascade', { cycle }) : Promise.resolve(null)
    this.#under = answer
    const read = await answer
    if (turn !== this.#turn) return 'as it was'
    this.#took = performance.now() - begun
    this.#cycle = cycle
    this.#now = now
    return read
  }

  /** Nothing is known any more: another file is shown. */
  forget(): void {
    this.#turn += 1
    this.#cycle = this.#now = null
  }
}

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))
