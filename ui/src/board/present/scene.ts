// Where everything of a presentation stands: the lit branch as cards, every other one as a
// line in each column, one branch under the other. Pure; nothing lies over anything else.
import type { Branch } from './branches'

/** In px of the page, which a projector draws at one and a half times. */
export const size = {
  column: { most: 272, least: 176 },
  gutter: { most: 38, least: 28 },
  side: 26,
  top: 8,
  line: 36,
  lineGap: 8,
  cardGap: 18,
  /** Between strategic objectives, and around the lit branch. */
  apart: 36,
  /** Above what serves nothing. */
  title: 28,
} as const

export type Columns = { width: number; gutter: number }

export type Box = { x: number; y: number; width: number; height: number; column: number }

/** An objective of an unlit branch and how many more share its line. */
export type Line = Box & { key: string; branch: number; id: string; more: number }

export type Scene = {
  columns: Columns
  /** Lit cards, and all strategic objectives. */
  placed: Map<string, Box>
  lines: Line[]
  /** Where the word over what serves nothing stands. */
  title: number | null
  /** What has to be in sight. */
  lit: Box
  width: number
  height: number
}

export type Asked = {
  /** Strategic objectives in their order; where there are any, they are the first column. */
  bands: readonly string[]
  branches: readonly Branch[]
  lit: number
  columnOf: (id: string) => number
  /** How many columns there are. */
  count: number
  /** How high a lit card or strategic objective is drawn. */
  heightOf: (id: string) => number
  /** What each serves, oldest link first. */
  parents: ReadonlyMap<string, readonly string[]>
  /** How much room there is, in px. */
  room: number
}

/** Columns as wide as there is room for, within what can be read. */
export function columnsFor(room: number, count: number): Columns {
  const most = count * size.column.most + (count - 1) * size.gutter.most
  const free = room - 2 * size.side
  if (most <= free) return { width: size.column.most, gutter: size.gutter.most }
  const width = Math.floor((free - (count - 1) * size.gutter.least) / Math.max(1, count))
  const kept = Math.max(size.column.least, Math.min(width, size.column.most))
  return { width: kept, gutter: size.gutter.least }
}

export function sceneOf(asked: Asked): Scene {
  return new Staging(asked).scene()
}

class Staging {
  readonly #columns: Columns
  readonly #placed = new Map<string, Box>()
  readonly #lines: Line[] = []
  readonly #litBands: ReadonlySet<string>
  #title: number | null = null

  constructor(readonly asked: Asked) {
    this.#columns = columnsFor(asked.room, asked.count)
    this.#litBands = new Set(asked.branches[asked.lit]?.bands)
  }

  scene(): Scene {
    let y: number = size.top
    for (const group of this.#groups()) y = this.#group(group, y) + size.apart
    const { width, gutter } = this.#columns
    const all = 2 * size.side + this.asked.count * (width + gutter) - gutter
    return {
      columns: this.#columns,
      placed: this.#placed,
      lines: this.#lines,
      title: this.#title,
      lit: this.#lit(),
      width: all,
      height: y - size.apart + 2 * size.top,
    }
  }

  /** The branches beside each strategic objective, then those beside none. */
  #groups(): { band: string | null; at: number[] }[] {
    const { bands, branches } = this.asked
    const beside = (band: string | null) =>
      branches.flatMap((one, at) =>
        (bands.includes(one.group ?? '') ? one.group : null) === band && one.root !== null
          ? at
          : [],
      )
    const none = beside(null)
    const alone = branches.findIndex(({ root }) => root === null)
    return [
      ...bands.map((band) => ({ band, at: beside(band) })),
      ...(none.length > 0 ? [{ band: null, at: none }] : []),
      ...(alone >= 0 ? [{ band: null, at: [alone] }] : []),
    ]
  }

  /** Places a group from here down and answers where it ends. */
  #group({ band, at }: { band: string | null; at: number[] }, top: number): number {
    let y = top
    let bottom = top
    let last = -1
    for (const branch of at) {
      const isLit = branch === this.asked.lit
      if (last >= 0) y += isLit || last === this.asked.lit ? size.apart : size.lineGap
      const end = isLit ? this.#cards(branch, y) : this.#lined(branch, y)
      // A branch whose every objective stands in the lit one takes no line.
      if (end === y) y = bottom
      else {
        y = bottom = end
        last = branch
      }
    }
    return band === null ? bottom : this.#band(band, top, bottom)
  }

  #band(id: string, top: number, bottom: number): number {
    const lit = this.#litBands.has(id)
    const height = lit ? this.asked.heightOf(id) : size.line
    const { branches, lit: at } = this.asked
    const root = this.#placed.get(branches[at]?.root ?? '')
    const beside = lit && root && branches[at]?.group === id ? middle(root) : (top + bottom) / 2
    const y = Math.max(top, beside - height / 2)
    this.#placed.set(id, this.#box(0, y, height))
    return Math.max(bottom, y + height)
  }

  /** A line in each column that this branch has objectives in. */
  #lined(at: number, top: number): number {
    const branch = this.asked.branches[at]
    const shown = new Set(this.asked.branches[this.asked.lit]?.cards)
    const columns = new Map<number, string[]>()
    for (const id of branch?.own ?? []) {
      if (shown.has(id)) continue
      const column = this.asked.columnOf(id)
      columns.set(column, [...(columns.get(column) ?? []), id])
    }
    if (columns.size === 0 || !branch) return top
    const y = this.#titled(branch, top)
    for (const [column, ids] of [...columns].toSorted(([one], [other]) => one - other)) {
      const box = this.#box(column, y, size.line)
      const [id = ''] = ids
      this.#lines.push({
        ...box,
        key: `${branch.key} ${column}`,
        branch: at,
        id,
        more: ids.length - 1,
      })
    }
    return y + size.line
  }

  /** A lit branch as cards: each parent in the middle of what serves it. */
  #cards(at: number, top: number): number {
    const branch = this.asked.branches[at]
    if (!branch || branch.cards.length === 0) return top
    const y = this.#titled(branch, top)
    const tree = new Tree(branch.cards, this.asked, y)
    for (const [id, place] of tree.placed) {
      this.#placed.set(id, this.#box(place.column, place.y, place.height))
    }
    return tree.bottom
  }

  #titled(branch: Branch, top: number): number {
    if (branch.root !== null) return top
    this.#title = top
    return top + size.title
  }

  #box(column: number, y: number, height: number): Box {
    const { width, gutter } = this.#columns
    return { x: size.side + column * (width + gutter), y, width, height, column }
  }

  #lit(): Box {
    const branch = this.asked.branches[this.asked.lit]
    const boxes = [...(branch?.bands ?? []).slice(0, 1), ...(branch?.cards ?? [])].flatMap(
      (id) => this.#placed.get(id) ?? [],
    )
    const [x, y] = [Math.min(...boxes.map((one) => one.x)), Math.min(...boxes.map((one) => one.y))]
    const right = Math.max(...boxes.map((one) => one.x + one.width))
    const bottom = Math.max(...boxes.map((one) => one.y + one.height))
    if (boxes.length === 0) return { x: 0, y: 0, width: 0, height: 0, column: 0 }
    return { x, y, width: right - x, height: bottom - y, column: 0 }
  }
}

type Placed = { column: number; y: number; height: number }

class Tree {
  readonly placed = new Map<string, Placed>()
  readonly #below = new Map<string, string[]>()
  /** Down to where each column is taken. */
  readonly #free = new Map<number, number>()

  constructor(
    ids: readonly string[],
    readonly asked: Asked,
    readonly top: number,
  ) {
    const known = new Set(ids)
    const roots = ids.filter((id) => {
      const on = (asked.parents.get(id) ?? []).find(
        (one) => known.has(one) && asked.columnOf(one) < asked.columnOf(id),
      )
      if (on !== undefined) this.#below.set(on, [...(this.#below.get(on) ?? []), id])
      return on === undefined
    })
    for (const id of roots) this.#place(id)
  }

  get bottom(): number {
    return Math.max(...[...this.placed.values()].map(({ y, height }) => y + height))
  }

  #place(id: string): void {
    const below = this.#below.get(id) ?? []
    for (const one of below) this.#place(one)
    const [column, height] = [this.asked.columnOf(id), this.asked.heightOf(id)]
    const free = this.#free.get(column) ?? this.top
    const [first, last] = [this.placed.get(below[0] ?? ''), this.placed.get(below.at(-1) ?? '')]
    const wanted = first && last ? (middle(first) + middle(last) - height) / 2 : free
    if (wanted < free) this.#lower(below, free - wanted)
    this.#put(id, { column, height, y: Math.max(wanted, free) })
  }

  /** Moves these down, with all that hangs on them: nothing else stands below them yet. */
  #lower(ids: readonly string[], by: number): void {
    for (const id of ids) {
      const one = this.placed.get(id)
      if (!one) continue
      this.#put(id, { ...one, y: one.y + by })
      this.#lower(this.#below.get(id) ?? [], by)
    }
  }

  #put(id: string, place: Placed): void {
    this.placed.set(id, place)
    const end = place.y + place.height + size.cardGap
    this.#free.set(place.column, Math.max(this.#free.get(place.column) ?? 0, end))
  }
}

const middle = ({ y, height }: { y: number; height: number }): number => y + height / 2

/** Where to look from, so that all of `block` is in sight, or else `one` of it. */
export function lookAt(
  from: number,
  room: number,
  block: { at: number; size: number },
  one: { at: number; size: number },
  beside: number,
): number {
  const part = block.size + 2 * beside <= room ? block : one
  if (part.at - beside < from || part.size + 2 * beside > room) return part.at - beside
  return Math.max(from, part.at + part.size + beside - room)
}
