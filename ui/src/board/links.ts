// The lines between cards, from the places of a layout: for each link that has both its ends
// on the board, a curve from the right edge of what is served to the left of what serves.
import type { CascadeLink } from '../ipc/generated/CascadeLink'
import { card, middle, type Layout, type Placed } from './layout'

/** How far the pill beside a card reaches, where every line begins, in px. */
const PILL = 21

/** How far a curve runs level before it turns, in px. */
const LEVEL = 40

/** Room for the dot a line ends with, in px. */
const DOT = 5

type Point = { x: number; y: number }

/** A line; what it costs to write its curve is spent only when it is drawn. */
export class Line {
  readonly laddered: boolean
  readonly id: string
  readonly from: string
  readonly to: string

  constructor(
    readonly link: CascadeLink,
    readonly child: Placed,
    readonly parent: Placed,
  ) {
    this.id = link.id
    this.from = link.from
    this.to = link.to_card
    this.laddered = link.origin === 'laddered'
  }

  get top(): number {
    return Math.min(this.start.y, this.end.y)
  }

  get bottom(): number {
    return Math.max(this.start.y, this.end.y)
  }

  get left(): number {
    return Math.min(this.start.x, this.end.x)
  }

  get right(): number {
    return Math.max(this.start.x, this.end.x, ...this.bends)
  }

  /** At what is served. */
  get start(): Point {
    return { x: this.parent.x + card.width + PILL, y: middle(this.parent) }
  }

  /** At what serves: its left edge, or its right one where it does not stand further right. */
  get end(): Point {
    const { x } = this.child
    return { x: this.beside ? x + card.width + DOT : x - DOT, y: middle(this.child) }
  }

  get beside(): boolean {
    return this.child.column <= this.parent.column
  }

  /** The two points that bend it. */
  get bends(): [number, number] {
    const [start, end] = [this.start, this.end]
    if (!this.beside) return [start.x + LEVEL, end.x - LEVEL]
    // Out to the right and back.
    const out = Math.max(start.x, end.x) + LEVEL
    return [out, out]
  }

  get path(): string {
    const [start, end, [first, second]] = [this.start, this.end, this.bends]
    return `M${start.x} ${start.y}C${first} ${start.y} ${second} ${end.y} ${end.x} ${end.y}`
  }

  /** The dot where what came from above arrives. */
  get dot(): string {
    const { x, y } = this.end
    return `M${x - 2.8} ${y}a2.8 2.8 0 1 1 5.6 0a2.8 2.8 0 1 1 -5.6 0z`
  }

  /** The open arrow where what came from below arrives. */
  get arrow(): string {
    const { x, y } = this.start
    return `M${x + 7} ${y - 4}l-6 4 6 4`
  }
}

export function linesOf(links: readonly CascadeLink[], { placed }: Layout): Line[] {
  return links.flatMap((link) => {
    const [child, parent] = [placed.get(link.from), placed.get(link.to_card)]
    return child && parent ? [new Line(link, child, parent)] : []
  })
}
