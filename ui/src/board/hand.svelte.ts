// The hand on the ground of the board: moves it by wheel and by dragging, at most once a
// frame, and tells a click from a drag.
import { board } from './board.svelte'

type Point = { x: number; y: number }

/** How far a pointer may go between down and up and still have clicked, in px of the screen. */
const STILL = 4

export class Hand {
  /** Whether it drags. */
  holds = $state(false)
  #last: Point | null = null
  #primary = true
  #went = 0
  /** What the next frame moves by, and how much larger it draws, around which point. */
  #by: Point = { x: 0, y: 0 }
  #larger = 1
  #around: Point = { x: 0, y: 0 }
  #waits = false

  wheel = (event: WheelEvent): void => {
    event.preventDefault()
    if (event.ctrlKey || event.metaKey) {
      this.#larger *= Math.exp(-event.deltaY / 400)
      this.#around = board.eye.inWindow({ x: event.clientX, y: event.clientY })
      return this.#soon()
    }
    this.#move({ x: event.deltaX, y: event.deltaY })
  }

  /** The middle button moves it wherever it is pressed, on a card too. */
  down = (event: PointerEvent): void => {
    if (event.button > 1) return
    this.#primary = event.button === 0
    if (this.#primary && (event.target as Element).closest('button')) return
    if (!this.#primary) event.preventDefault()
    this.holds = true
    this.#went = 0
    this.#last = { x: event.clientX, y: event.clientY }
    ;(event.currentTarget as Element).setPointerCapture(event.pointerId)
  }

  move = (event: PointerEvent): void => {
    if (!this.#last) return
    const by = { x: this.#last.x - event.clientX, y: this.#last.y - event.clientY }
    this.#last = { x: event.clientX, y: event.clientY }
    this.#went += Math.abs(by.x) + Math.abs(by.y)
    this.#move(by)
  }

  /** Lets go; says whether it only clicked. */
  up(): boolean {
    const clicked = this.#primary && this.#last !== null && this.#went < STILL
    this.#last = null
    this.holds = false
    return clicked
  }

  #move(by: Point): void {
    this.#by = { x: this.#by.x + by.x, y: this.#by.y + by.y }
    this.#soon()
  }

  #soon(): void {
    if (this.#waits) return
    this.#waits = true
    requestAnimationFrame(() => {
      const { eye, layout } = board
      if (this.#larger !== 1) eye.zoomTo(eye.zoom * this.#larger, this.#around, layout)
      eye.move(this.#by, layout)
      this.#by = { x: 0, y: 0 }
      this.#larger = 1
      this.#waits = false
    })
  }
}
