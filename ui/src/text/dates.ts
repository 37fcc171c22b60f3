// Dates as people type and read them. In the file they are `2026-05-14`.
import { folded } from '../shared/match'
import { written } from './spoken.svelte'
import { WRITTEN } from './written'

/** How the names of months begin, in every language: what is typed says which it is. */
const BEGINNINGS = Object.values(WRITTEN).map(({ months }) =>
  months.map((name) => folded(name).slice(0, 3)),
)

/** A calendar day as the file writes it. */
export function iso(year: number, month: number, day: number): string {
  const two = (number: number) => String(number).padStart(2, '0')
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
}

/**
 * What was typed as a date; none when it is none, or a day that month does not have. A day
 * and a month are enough where a year goes without saying.
 */
export function parseDate(typed: string, year?: string): string | null {
  const text = folded(typed.trim())
  const plain = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  if (plain) return real(Number(plain[1]), Number(plain[2]), Number(plain[3]))
  const dotted = /^(\d{1,2})[./]\s?(\d{1,2})[./]\s?(\d{4})?$/.exec(text)
  if (dotted) return real(Number(dotted[3] ?? year ?? 0), Number(dotted[2]), Number(dotted[1]))
  const words = /^(\d{1,2})\.?\s+([a-z]{3,})\.?(?:\s+(\d{4}))?$/.exec(text)
  const month = words ? monthOf(words[2] ?? '') : 0
  return words && month > 0 ? real(Number(words[3] ?? year ?? 0), month, Number(words[1])) : null
}

/** A date to read: `14 May 2026`, `14. Mai 2026`. */
export const showDate = (date: string): string => `${showDay(date)} ${Number(date.slice(0, 4))}`

/** A day without its year: `14 May`, `14. Mai`. */
export function showDay(date: string): string {
  const [, month = 1, day = 1] = date.split('-').map(Number)
  return written().day(day, shortMonth(month))
}

/** A date as people write it; years only where it is another one than today's. */
export const dayText = (date: string, today: string): string =>
  date.slice(0, 4) === today.slice(0, 4) ? showDay(date) : showDate(date)

/** A day with its weekday: `Tue 30 Jun`, `Di. 30. Juni`. */
export function longDay(date: string): string {
  const weekday = written().shortDays[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? ''
  return `${weekday} ${showDay(date)}`
}

/** The name of a month, from 1 to 12. */
export const monthName = (month: number): string => written().months[month - 1] ?? ''

/** The same in as few letters as are usual beside a day. */
export const shortMonth = (month: number): string => written().shortMonths[month - 1] ?? ''

/** The date so many days later. */
export function later(date: string, days: number): string {
  const at = new Date(`${date}T00:00:00Z`)
  at.setUTCDate(at.getUTCDate() + days)
  return at.toISOString().slice(0, 10)
}

/** Which month a name begins; 0 for none. `mrz` and `maerz` are March as well. */
function monthOf(name: string): number {
  const start = name.slice(0, 3)
  if (start === 'mrz' || start === 'mae') return 3
  return Math.max(...BEGINNINGS.map((months) => months.indexOf(start))) + 1
}

function real(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  date.setUTCFullYear(year)
  const same = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return same && year >= 1 ? iso(year, month, day) : null
}
