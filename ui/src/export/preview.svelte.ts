// The preview of an export: always of the newest choices, never two at a time.
import { asFailed, call, type Failed } from '../ipc/call'
import type { ExportAsk } from '../ipc/generated/ExportAsk'
import type { Preview } from '../ipc/generated/Preview'

/** A shorter wait needs no word, in milliseconds. */
const NOTICED = 250

export class PreviewOf {
  shown = $state.raw<Preview | null>(null)
  problem = $state('')
  /** Whether a page is being drawn for longer than one notices. */
  slow = $state(false)
  #next: { ask: ExportAsk; page: number } | null = null
  #busy = false

  /** Asks for a page; while one is being drawn, only the last that was asked for is next. */
  want(ask: ExportAsk, page: number): void {
    this.#next = { ask, page }
    if (!this.#busy) void this.#draw()
  }

  async #draw(): Promise<void> {
    this.#busy = true
    const noticed = setTimeout(() => (this.slow = true), NOTICED)
    while (this.#next) {
      const asked = this.#next
      this.#next = null
      try {
        const answer = await call('export_preview', asked)
        this.#show(answer)
      } catch (error) {
        this.#show(asFailed(error))
      }
    }
    clearTimeout(noticed)
    this.slow = false
    this.#busy = false
  }

  /** An answer is out of date as soon as something else was asked for. */
  #show(answer: Preview | Failed): void {
    if (this.#next) return
    this.problem = 'message' in answer ? answer.message : ''
    if (!('message' in answer)) this.shown = answer
  }
}
