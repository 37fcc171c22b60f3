// Dragging a card of the board onto another: with pointer events, because the web view's own
// drag and drop is unreliable. What it is dropped on is aimed at; the drop does it.
import type { CascadeCard } from '../../ipc/generated/CascadeCard'
import { aligning } from '../aligning.svelte'
import { board } from '../board.svelte'
import { card as size } from '../layout'
import { moveBeside, siblingsOf } from './order'
import { aimOf } from './place'
import { Strip } from './strip.svelte'
import { holds, orderAt, type Order, type Point } from './where'

/** A pointer that moves less than this still clicks, in px. */
const SLACK = 4
/** Near an edge of the ground the board moves, in px, and so fast, in px for each ms. */
const EDGE = 44
const SPEED = 0.84
/** Frames may come seldom, but it never jumps, in ms. */
const FRAME = 50

/**
 * What the pointer can be over, as it is drawn: the part of the ground that is in sight, and the
 * lane at its foot.
 */
export type Frame = { ground: DOMRect; lane: DOMRect | null; whole: DOMRect; scale: number }

class Drag {
  /** The lifted card; none before the pointer has moved far enough. */
  card = $state.raw<CascadeCard | null>(null)
  /** Where the pointer is in the frame, and where on the card it holds it, in px of the page. */
  at = $state.raw<Point>({ x: 0, y: 0 })
  grip: Point = { x: size.width / 2, y: size.height / 2 }
  /** The place in the order it would be put to. */
  order = $state.raw<Order | null>(null)
  readonly strip = new Strip()
  #siblings: string[] = []
  #pointer: Point = { x: 0, y: 0 }
  #frame = 0
  #stop: (() => void) | null = null

  /**
   * Watches a pressed pointer; `measure` says where ground and lane are. Let go before it has
   * moved, it was a click.
   */
  begin(
    event: PointerEvent,
    card: CascadeCard,
    { from, measure, click }: { from: DOMRect; measure: () => Frame | null; click?: () => void },
  ): void {
    if (event.button !== 0 || aligning.objective !== null) return
    this.#stop?.()
    const begun = { x: event.clientX, y: event.clientY }
    const held = { x: (begun.x - from.x) / from.width, y: (begun.y - from.y) / from.height }
    const watch = new AbortController()
    const all = { signal: watch.signal, capture: true }
    const moved = (move: PointerEvent) => {
      if (move.pointerId !== event.pointerId) return
      this.#pointer = { x: move.clientX, y: move.clientY }
      const far = Math.hypot(move.clientX - begun.x, move.clientY - begun.y) > SLACK
      if (!this.card && far && !this.#lift(card, held, measure)) this.#finish(false)
      else if (this.card) aligning.setSecond(move.altKey)
    }
    const key = (pressed: KeyboardEvent) => {
      if (!this.card) return
      if (pressed.key === 'Alt') aligning.setSecond(pressed.type === 'keydown')
      else if (pressed.key === 'Escape' && pressed.type === 'keydown') this.#finish(false)
      else return
      // Alt alone would open a menu of the window.
      pressed.preventDefault()
      pressed.stopPropagation()
    }
    addEventListener('pointermove', moved, all)
    const up = () => {
      if (!this.card) click?.()
      this.#finish(true)
    }
    addEventListener('pointerup', up, all)
    addEventListener('pointercancel', () => this.#finish(false), all)
    addEventListener('blur', () => aligning.setSecond(false), { signal: watch.signal })
    addEventListener('keydown', key, all)
    addEventListener('keyup', key, all)
    this.#stop = () => watch.abort()
  }

  /** Nothing is dragged any more, as what it was dragged over is gone. */
  drop(): void {
    this.#finish(false)
  }

  #lift(card: CascadeCard, held: Point, measure: () => Frame | null): boolean {
    if (!aligning.start(card.id, { by: 'pointer' })) return false
    this.card = card
    this.grip = { x: held.x * size.width, y: held.y * size.height }
    this.#siblings = siblingsOf(card.id)
    getSelection()?.removeAllRanges()
    let last = performance.now()
    const step = (now: number) => {
      const frame = measure()
      // Taken away by a key or an edit from elsewhere.
      if (!frame || aligning.objective !== card.id) return this.#finish(false)
      this.#look(frame, clamp(now - last, 0, FRAME))
      last = now
      this.#frame = requestAnimationFrame(step)
    }
    step(last)
    return true
  }

  #look({ ground, lane, whole, scale }: Frame, ms: number): void {
    const { x, y } = this.#pointer
    const at = { x: clamp(x, whole.left, whole.right), y: clamp(y, whole.top, whole.bottom) }
    this.at = { x: (at.x - whole.left) / scale, y: (at.y - whole.top) / scale }
    if (lane && y >= lane.top && holds(lane, at)) return this.#over('lane', null)
    this.#scroll(ground, at, ms)
    // What lies under something else is not aimed at.
    if (!holds(ground, at)) return this.#over(null, null)
    const { eye, layout } = board
    const inGround = { x: (at.x - ground.left) / scale, y: (at.y - ground.top) / scale }
    const keyResult = this.strip.at(inGround)
    if (keyResult) return this.#over({ kind: 'key_result', id: keyResult }, null)
    if (this.strip.holds(inGround)) return
    const there = { x: eye.x + inGround.x / eye.zoom, y: eye.y + inGround.y / eye.zoom }
    const order = orderAt(layout.placed, this.#siblings, aligning.objective ?? '', there)
    if (order) return this.#over(null, order)
    const over = board.grid.at(there)
    const itself = over?.id === aligning.objective
    this.#over(over && !itself ? aimOf(over) : null, null)
  }

  #over(aim: Parameters<typeof aligning.aim>[0], order: Order | null): void {
    aligning.aim(aim)
    if (order?.y !== this.order?.y || order?.beside !== this.order?.beside) this.order = order
    const { targetCard } = aligning
    this.strip.rest(targetCard !== null && aligning.mayServe(targetCard) ? targetCard : null)
  }

  /** The nearer to the edge, the faster: what lies just inside it can still be met. */
  #scroll(ground: DOMRect, { x, y }: Point, ms: number): void {
    const beyond = (at: number, least: number, most: number) =>
      clamp((Math.max(0, at - (most - EDGE)) - Math.max(0, least + EDGE - at)) / EDGE, -2, 2)
    const by = {
      x: SPEED * ms * beyond(x, ground.left, ground.right),
      y: SPEED * ms * beyond(y, ground.top, ground.bottom),
    }
    if (by.x !== 0 || by.y !== 0) board.eye.move(by, board.layout)
  }

  #finish(keep: boolean): void {
    this.#stop?.()
    this.#stop = null
    cancelAnimationFrame(this.#frame)
    if (!this.card) return
    swallowClick()
    const { order } = this
    const { objective } = aligning
    this.card = null
    this.order = null
    this.strip.close()
    if (!keep || objective === null || (!order && aligning.target === null))
      return aligning.cancel()
    if (order) {
      aligning.cancel()
      void moveBeside(objective, order)
    } else
      void aligning
        .commit()
        .then((done) => done || aligning.objective !== objective || aligning.cancel())
  }
}

const clamp = (at: number, least: number, most: number): number =>
  Math.max(least, Math.min(at, most))

/** The press that ends a drag is no click on what lies there. */
function swallowClick(): void {
  const swallow = (event: Event) => {
    event.stopPropagation()
    event.preventDefault()
  }
  addEventListener('click', swallow, { capture: true, once: true })
  setTimeout(() => removeEventListener('click', swallow, true))
}

export const drag = new Drag()
