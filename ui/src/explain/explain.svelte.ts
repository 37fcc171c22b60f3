// Which number is being explained: one at a time, over the element it was asked at.
//
// Every number that can be asked about carries `data-explain` with its figure, and
// `data-thing` with what it is a number of; Tab goes through them in the order of the page.
import { sheet } from '../canvas/here'
import { call } from '../ipc/call'
import type { AskedFigure } from '../ipc/generated/AskedFigure'
import type { AskedNumber } from '../ipc/generated/AskedNumber'
import type { Explanation } from '../ipc/generated/Explanation'
import { store } from '../workspace/here'
import { besideOf } from './order'

export type Open = { asked: AskedNumber; anchor: HTMLElement; value: Explanation }

class Explaining {
  open = $state.raw<Open | null>(null)
  #turn = 0

  /** Explains a number at an element; a second time at the same one closes it. */
  async toggle(thing: string, figure: AskedFigure, anchor: HTMLElement): Promise<void> {
    if (this.open?.anchor === anchor) return this.close()
    await this.show(thing, figure, anchor)
  }

  async show(thing: string, figure: AskedFigure, anchor: HTMLElement): Promise<void> {
    const turn = (this.#turn += 1)
    const asked: AskedNumber = { thing, figure, cycle: store.shown.cycle }
    // Behind the edits asked for before, so that it never tells an older story.
    const value = await store.queue.add(() => call('explain', { asked })).catch(() => null)
    if (turn !== this.#turn || !value || !anchor.isConnected) return
    sheet.popover = null
    this.open = { asked, anchor, value }
  }

  /** The number told anew after an edit, or closed when it is gone. */
  async refresh(): Promise<void> {
    const at = this.open
    if (at) await this.show(at.asked.thing, at.asked.figure, at.anchor)
  }

  /** Goes to the next number on the page, or to the one before. */
  async step(way: 1 | -1): Promise<void> {
    const next = this.open && besideOf(this.open.anchor, way)
    const { thing, explain } = next?.dataset ?? {}
    if (!next || !thing || !explain) return
    next.scrollIntoView({ block: 'nearest' })
    await this.show(thing, explain as AskedFigure, next)
  }

  close(): void {
    this.#turn += 1
    this.open = null
  }
}

export const explaining = new Explaining()
