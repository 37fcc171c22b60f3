// Where one looks at the board from: how large it is drawn, and which part of it is in sight.
import type { Box } from './grid'

/** The least and the most it is drawn at; 1 is as designed. */
export const ZOOMS = { least: 0.1, most: 1.6 } as const

/** From here on cards are drawn one by one; further away as one picture. */
export const NEAR = 0.4

/** Cards are drawn this far beyond what is in sight, as a share of it. */
const MARGIN = 0.35

type Point = { x: number; y: number }
type Size = { width: number; height: number }

export class Eye {
  zoom = $state(1)
  /** The point of the board in the upper left corner, in its own px. */
  x = $state(0)
  y = $state(0)
  /** How much room there is, in px of the page. */
  width = $state(0)
  height = $state(0)
  /** The element one looks through; none while no map is shown. */
  window: HTMLElement | null = null
  /** What is drawn, in px of the board: more than is in sight, so it changes seldom. */
  drawn = $state.raw<Box>({ left: 0, top: 0, right: 0, bottom: 0 })

  /** Whether cards are drawn one by one. */
  near = $derived(this.zoom >= NEAR)

  /** What is in sight, in px of the board. */
  get sight(): Box {
    const { x, y } = this
    return {
      left: x,
      top: y,
      right: x + this.width / this.zoom,
      bottom: y + this.height / this.zoom,
    }
  }

  /** The point of the board under a point of the screen, as an event of the pointer has it. */
  toBoard({ x, y }: Point): Point {
    const at = this.inWindow({ x, y })
    return { x: this.x + at.x / this.zoom, y: this.y + at.y / this.zoom }
  }

  /** Where a point of the screen lies in the window one looks through, in its own px. */
  inWindow({ x, y }: Point): Point {
    const box = this.window?.getBoundingClientRect()
    if (!box) return { x, y }
    // The page as a whole may be drawn larger.
    const page = this.width > 0 ? box.width / this.width : 1
    return { x: (x - box.left) / page, y: (y - box.top) / page }
  }

  /** Moves by so many px of the page; `whole` is the size of the board, which stays in sight. */
  move(by: Point, whole: Size): void {
    this.#look(this.x + by.x / this.zoom, this.y + by.y / this.zoom, whole)
  }

  /** Draws it larger or smaller, with the point of the page that is given staying where it is. */
  zoomTo(zoom: number, at: Point, whole: Size): void {
    const next = Math.min(ZOOMS.most, Math.max(ZOOMS.least, zoom))
    const [x, y] = [this.x + at.x / this.zoom, this.y + at.y / this.zoom]
    this.zoom = next
    this.#look(x - at.x / next, y - at.y / next, whole)
  }

  /** Shows all of it. */
  fit(whole: Size): void {
    const zoom = Math.min(this.width / whole.width, this.height / whole.height, 1)
    this.zoom = Math.max(ZOOMS.least, zoom)
    this.#look(0, 0, whole)
  }

  /** Looks at a point, in the middle of what is in sight. */
  lookAt({ x, y }: Point, whole: Size): void {
    this.#look(x - this.width / this.zoom / 2, y - this.height / this.zoom / 2, whole)
  }

  /** Brings a part of the board into sight. */
  show(part: { x: number; y: number; width: number; height: number }, whole: Size): void {
    const beside = 24 / this.zoom
    const [width, height] = [this.width / this.zoom, this.height / this.zoom]
    const into = (at: number, from: number, size: number, room: number) =>
      from - beside < at
        ? from - beside
        : from + size + beside > at + room
          ? from + size + beside - room
          : at
    this.#look(
      into(this.x, part.x, part.width, width),
      into(this.y, part.y, part.height, height),
      whole,
    )
  }

  #look(x: number, y: number, whole: Size): void {
    const [width, height] = [this.width / this.zoom, this.height / this.zoom]
    // Narrower than the window it stands in the middle, under a head of the same width.
    const beside = (whole.width - width) / 2
    this.x = beside < 0 ? beside : Math.min(Math.max(0, x), whole.width - width)
    this.y = Math.max(0, Math.min(y, whole.height - height))
    this.#draw()
  }

  /** Draws anew only where one has left what is drawn, or sees much less of it than there is. */
  #draw(): void {
    const { left, top, right, bottom } = this.sight
    const { drawn } = this
    const [width, height] = [right - left, bottom - top]
    const inside =
      left >= drawn.left && right <= drawn.right && top >= drawn.top && bottom <= drawn.bottom
    if (inside && drawn.right - drawn.left <= width * (1 + 3 * MARGIN)) return
    const [x, y] = [width * MARGIN, height * MARGIN]
    this.drawn = { left: left - x, top: top - y, right: right + x, bottom: bottom + y }
  }
}
