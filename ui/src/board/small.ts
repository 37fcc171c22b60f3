// The board on a picture of a fixed size: where things lie on it, and how it is drawn. A board
// of thousands of cards is much higher than wide, so each way has a scale of its own.
import type { Colours } from './colours.svelte'
import type { Box } from './grid'
import { card, type Layout } from './layout'

/** Room around, in px. */
const BESIDE = 4

/** A frame smaller than this could not be seen, in px. */
const LEAST = 6

export class Small {
  static readonly width = 210
  static readonly height = 116
  readonly #x: number
  readonly #y: number

  constructor(readonly layout: Layout) {
    this.#x = (Small.width - 2 * BESIDE) / Math.max(1, layout.width)
    // A low board keeps its form.
    this.#y = Math.min(this.#x, (Small.height - 2 * BESIDE) / Math.max(1, layout.height))
  }

  /** The frame around a part of the board, kept on the picture. */
  frame({ left, top, right, bottom }: Box): Box {
    const x = within(BESIDE + left * this.#x, BESIDE + right * this.#x, Small.width)
    const y = within(BESIDE + top * this.#y, BESIDE + bottom * this.#y, Small.height)
    return { left: x.from, right: x.to, top: y.from, bottom: y.to }
  }

  toBoard({ x, y }: { x: number; y: number }): { x: number; y: number } {
    return { x: (x - BESIDE) / this.#x, y: (y - BESIDE) / this.#y }
  }

  draw(
    to: CanvasRenderingContext2D,
    colours: Colours,
    chosen: string | null,
    lineage: ReadonlySet<string>,
  ): void {
    const ratio = to.canvas.width / Small.width
    to.setTransform(1, 0, 0, 1, 0, 0)
    to.clearRect(0, 0, to.canvas.width, to.canvas.height)
    to.setTransform(ratio, 0, 0, ratio, 0, 0)
    to.fillStyle = colours.line2
    for (const id of this.layout.placed.keys()) if (!lineage.has(id)) this.#card(to, id)
    to.fillStyle = colours.ctl
    for (const id of lineage) this.#card(to, id)
    to.fillStyle = colours.accent
    if (chosen !== null) this.#card(to, chosen)
  }

  #card(to: CanvasRenderingContext2D, id: string): void {
    const place = this.layout.placed.get(id)
    if (!place) return
    const height = Math.max(0.75, place.body * this.#y)
    to.fillRect(
      BESIDE + place.x * this.#x,
      BESIDE + place.y * this.#y,
      card.width * this.#x,
      height,
    )
  }
}

/** A stretch, cut to what there is and wide enough to be seen. */
function within(from: number, to: number, whole: number): { from: number; to: number } {
  const start = Math.min(Math.max(1, from), whole - 1 - LEAST)
  return { from: start, to: Math.min(whole - 1, Math.max(start + LEAST, to)) }
}
