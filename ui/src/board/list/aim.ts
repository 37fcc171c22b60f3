// Aligning from the list: from row to row of what the chosen objective could serve.
import { t } from '../../text/catalogue'
import { store } from '../../workspace/here'
import { aligning } from '../aligning.svelte'
import { board } from '../board.svelte'
import { list } from './list.svelte'
import { APART, type Row } from './rows'

/** Begins, aimed at the nearest row above that it could serve. */
export async function startInList(id: string, second = false): Promise<void> {
  if (!aligning.start(id, { second, by: 'keys' })) return
  await aligning.settled()
  if (aligning.objective !== id || aligning.target !== null) return
  const at = list.places.get(id) ?? 0
  const near = list.rows
    .map((row, n) => ({ row, far: n <= at ? at - n : n + list.rows.length }))
    .filter(({ row }) => isAim(row) && row.id !== APART && aligning.mayServe(row.id))
    .toSorted((one, other) => one.far - other.far)[0]
  if (near) aimAtRow(near.row.id)
  else store.notices.say(t('align.nothing'))
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
    if (fits || any) return aimAtRow(row.id)
  }
}

export function aimAtRow(id: string): void {
  if (id === APART) return aligning.aim('lane')
  aligning.aim({ kind: board.bands.has(id) ? 'strategic_objective' : 'objective', id })
}

/** Whether a row is one that something could be aligned to, or taken off everything. */
const isAim = ({ id, kind }: Row): boolean =>
  id !== aligning.objective && (kind === 'card' || kind === 'strategic' || kind === 'apart')
