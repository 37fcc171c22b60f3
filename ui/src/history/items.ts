// The list as lines: days, edits, what is folded away, and named versions between them. Pure.
import type { HistoryDay } from '../ipc/generated/HistoryDay'
import type { VersionRow } from '../ipc/generated/VersionRow'

export type Item =
  | { kind: 'day'; key: string; day: HistoryDay }
  | { kind: 'edit'; key: string; seq: number; day: HistoryDay }
  | { kind: 'more'; key: string; count: number; day: HistoryDay }
  | { kind: 'version'; key: string; version: VersionRow }

/** A day of more edits than this is folded, so that the days before it are in sight. */
const FOLDED_FROM = 7
/** So many of a folded day are shown. */
const SHOWN = 4

export const heights = { day: 30, edit: 32, more: 32, version: 34 } as const

export const editKey = (seq: number): string => `edit ${seq}`
export const versionKey = (id: string): string => `version ${id}`

/** The lines of the list; `unfolded` holds the days shown whole. */
export function itemsOf(
  days: readonly HistoryDay[],
  versions: readonly VersionRow[],
  unfolded: ReadonlySet<string>,
): Item[] {
  const out: Item[] = []
  const waiting = [...versions]
  const named = (version: VersionRow): void => {
    out.push({ kind: 'version', key: versionKey(version.id), version })
  }
  for (const day of days) {
    // A version stands above the edit it is the state just after.
    const first = day.seqs[0] ?? 0
    while (waiting[0] && waiting[0].seq >= first && waiting[0].date !== day.date) {
      named(waiting.shift() as VersionRow)
    }
    out.push({ kind: 'day', key: `day ${day.date}`, day })
    const folded = day.seqs.length >= FOLDED_FROM && !unfolded.has(day.date)
    const shown = folded ? day.seqs.slice(0, SHOWN) : day.seqs
    for (const seq of shown) {
      while (waiting[0] && waiting[0].seq >= seq) named(waiting.shift() as VersionRow)
      out.push({ kind: 'edit', key: editKey(seq), seq, day })
    }
    if (folded) {
      const count = day.seqs.length - SHOWN
      out.push({ kind: 'more', key: `more ${day.date}`, count, day })
      const last = day.seqs.at(-1) ?? 0
      while (waiting[0] && waiting[0].seq >= last) named(waiting.shift() as VersionRow)
    }
  }
  waiting.forEach(named)
  return out
}

/** What the cursor can stand on. */
export const isStop = (item: Item): boolean => item.kind !== 'day'

/** The place of the next stop from `at` in a direction; `at` itself when there is none. */
export function nextStop(items: readonly Item[], at: number, step: number): number {
  const direction = Math.sign(step)
  let place = at
  for (let left = Math.abs(step); left > 0; left -= 1) {
    let next = place + direction
    while (items[next] && !isStop(items[next] as Item)) next += direction
    if (!items[next]) break
    place = next
  }
  return place
}
