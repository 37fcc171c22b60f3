// Dragging a unit by its row. Pointer events, because HTML's own dragging is not reliable
// in every web view; the same moves have keys and a menu.
import type { Unit } from '../ipc/generated/Unit'
import { dropped, zoneAt, type Below, type Place, type TreeRow, type Zone } from './tree'

/** A press becomes a drag after this many pixels. */
const SLACK = 5

type Asked = {
  below: Below
  get: (id: string) => Unit | undefined
  row: (id: string) => TreeRow | undefined
  drop: (unit: Unit, place: Place) => void
}

export class UnitDrag {
  unit = $state.raw<Unit | null>(null)
  over = $state.raw<{ id: string; zone: Zone } | null>(null)
  #place: Place | null = null
  #asked: Asked

  constructor(asked: Asked) {
    this.#asked = asked
  }

  /** A row was pressed; answers nothing, a drag may come of it. */
  press(event: PointerEvent, unit: Unit): void {
    if (event.button !== 0) return
    const from = { x: event.clientX, y: event.clientY }
    const stop = new AbortController()
    const { signal } = stop
    const move = (next: PointerEvent) => {
      const far = Math.hypot(next.clientX - from.x, next.clientY - from.y) > SLACK
      if (far || this.unit) this.#move(next, unit)
    }
    const end = (drop: boolean) => {
      stop.abort()
      const place = this.#place
      if (drop && this.unit && place) this.#asked.drop(unit, place)
      this.unit = null
      this.over = null
      this.#place = null
    }
    addEventListener('pointermove', move, { signal })
    addEventListener('pointerup', () => end(true), { signal })
    addEventListener('pointercancel', () => end(false), { signal })
    addEventListener('keydown', (key) => key.key === 'Escape' && end(false), { signal })
  }

  #move(event: PointerEvent, unit: Unit): void {
    this.unit = unit
    const under = document.elementFromPoint(event.clientX, event.clientY)
    const element = under?.closest<HTMLElement>('[data-unit]')
    const row = this.#asked.row(element?.dataset['unit'] ?? '')
    if (!element || !row) {
      this.over = null
      this.#place = null
      return
    }
    const box = element.getBoundingClientRect()
    const zone = zoneAt((event.clientY - box.top) / box.height)
    this.#place = dropped(unit, row, zone, this.#asked.below, this.#asked.get)
    this.over = this.#place ? { id: row.unit.id, zone } : null
  }
}
