// A picture that follows choices: always of the newest, never two at a time.
import type { Api } from './api'
import { asFailed, call, type Failed } from './call'

/** A shorter wait needs no word, in milliseconds. */
const NOTICED = 250

/** Calls that draw. */
type Drawing = 'export_preview' | 'card_page'

export class Newest<Name extends Drawing> {
  shown = $state.raw<Api[Name][1] | null>(null)
  problem = $state('')
  /** Whether something is being drawn for longer than one notices. */
  slow = $state(false)
  #name: Name
  #next: Api[Name][0] | null = null
  #busy = false

  constructor(name: Name) {
    this.#name = name
  }

  /** Asks; while something is being drawn, only the last that was asked for is next. */
  want(asked: Api[Name][0]): void {
    this.#next = asked
    if (!this.#busy) void this.#draw()
  }

  async #draw(): Promise<void> {
    this.#busy = true
    const noticed = setTimeout(() => (this.slow = true), NOTICED)
    while (this.#next) {
      const asked = this.#next
      this.#next = null
      this.#show(await call(this.#name, asked).catch(asFailed))
    }
    clearTimeout(noticed)
    this.slow = false
    this.#busy = false
  }

  /** An answer is out of date as soon as something else was asked for. */
  #show(answer: Api[Name][1] | Failed): void {
    if (this.#next) return
    this.problem = 'message' in answer ? answer.message : ''
    if (!('message' in answer)) this.shown = answer
  }
}
