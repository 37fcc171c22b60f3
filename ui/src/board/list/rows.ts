// The rows of the board as a list: a tree like the map's, or the objectives of each unit, and
// apart from it what serves nothing. Every objective has one row. Pure.
import type { Shown } from '../../figures/status'
import type { Cascade } from '../../ipc/generated/Cascade'
import type { CascadeCard } from '../../ipc/generated/CascadeCard'
import { shownStatus } from '../filter'

export type Row = {
  /** That of the strategic objective, unit or objective; or one of `REST` and `APART`. */
  id: string
  kind: 'strategic' | 'unit' | 'rest' | 'apart' | 'card'
  /** From 1 at the left. */
  level: number
  /** How far in it begins, in px: what stands apart begins where the others do. */
  indent: number
  /** The row it hangs on. */
  parent: string | null
  /** Its first row below that shows. */
  first: string | null
  /** How many rows are below it at any depth, closed or not. */
  below: number
  /** Whether they show; none where there is nothing to open or close. */
  open: boolean | null
}

/** The row over what reaches no strategic objective. */
export const REST = 'rest'
/** The row over what serves nothing. */
export const APART = 'apart'

export type Asked = {
  cascade: Pick<Cascade, 'bands' | 'cards' | 'orphans'>
  grouping: 'strategic' | 'unit'
  /** What of it is shown; all where there is none. */
  shown: ReadonlySet<string> | null
  folded: ReadonlySet<string>
  /** What each objective serves, oldest link first, by what the rows are of. */
  up: ReadonlyMap<string, readonly string[]>
  /** The column each stands in on the map. */
  columns: ReadonlyMap<string, number>
}

/** All rows, and from which on they belong to what serves nothing. */
export function rowsOf(asked: Asked): { rows: Row[]; apart: number } {
  const { cascade, grouping, shown } = asked
  const isShown = (id: string) => shown === null || shown.has(id)
  const cards = cascade.cards.filter(({ id }) => isShown(id))
  const orphans = new Set(cascade.orphans)
  const out: Out = { rows: [], hanging: new Map(), asked }
  const aligned = cards.filter(({ id }) => !orphans.has(id))
  const alone = cards.filter(({ id }) => orphans.has(id)).map(({ id }) => id)
  const bands = cascade.bands.map(({ id }) => id).filter(isShown)
  if (grouping === 'unit') {
    // They are of no unit; what is aligned to them has to come to them all the same.
    for (const id of bands) group(out, id, 'strategic', [])
    for (const [unit, ids] of byUnit(aligned)) group(out, unit, 'unit', ids)
  } else {
    const known = new Set([...bands, ...cards.map(({ id }) => id)])
    out.hanging = hangingOf(cards, known, asked)
    for (const id of bands) group(out, id, 'strategic', out.hanging.get(id) ?? [])
    const rest = (out.hanging.get(REST) ?? []).filter((id) => !orphans.has(id))
    if (rest.length > 0) group(out, REST, 'rest', rest)
  }
  const apart = out.rows.length
  if (alone.length > 0) group(out, APART, 'apart', alone)
  return { rows: out.rows, apart }
}

type Out = { rows: Row[]; hanging: ReadonlyMap<string, readonly string[]>; asked: Asked }

function group(out: Out, id: string, kind: Row['kind'], below: readonly string[]): void {
  const from = kind === 'apart' ? 2 : 1
  add(out, { id, kind, level: 1, parent: null }, below, from)
}

const INDENT = 18

/** Adds a row and, where it is open, those below it; `from` is the level not further in. */
function add(
  out: Out,
  at: Pick<Row, 'id' | 'kind' | 'level' | 'parent'>,
  below: readonly string[],
  from: number,
): void {
  const { folded, shown } = out.asked
  // A filter shows where what it finds belongs, folded or not; what stands apart always does.
  const closed = shown === null && folded.has(at.id) && at.kind !== 'apart'
  const open = below.length === 0 || at.kind === 'apart' ? null : !closed
  const first = closed ? null : (below[0] ?? null)
  const indent = Math.max(0, at.level - from) * INDENT
  out.rows.push({ ...at, indent, first, open, below: countOf(below, out.hanging) })
  if (closed) return
  for (const id of below) {
    const next = { id, kind: 'card', level: at.level + 1, parent: at.id } as const
    add(out, next, out.hanging.get(id) ?? [], from)
  }
}

function countOf(ids: readonly string[], hanging: Out['hanging']): number {
  return ids.reduce((sum, id) => sum + 1 + countOf(hanging.get(id) ?? [], hanging), 0)
}

/** What hangs on what, in the order of the cards; on `REST` what hangs on nothing here. */
function hangingOf(
  cards: readonly CascadeCard[],
  known: ReadonlySet<string>,
  { up, columns }: Asked,
): Map<string, string[]> {
  const hanging = new Map<string, string[]>()
  for (const { id } of cards) {
    const parents = (up.get(id) ?? []).filter((parent) => known.has(parent))
    // As on the map it hangs on the first that stands above it; on a neighbour if on none.
    const own = columns.get(id) ?? 0
    const above = parents.find((parent) => (columns.get(parent) ?? 0) < own)
    push(hanging, above ?? parents[0] ?? REST, id)
  }
  return hanging
}

function byUnit(cards: readonly CascadeCard[]): Map<string, string[]> {
  const units = new Map<string, string[]>()
  for (const { id, unit } of cards) push(units, unit, id)
  return units
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

/** How many of the cards are drawn with which status, best first. */
export function statusesOf(cards: readonly CascadeCard[]): [Shown, number][] {
  const counts = new Map<Shown, number>()
  for (const card of cards) {
    if (card.state === 'stopped') continue
    const status = shownStatus(card)
    counts.set(status, (counts.get(status) ?? 0) + 1)
  }
  return BEST_FIRST.flatMap((status) => {
    const many = counts.get(status)
    return many === undefined ? [] : [[status, many] as [Shown, number]]
  })
}

const BEST_FIRST: readonly Shown[] = [
  'exceeded',
  'met',
  'on_track',
  'at_risk',
  'off_track',
  'missed',
  'stale',
  'not_started',
  'draft',
]
