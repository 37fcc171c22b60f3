// A border on the time line while it is being moved: by pointer or by keys, by day. Nothing
// is changed until it is let go; Esc leaves it as it was.
import { mayWrite } from '../commands/mayWrite'
import { later } from '../text/dates'
import { dayAt, earliest, latest, type Days } from './line'

export type Border = {
  id: string
  /** The day it stands at. */
  day: string
  /** Where it may go. */
  room: Days
}

type Asked = {
  line: () => Days
  /** The lane it is moved along. */
  lane: () => HTMLElement | undefined
  look: (border: Border, day: string | null) => void
  keep: (border: Border, day: string) => void
}

/** A press becomes a drag after this many pixels. */
const SLACK = 3

export class MovedBorder {
  at = $state.raw<{ border: Border; day: string } | null>(null)
  #asked: Asked

  constructor(asked: Asked) {
    this.#asked = asked
  }

  /** The day a border is shown at. */
  dayOf = (id: string, day: string): string => (this.at?.border.id === id ? this.at.day : day)

  /** `press` on a handle; `offset` is what its day lies behind the place it is drawn at. */
  press(event: PointerEvent, border: Border, offset: number): void {
    if (event.button !== 0) return
    const from = event.clientX
    const stop = new AbortController()
    const { signal } = stop
    const move = (next: PointerEvent) => {
      if (!this.at && Math.abs(next.clientX - from) < SLACK) return
      if (!this.at && !mayWrite()) return stop.abort()
      const box = this.#asked.lane()?.getBoundingClientRect()
      if (!box) return
      const day = dayAt((next.clientX - box.left) / box.width, this.#asked.line())
      this.#to(border, later(day, offset))
    }
    addEventListener('pointermove', move, { signal })
    addEventListener('pointerup', () => (stop.abort(), this.keep()), { signal })
    addEventListener('pointercancel', () => (stop.abort(), this.leave()), { signal })
    addEventListener(
      'keydown',
      (key) => {
        if (key.key !== 'Escape') return
        stop.abort()
        this.leave()
      },
      { signal },
    )
  }

  /** A key on a focused handle; answers whether it was one of its keys. */
  key(event: KeyboardEvent, border: Border): boolean {
    const step = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 }[event.key]
    const day = this.dayOf(border.id, border.day)
    const moves = step !== undefined || event.key === 'Home' || event.key === 'End'
    if (moves && !mayWrite()) event.preventDefault()
    else if (step) this.#to(border, later(day, step * (event.shiftKey ? 7 : 1)))
    else if (event.key === 'Home') this.#to(border, border.room.start)
    else if (event.key === 'End') this.#to(border, border.room.end)
    else if (event.key === 'Enter') this.keep()
    else if (event.key === 'Escape' && this.at) this.leave()
    else return false
    event.preventDefault()
    event.stopPropagation()
    return true
  }

  /** Keeps the day it was moved to; one edit for the whole way. */
  keep(): void {
    const moved = this.at
    this.leave()
    if (moved && moved.day !== moved.border.day) this.#asked.keep(moved.border, moved.day)
  }

  leave(): void {
    if (this.at) this.#asked.look(this.at.border, null)
    this.at = null
  }

  #to(border: Border, day: string): void {
    const to = latest(border.room.start, earliest(day, border.room.end))
    if (this.at?.day === to && this.at.border.id === border.id) return
    this.at = { border, day: to }
    this.#asked.look(border, to)
  }
}
