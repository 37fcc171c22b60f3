// Where every card of the board stands: columns by level, each parent in the middle of what
// serves it, nothing over anything else. Pure and stable: the same cards in the same order
// give the same picture, and a new link moves only what stands below it.

/** A card to lay out; the first of its parents that stands further left is the one it hangs on. */
export type Leaf = {
  id: string
  /** From 0 at the left. */
  column: number
  /** In px, unfolded. */
  height: number
  parents: readonly string[]
  /** Whether what hangs on it is folded away. */
  folded: boolean
}

export type Placed = {
  id: string
  x: number
  y: number
  /** With the stack under it. */
  height: number
  /** The card alone: lines meet it in the middle of this. */
  body: number
  column: number
  /** What is folded away below it: nothing, a stack, or one that needs a line to sum it up. */
  stack: Stack
}

export type Stack = 'none' | 'plain' | 'summed'

export type Layout = {
  /** The first of the roots: where one begins. */
  first: string | null
  placed: Map<string, Placed>
  /** What hangs on a card, in order, folded away or not. */
  hanging: ReadonlyMap<string, readonly string[]>
  /** The part of it that is drawn. */
  children: ReadonlyMap<string, readonly string[]>
  /** How many hang on a card in all, at any depth: what its fold hides. */
  below: Map<string, number>
  width: number
  height: number
}

/** Measures in px at 100%. */
export const card = { width: 262, height: 82, pitch: 94, gutter: 88, left: 28, top: 12 } as const

/** What makes a card higher: two lines of title, the line that sums up, the stack below it. */
export const higher = { band: 16, summary: 20, stack: 7 } as const

export const columnX = (column: number): number => card.left + column * (card.width + card.gutter)

/** How far below the first of what hangs on it a card stands at most, if it has the room. */
const REACH = 2 * card.pitch

/** Room between cards that hang on different ones. */
const gap = card.pitch - card.height

/** The card each hangs on; none for roots. */
export function hangsOn(leaves: readonly Leaf[]): Map<string, string> {
  const columns = new Map(leaves.map(({ id, column }) => [id, column]))
  const on = new Map<string, string>()
  for (const { id, column, parents } of leaves) {
    const parent = parents.find((one) => (columns.get(one) ?? column) < column)
    if (parent !== undefined) on.set(id, parent)
  }
  return on
}

/** Lays the cards out, in the order they are given. */
export function layOut(leaves: readonly Leaf[]): Layout {
  const byId = new Map(leaves.map((leaf) => [leaf.id, leaf]))
  const on = hangsOn(leaves)
  const hanging = new Map<string, string[]>()
  for (const { id } of leaves) {
    const parent = on.get(id)
    if (parent !== undefined) push(hanging, parent, id)
  }
  const drawn = new Drawing(byId, hanging)
  const roots = leaves.filter(({ id }) => !on.has(id))
  for (const { id } of roots) drawn.root(id)
  return drawn.finished(roots[0]?.id ?? null)
}

class Drawing {
  readonly #placed = new Map<string, Placed>()
  readonly #children = new Map<string, readonly string[]>()
  readonly #below = new Map<string, number>()
  /** Down to where each column is taken. */
  readonly #free: number[] = []

  constructor(
    readonly leaves: ReadonlyMap<string, Leaf>,
    readonly hanging: ReadonlyMap<string, string[]>,
  ) {}

  root(id: string): void {
    this.#place(id)
  }

  finished(first: string | null): Layout {
    const bottoms = this.#free.map((free) => free - gap)
    return {
      first,
      placed: this.#placed,
      hanging: this.hanging,
      children: this.#children,
      below: this.#below,
      width: columnX(this.#free.length) - card.gutter + card.left,
      height: Math.max(0, ...bottoms) + card.top,
    }
  }

  /** Places a card with all that hangs on it; what hangs on it first. */
  #place(id: string): void {
    const leaf = this.leaves.get(id)
    if (!leaf) return
    const all = this.hanging.get(id) ?? []
    const below = this.#count(id)
    this.#below.set(id, below)
    const shown = leaf.folded ? [] : all
    if (shown.length > 0) this.#children.set(id, shown)
    for (const child of shown) this.#place(child)
    const stack = stacked(leaf.folded, below, all.length)
    const body = leaf.height + (stack === 'summed' ? higher.summary : 0)
    const height = body + (stack === 'none' ? 0 : higher.stack)
    const { column } = leaf
    const free = this.#free[column] ?? card.top
    const wanted = this.#wanted(shown, body) ?? { least: free, most: free }
    if (wanted.most < free) this.#lower(shown, free - wanted.most)
    const y = Math.max(wanted.least, free)
    this.#placed.set(id, { id, column, height, body, stack, x: columnX(column), y })
    this.#free[column] = y + height + gap
    for (let at = 0; at < column; at += 1) this.#free[at] ??= card.top
  }

  /**
   * Where a card would stand: at most in the middle of these, and not far below the first of
   * many, or one would look for it.
   */
  #wanted(children: readonly string[], body: number): { least: number; most: number } | null {
    const first = this.#placed.get(children[0] ?? '')
    const last = this.#placed.get(children.at(-1) ?? '')
    if (!first || !last) return null
    const most = Math.round((middle(first) + middle(last) - body) / 2)
    return { least: Math.min(most, Math.round(middle(first) - body / 2) + REACH), most }
  }

  /** Moves these down, with all that hangs on them. */
  #lower(ids: readonly string[], by: number): void {
    for (const id of ids) {
      const one = this.#placed.get(id)
      if (!one) continue
      one.y += by
      this.#free[one.column] = Math.max(this.#free[one.column] ?? 0, one.y + one.height + gap)
      this.#lower(this.#children.get(id) ?? [], by)
    }
  }

  #count(id: string): number {
    const known = this.#below.get(id)
    if (known !== undefined) return known
    const hanging = this.hanging.get(id) ?? []
    return hanging.reduce((sum, child) => sum + 1 + this.#count(child), 0)
  }
}

/** A pill says how much hangs on a card; a line says more where that is not all of it. */
function stacked(folded: boolean, below: number, beside: number): Stack {
  if (!folded || below === 0) return 'none'
  return below > beside ? 'summed' : 'plain'
}

/** Where lines meet a card. */
export const middle = ({ y, body }: Placed): number => y + body / 2

function push(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
