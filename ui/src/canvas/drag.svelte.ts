// Dragging a row by its handle: with pointer events, because the web view's own drag and
// drop is unreliable. What is dropped becomes one edit.
import { drop } from './actions'
import { placeAt, type Dragged, type Place } from './drop'
import { sheet } from './here'

/** A pointer that moves less than this still clicks, in px. */
const SLACK = 4
/** Near an edge of the view the sheet scrolls, in px, and so fast, in px for each frame. */
const EDGE = 44
const SPEED = 9

class Drag {
  /** What is dragged; none before the pointer has moved far enough. */
  thing = $state.raw<Dragged | null>(null)
  /** Where it would be put down. */
  place = $state.raw<Place | null>(null)
  /** Where the pointer is in the window. */
  pointer = $state.raw({ x: 0, y: 0 })
  /** The scrolled element. */
  view: HTMLElement | null = null
  /** Where the lines begin in the window, and how much the page is zoomed. */
  measure: () => { top: number; scale: number } = () => ({ top: 0, scale: 1 })
  scale = $state(1)
  #frame = 0

  begin(event: PointerEvent, thing: Dragged): void {
    if (event.button !== 0) return
    event.preventDefault()
    event.stopPropagation()
    const from = { x: event.clientX, y: event.clientY }
    const moved = (move: PointerEvent) => {
      this.pointer = { x: move.clientX, y: move.clientY }
      const far = Math.hypot(move.clientX - from.x, move.clientY - from.y) > SLACK
      if (!this.thing && far) this.#start(thing)
    }
    const end = (keep: boolean) => {
      removeEventListener('pointermove', moved)
      removeEventListener('pointerup', up)
      removeEventListener('pointercancel', cancel)
      removeEventListener('keydown', escape, true)
      this.#finish(keep)
    }
    const up = () => end(true)
    const cancel = () => end(false)
    const escape = (key: KeyboardEvent) => {
      if (key.key !== 'Escape') return
      key.preventDefault()
      key.stopPropagation()
      end(false)
    }
    addEventListener('pointermove', moved)
    addEventListener('pointerup', up)
    addEventListener('pointercancel', cancel)
    addEventListener('keydown', escape, true)
  }

  #start(thing: Dragged): void {
    this.thing = thing
    const step = () => {
      if (!this.thing) return
      this.#scroll()
      this.#look()
      this.#frame = requestAnimationFrame(step)
    }
    step()
  }

  #look(): void {
    if (!this.thing) return
    const { top, scale } = this.measure()
    this.scale = scale
    const y = (this.pointer.y - top) / scale
    const place = placeAt(sheet.lines, sheet.tops, this.thing, y)
    if (place?.y !== this.place?.y || place?.after !== this.place?.after) this.place = place
  }

  #scroll(): void {
    const box = this.view?.getBoundingClientRect()
    if (!box || !this.view) return
    if (this.pointer.y < box.top + EDGE + 100) this.view.scrollTop -= SPEED
    else if (this.pointer.y > box.bottom - EDGE) this.view.scrollTop += SPEED
  }

  #finish(keep: boolean): void {
    cancelAnimationFrame(this.#frame)
    const { thing, place } = this
    this.thing = null
    this.place = null
    if (keep && thing && place) void drop(thing, place)
  }
}

export const drag = new Drag()
