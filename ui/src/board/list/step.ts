// Going through the list by keys: rows up and down, opening to the right, closing and going up
// to the left. Pure.
import type { Row } from './rows'

export type Stepped = { go: string } | { fold: string } | null

export function stepIn(rows: readonly Row[], from: string | null, key: string, page = 10): Stepped {
  const steps: Record<string, number> = {
    ArrowUp: -1,
    ArrowDown: 1,
    PageUp: -page,
    PageDown: page,
    Home: -rows.length,
    End: rows.length,
    ArrowLeft: 0,
    ArrowRight: 0,
  }
  const by = steps[key]
  if (by === undefined || rows.length === 0) return null
  const at = rows.findIndex(({ id }) => id === from)
  const row = rows[at]
  if (!row) return { go: rows[0]?.id ?? '' }
  if (key === 'ArrowRight')
    return row.open === false ? { fold: row.id } : { go: row.first ?? row.id }
  if (key === 'ArrowLeft')
    return row.open === true ? { fold: row.id } : { go: row.parent ?? row.id }
  const to = Math.min(rows.length - 1, Math.max(0, at + by))
  return { go: rows[to]?.id ?? row.id }
}
