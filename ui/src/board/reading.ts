// When the board reads the picture: after every edit, but one at a time, and of the edits that
// come while it is read only after the last.
import type { Cascade } from '../ipc/generated/Cascade'
import type { Pictures } from '../workspace/pictures'

export class Reading {
  #turn = 0
  /** What the last answer was about. */
  #cycle: string | null = null
  #now: string | null = null
  /** The answer that is under way. */
  #under: Promise<unknown> = Promise.resolve()
  readonly #pictures: Pick<Pictures, 'read'>

  constructor(pictures: Pick<Pictures, 'read'>) {
    this.#pictures = pictures
  }

  /**
   * The picture of a cycle; `now` differs whenever something was changed. An answer that is not
   * wanted any more, as something was asked after it, is none. Fails with the core's words.
   */
  async read(cycle: string | null, now: string): Promise<Cascade | null | 'as it was'> {
    const turn = (this.#turn += 1)
    if (cycle === this.#cycle && now === this.#now) return 'as it was'
    await this.#under.catch(() => undefined)
    // Of those that waited only the last one goes on.
    if (turn !== this.#turn) return 'as it was'
    const answer = cycle ? this.#pictures.read(cycle) : Promise.resolve(null)
    this.#under = answer
    const read = await answer
    if (turn !== this.#turn) return 'as it was'
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
