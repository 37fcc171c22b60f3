// The picture of a card: always of the newest choices, never two at a time.
import { asFailed, call, type Failed } from '../../ipc/call'
import type { Api } from '../../ipc/api'
import type { CardPage } from '../../ipc/generated/CardPage'

type Asked = Api['card_page'][0]

/** A shorter wait needs no sign, in milliseconds. */
const NOTICED = 250

export class Picture {
  shown = $state.raw<CardPage | null>(null)
  problem = $state('')
  /** Whether a page is being drawn for longer than one notices. */
  slow = $state(false)
  #next: Asked | null = null
  #busy = false

  /** Asks for a page; while one is being drawn, only the last that was asked for is next. */
  want(asked: Asked): void {
    this.#next = asked
    if (!this.#busy) void this.#draw()
  }

  async #draw(): Promise<void> {
    this.#busy = true
    const noticed = setTimeout(() => (this.slow = true), NOTICED)
    while (this.#next) {
      const asked = this.#next
      this.#next = null
      this.#show(await call('card_page', asked).catch(asFailed))
    }
    clearTimeout(noticed)
    this.slow = false
    this.#busy = false
  }

  #show(answer: CardPage | Failed): void {
    if (this.#next) return
    this.problem = 'message' in answer ? answer.message : ''
    this.shown = 'message' in answer ? null : answer
  }
}
