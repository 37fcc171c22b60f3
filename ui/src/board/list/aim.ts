// Aligning from the list: from row to row of what the chosen objective could serve.
import { foundNothing } from '../align/walk'
import { aligning } from '../aligning.svelte'
import { board } from '../board.svelte'
import { list } from './list.svelte'
import { APART, type Row } from './rows'

/** Begins, aimed at the nearest row above that it could serve. */
export async function startInList(id: string, second = false): Promise<void> {
  if (!aligning.start(id, { second, by: 'keys' })) return
  await aligning.settled()
  if (aligning.objective !== id || aligning.target !== null) return
  const near = nearest(id)
  if (near !== null) aimAtRow(near)
  else foundNothing(list.rows.some((row) => row.id !== APART && isAim(row)))
}

/** The nearest before it that stands further left on the map, else before it, else behind it. */
function nearest(id: string): string | null {
  const { rows, places } = list
  const { of } = board.columns
  const at = places.get(id) ?? 0
  const fits = (row: Row) => isAim(row) && row.id !== APART && aligning.mayServe(row.id)
  const before = rows.slice(0, at).toReversed().filter(fits)
  const above = before.find((row) => (of.get(row.id) ?? 0) < (of.get(id) ?? 0))
  return (above ?? before[0] ?? rows.slice(at + 1).find(fits))?.id ?? null
}

/** The row aimed at. */
export const aimedRow = (): string | null =>
  aligning.target === 'lane' ? APART : aligning.targetCard

/** Goes on to the next row that way; with `any` also to what cannot be served, to hear why. */
export function aimOn(by: 1 | -1, any: boolean): void {
  const from = list.places.get(aimedRow() ?? aligning.objective ?? '') ?? 0
  for (let n = from + by; n >= 0 && n < list.rows.length; n += by) {
    const row = list.rows[n]
    if (!row || !isAim(row)) continue
    const fits = row.id === APART ? aligning.card?.aligned : aligning.mayServe(row.id)
    if (fits || any) return void aimAtRow(row.id)
  }
}

/** Answers whether the row is one that can be aimed at: a group is not. */
export function aimAtRow(id: string): boolean {
  const row = list.rows[list.places.get(id) ?? -1]
  if (!row || !isAim(row)) return false
  const kind = board.bands.has(id) ? 'strategic_objective' : 'objective'
  aligning.aim(id === APART ? 'lane' : { kind, id })
  return true
}

/** Whether a row is one that something could be aligned to, or taken off everything. */
const isAim = ({ id, kind }: Row): boolean =>
  id !== aligning.objective && (kind === 'card' || kind === 'strategic' || kind === 'apart')
