// Going to a row by how its title begins, as one types it. Pure: the clock is told.
import { folded } from '../../shared/match'

export type Titled = { id: string; title: string }

/** Letters further apart begin anew, in ms. */
const PAUSE = 800

export class Typing {
  #typed = ''
  #last = -Infinity

  /** The next row that begins so, from the top again below the last; none where none does. */
  next(rows: readonly Titled[], from: string | null, letter: string, now: number): string | null {
    this.#typed = now - this.#last > PAUSE ? letter : this.#typed + letter
    this.#last = now
    const typed = folded(this.#typed)
    // The same letter over and over goes from one to the next.
    const wanted = [...typed].every((one) => one === typed[0]) ? (typed[0] ?? '') : typed
    const at = rows.findIndex(({ id }) => id === from)
    // More letters may still be about the row one is on.
    const first = wanted.length > 1 ? Math.max(0, at) : at + 1
    const around = [...rows.slice(first), ...rows.slice(0, first)]
    return around.find(({ title }) => folded(title).startsWith(wanted))?.id ?? null
  }
}
