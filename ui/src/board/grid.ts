// What stands where on the board: cards by the field of a coarse grid they lie in, so that
// what is in sight is found without looking at all of them.
import { card, type Placed } from './layout'

export type Box = { left: number; top: number; right: number; bottom: number }

/** Side of a field, in px of the board. */
const FIELD = 600

export class Grid {
  readonly #fields = new Map<number, Placed[]>()
  /** The order they are laid out in. */
  readonly #ranks = new Map<Placed, number>()

  constructor(placed: Iterable<Placed>) {
    for (const one of placed) {
      this.#ranks.set(one, this.#ranks.size)
      for (const key of keys(around(one))) {
        const field = this.#fields.get(key)
        if (field) field.push(one)
        else this.#fields.set(key, [one])
      }
    }
  }

  /** The cards that lie in a box, wholly or in part. */
  in(box: Box): Placed[] {
    const found = new Set<Placed>()
    for (const key of keys(box)) {
      for (const one of this.#fields.get(key) ?? []) if (meet(around(one), box)) found.add(one)
    }
    return [...found]
  }

  /** In the order they are laid out, so that what stays among others never changes places. */
  inOrder(placed: Placed[]): Placed[] {
    const rank = (one: Placed) => this.#ranks.get(one) ?? 0
    return placed.sort((one, other) => rank(one) - rank(other))
  }

  /** The card at a point of the board. */
  at({ x, y }: { x: number; y: number }): Placed | undefined {
    return this.in({ left: x, top: y, right: x, bottom: y })[0]
  }
}

export const around = ({ x, y, height }: Placed): Box => ({
  left: x,
  top: y,
  right: x + card.width,
  bottom: y + height,
})

export const meet = (one: Box, other: Box): boolean =>
  one.left <= other.right &&
  one.right >= other.left &&
  one.top <= other.bottom &&
  one.bottom >= other.top

/** More rows than any board has, so that a field is one number. */
const ROWS = 1_000_000

function* keys({ left, top, right, bottom }: Box): Generator<number> {
  const lastRow = Math.floor(bottom / FIELD)
  for (let column = Math.floor(left / FIELD); column <= Math.floor(right / FIELD); column += 1) {
    for (let row = Math.floor(top / FIELD); row <= lastRow; row += 1) yield column * ROWS + row
  }
}
