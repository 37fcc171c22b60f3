// The preview of an export: always of the newest choices, never two at a time.
import { asFailed, call } from '../ipc/call'
import type { ExportAsk } from '../ipc/generated/ExportAsk'
import type { Preview } from '../ipc/generated/Preview'

export class PreviewOf {
  shown = $state.raw<Preview | null>(null)
  problem = $state('')
  #next: { ask: ExportAsk; page: number } | null = null
  #busy = false

  /** Asks for a page; while one is being drawn, only the last that was asked for is next. */
  want(ask: ExportAsk, page: number): void {
    this.#next = { ask, page }
    if (!this.#busy) void this.#draw()
  }

  async #draw(): Promise<void> {
    this.#busy = true
    while (this.#next) {
      const asked = this.#next
      this.#next = null
      try {
        this.shown = await call('export_preview', asked)
        this.problem = ''
      } catch (error) {
        this.problem = asFailed(error).message
      }
    }
    this.#busy = false
  }
}
