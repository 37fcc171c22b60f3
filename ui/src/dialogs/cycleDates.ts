// Dates and names that a new cycle starts out with. Pure; the core makes the periods.
import type { Preset } from '../ipc/generated/Preset'
import { iso, later, monthName } from '../text/dates'

/** How many months each ready-made length takes; none for any two dates. */
const MONTHS: Record<Preset, number | null> = {
  month: 1,
  quarter: 3,
  half: 6,
  year_halves: 12,
  year_quarters: 12,
  year_months: 12,
  open: null,
}

export const PRESETS = Object.keys(MONTHS) as Preset[]

/** The first day of the span of this length that `day` lies in. */
export function startOf(preset: Preset, day: string): string {
  const [year = 1, month = 1] = day.split('-').map(Number)
  const months = MONTHS[preset]
  if (months === null) return day
  return iso(year, Math.floor((month - 1) / months) * months + 1, 1)
}

/** The last day of a cycle of this length; for any two dates, three months on. */
export function endOf(preset: Preset, start: string): string {
  const [year = 1, month = 1, day = 1] = start.split('-').map(Number)
  const after = month - 1 + (MONTHS[preset] ?? 3)
  return later(iso(year + Math.floor(after / 12), (after % 12) + 1, day), -1)
}

/** A usual name: `2027`, `H1 2027`, `Q3 2027`, `March 2027`. */
export function nameOf(preset: Preset, start: string): string {
  const [year = 1, month = 1] = start.split('-').map(Number)
  if (preset === 'quarter') return `Q${Math.ceil(month / 3)} ${year}`
  if (preset === 'half') return `H${Math.ceil(month / 6)} ${year}`
  if (preset === 'month') return `${monthName(month)} ${year}`
  return String(year)
}
