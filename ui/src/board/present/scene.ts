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
  /** A card with a title of one line. */
  card: 92,
  lineGap: 8,
  cardGap: 18,
  /** Between cards that are many. */
  denseGap: 8,
  /** Between strategic objectives, and around the lit branch. */
  apart: 36,
  /** Above what serves nothing. */
  title: 28,
} as const

export type Columns = { width: number; gutter: number }

/** Where a level stands; one whose objectives serve each other takes several columns. */
export type Span = { from: number; count: number; x: number; width: number }

export type Box = { x: number; y: number; width: number; height: number; column: number }

/** An objective of an unlit branch and how many more share its line. */
export type Line = Box & { key: string; branch: number; id: string; more: number }

export type Scene = {
  columns: Columns
  /** For each level, strategic objectives first where there are any. */
  levels: Span[]
  /** Lit cards, and all strategic objectives. */
  placed: Map<string, Box>
  lines: Line[]
  /** Where the word over what serves nothing stands. */
  title: number | null
  /** What has to be in sight. */
  lit: Box
  /** The lit branch has more cards than there is room for: they are drawn closer. */
  dense: boolean
  width: number
  height: number
}

export type Asked = {
  /** Strategic objectives in their order; where there are any, they are the first column. */
  bands: readonly string[]
  branches: readonly Branch[]
  lit: number
  levelOf: (id: string) => number
  /** How many levels there are. */
  count: number
  /** How high a lit card or strategic objective is drawn. */
  heightOf: (id: string) => number
  /** What each serves, oldest link first. */
  parents: ReadonlyMap<string, readonly string[]>
  /** How much room there is, in px. */
  room: { width: number; height: number }
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
  readonly #levels: Span[]
  readonly #steps: Map<string, number>
  readonly #dense: boolean
  readonly #placed = new Map<string, Box>()
  readonly #lines: Line[] = []
  readonly #litBands: ReadonlySet<string>
  #title: number | null = null

  constructor(readonly asked: Asked) {
    this.#steps = stepsOf(asked)
    const counts = Array.from({ length: asked.count }, () => 1)
    for (const [id, step] of this.#steps) {
      const level = asked.levelOf(id)
      counts[level] = Math.max(counts[level] ?? 1, step + 1)
    }
    const all = counts.reduce((sum, one) => sum + one, 0)
    this.#columns = columnsFor(asked.room.width, all)
    this.#levels = this.#spans(counts)
    this.#dense = this.#isDense()
    this.#litBands = new Set(asked.branches[asked.lit]?.bands)
  }

  scene(): Scene {
    let y: number = size.top
    for (const group of this.#groups()) y = this.#group(group, y) + size.apart
    const last = this.#levels.at(-1)
    return {
      columns: this.#columns,
      levels: this.#levels,
      placed: this.#placed,
      lines: this.#lines,
      title: this.#title,
      lit: this.#lit(),
      dense: this.#dense,
      width: (last ? last.x + last.width : 0) + size.side,
      height: y - size.apart + 2 * size.top,
    }
  }

  #spans(counts: readonly number[]): Span[] {
    const { width, gutter } = this.#columns
    let from = 0
    return counts.map((count) => {
      const x = size.side + from * (width + gutter)
      const span = { from, count, x, width: count * (width + gutter) - gutter }
      from += count
      return span
    })
  }

  /** Asked of how many there are and not of how high they are, which follows from it. */
  #isDense(): boolean {
    const counts = new Map<number, number>()
    for (const id of this.asked.branches[this.asked.lit]?.cards ?? []) {
      const column = this.#columnOf(id)
      counts.set(column, (counts.get(column) ?? 0) + 1)
    }
    const most = Math.max(0, ...counts.values())
    return most * (size.card + size.cardGap) > this.asked.room.height
  }

  /** The column of a lit card. */
  #columnOf = (id: string): number =>
    (this.#levels[this.asked.levelOf(id)]?.from ?? 0) + (this.#steps.get(id) ?? 0)

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

  /** A line for each level that this branch has objectives on. */
  #lined(at: number, top: number): number {
    const branch = this.asked.branches[at]
    const shown = new Set(this.asked.branches[this.asked.lit]?.cards)
    const levels = new Map<number, string[]>()
    for (const id of branch?.own ?? []) {
      if (shown.has(id)) continue
      const level = this.asked.levelOf(id)
      levels.set(level, [...(levels.get(level) ?? []), id])
    }
    if (levels.size === 0 || !branch) return top
    const y = this.#titled(branch, top)
    for (const [level, ids] of [...levels].toSorted(([one], [other]) => one - other)) {
      const { from: column, x, width } = this.#levels[level] ?? { from: 0, x: 0, width: 0 }
      const box = { x, y, width, height: size.line, column }
      const [id = ''] = ids
      this.#lines.push({
        ...box,
        key: `${branch.key} ${level}`,
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
    const gap = this.#dense ? size.denseGap : size.cardGap
    const tree = new Tree(branch.cards, { ...this.asked, columnOf: this.#columnOf, gap }, y)
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
    const x = Math.min(...boxes.map((one) => one.x))
    const top = branch?.root === null && this.#title !== null ? [this.#title] : []
    const y = Math.min(...top, ...boxes.map((one) => one.y))
    const right = Math.max(...boxes.map((one) => one.x + one.width))
    const bottom = Math.max(...boxes.map((one) => one.y + one.height))
    if (boxes.length === 0) return { x: 0, y: 0, width: 0, height: 0, column: 0 }
    return { x, y, width: right - x, height: bottom - y, column: 0 }
  }
}

/**
 * How far to the right of its level's first column each lit card stands: one that serves others
 * on its own level stands after all of those.
 */
function stepsOf({ branches, lit, levelOf, parents }: Asked): Map<string, number> {
  const cards = branches[lit]?.cards ?? []
  const known = new Set(cards)
  const steps = new Map<string, number>()
  const stepOf = (id: string): number => {
    const before = steps.get(id)
    if (before !== undefined) return before
    steps.set(id, 0)
    const beside = (parents.get(id) ?? []).filter(
      (one) => known.has(one) && levelOf(one) === levelOf(id),
    )
    const step = Math.max(0, ...beside.map((one) => stepOf(one) + 1))
    steps.set(id, step)
    return step
  }
  cards.forEach(stepOf)
  return steps
}

type Placed = { column: number; y: number; height: number }

class Tree {
  readonly placed = new Map<string, Placed>()
  readonly #below = new Map<string, string[]>()
  /** Down to where each column is taken. */
  readonly #free = new Map<number, number>()

  constructor(
    ids: readonly string[],
    readonly asked: Asked & { columnOf: (id: string) => number; gap: number },
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
    const end = place.y + place.height + this.asked.gap
    this.#free.set(place.column, Math.max(this.#free.get(place.column) ?? 0, end))
  }
}

const middle = ({ y, height }: { y: number; height: number }): number => y + height / 2

type Stretch = { at: number; size: number }

/**
 * Where to look from: all of `block` in sight where there is room for it, moving no more than
 * that takes; else nothing but it, with `one` of it in the middle when it was out of sight.
 */
export function lookAt(
  from: number,
  room: number,
  block: Stretch,
  one: Stretch,
  beside: number,
): number {
  const [start, end] = [block.at - beside, block.at + block.size + beside - room]
  if (end <= start) return Math.min(start, Math.max(from, end))
  const at = Math.min(end, Math.max(from, start))
  const seen = one.at - beside >= at && one.at + one.size + beside <= at + room
  if (seen) return at
  // Higher than the room, it shows its beginning.
  const middle = Math.min(one.at - beside, one.at - (room - one.size) / 2)
  return Math.min(end, Math.max(middle, start))
}
