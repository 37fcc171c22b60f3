// The lines between cards, from the places of a layout: for each link that has both its ends
// on the board, a curve from the right edge of what is served to the left of what serves.
import type { CascadeLink } from '../ipc/generated/CascadeLink'
import { meet, type Box } from './grid'
import { card, middle, type Layout, type Placed } from './layout'

/** How far the pill beside a card reaches, where every line begins, in px. */
const PILL = 21

/** How far a curve runs level before it turns, in px. */
const LEVEL = 40

/** Room for the dot a line ends with, in px. */
const DOT = 5

type Point = { x: number; y: number }

/** Begin, two points that bend it, end: each as x and y. */
export type Curve = [number, number, number, number, number, number, number, number]

/** A line; what it costs to write its curve is spent only when it is drawn. */
export class Line {
  readonly laddered: boolean
  readonly id: string
  readonly from: string
  readonly to: string
  /** The box it lies in. */
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number

  constructor(
    readonly link: CascadeLink,
    readonly child: Placed,
    readonly parent: Placed,
  ) {
    this.id = link.id
    this.from = link.from
    this.to = link.to_card
    this.laddered = link.origin === 'laddered'
    const [start, end] = [this.start, this.end]
    this.left = Math.min(start.x, end.x)
    this.right = Math.max(start.x, end.x) + (this.beside ? LEVEL : 0)
    this.top = Math.min(start.y, end.y)
    this.bottom = Math.max(start.y, end.y)
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
    return this.between(-Infinity, Infinity)
  }

  /**
   * The part of its curve between two heights. A line may be a thousand times as long as what
   * is in sight, and every dash of it would be drawn.
   */
  between(top: number, bottom: number): string {
    const [x0, y0, x1, y1, x2, y2, x3, y3] = this.part(top, bottom)
    return `M${x0} ${y0}C${x1} ${y1} ${x2} ${y2} ${x3} ${y3}`
  }

  /** The same as the four points of the curve. */
  part(top: number, bottom: number): Curve {
    const [start, end, [first, second]] = [this.start, this.end, this.bends]
    const whole: Curve = [start.x, start.y, first, start.y, second, end.y, end.x, end.y]
    if (this.top >= top && this.bottom <= bottom) return whole
    const [one, other] = start.y < end.y ? [top, bottom] : [bottom, top]
    const [from, to] = [shareAt(one, start.y, end.y), shareAt(other, start.y, end.y)]
    return cut(whole, from, to)
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

/** Those that could be seen in a part of the board. */
export const linesIn = (lines: readonly Line[], box: Box): Line[] =>
  lines.filter((one) => meet(one, box))

/** How far along a curve that begins and ends level one is at a height, from 0 to 1. */
function shareAt(y: number, from: number, to: number): number {
  const wanted = Math.min(1, Math.max(0, (y - from) / (to - from)))
  let [low, high] = [0, 1]
  for (let step = 0; step < 24; step += 1) {
    const middle = (low + high) / 2
    if (middle * middle * (3 - 2 * middle) < wanted) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** The part of a curve between two shares of its way. */
function cut([x0, y0, x1, y1, x2, y2, x3, y3]: Curve, from: number, to: number): Curve {
  const [a, b, c, d] = piece([x0, x1, x2, x3], from, to)
  const [e, f, g, h] = piece([y0, y1, y2, y3], from, to)
  return [a, e, b, f, c, g, d, h]
}

type Four = [number, number, number, number]

/** One of the two directions of it. */
function piece(of: Four, from: number, to: number): Four {
  const at = (first: number, second: number, third: number) => blossom(of, first, second, third)
  return [at(from, from, from), at(from, from, to), at(from, to, to), at(to, to, to)]
}

function blossom([a, b, c, d]: Four, first: number, second: number, third: number): number {
  const mix = (one: number, other: number, share: number) => one + (other - one) * share
  const [ab, bc, cd] = [mix(a, b, first), mix(b, c, first), mix(c, d, first)]
  return mix(mix(ab, bc, second), mix(bc, cd, second), third)
}
