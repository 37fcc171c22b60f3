// Dragging a key result between the halves, with pointer events.
import type { Id } from '../../ipc/generated/Id'
import { placeAt, type Way } from './halves'
import { splitting } from './splitting.svelte'

/** A pointer that moves less than this still clicks, in px. */
const SLACK = 4

class Dragging {
  id = $state.raw<Id | null>(null)
  /** Where the card lies and how wide it is, in px of the page. */
  at = $state.raw({ x: 0, y: 0, width: 0 })

  begin(event: PointerEvent, id: Id, panel: HTMLElement): void {
    const target = event.target as HTMLElement
    if (event.button !== 0 || target.closest('button')) return
    const card = event.currentTarget as HTMLElement
    const box = card.getBoundingClientRect()
    const scale = box.width / card.offsetWidth || 1
    const from = { x: event.clientX, y: event.clientY }
    const moved = (move: PointerEvent) => {
      const far = Math.hypot(move.clientX - from.x, move.clientY - from.y) > SLACK
      if (!this.id && !far) return
      this.id = id
      this.at = {
        x: (box.left + move.clientX - from.x) / scale,
        y: (box.top + move.clientY - from.y) / scale,
        width: card.offsetWidth || this.at.width,
      }
      this.#look(panel, id, { x: move.clientX, y: move.clientY })
    }
    const end = (keep: boolean) => {
      removeEventListener('pointermove', moved)
      removeEventListener('pointerup', up)
      removeEventListener('pointercancel', cancel)
      removeEventListener('keydown', escape, true)
      if (keep && this.id) splitting.drop()
      splitting.landing = null
      this.id = null
    }
    const up = () => end(true)
    const cancel = () => end(false)
    const escape = (key: KeyboardEvent) => {
      if (key.key !== 'Escape' || !this.id) return
      key.preventDefault()
      key.stopPropagation()
      end(false)
    }
    addEventListener('pointermove', moved)
    addEventListener('pointerup', up)
    addEventListener('pointercancel', cancel)
    addEventListener('keydown', escape, true)
  }

  /** The half below the pointer, and the place in it. Outside of both it goes back. */
  #look(panel: HTMLElement, id: Id, pointer: { x: number; y: number }): void {
    const half = [...panel.querySelectorAll<HTMLElement>('[data-half]')].find((element) => {
      const box = element.getBoundingClientRect()
      const beside = pointer.x >= box.left && pointer.x <= box.right
      return beside && pointer.y >= box.top && pointer.y <= box.bottom
    })
    if (!half) {
      splitting.landing = null
      return
    }
    const cards = [...half.querySelectorAll<HTMLElement>('[data-card]')]
    const middles = cards
      .filter((card) => card.dataset['card'] !== id)
      .map((card) => card.getBoundingClientRect())
      .map((box) => box.top + box.height / 2)
    const way = half.dataset['half'] as Way
    const at = placeAt(middles, pointer.y)
    const now = splitting.landing
    if (now?.way !== way || now.at !== at) splitting.landing = { id, way, at }
  }
}

export const dragging = new Dragging()
