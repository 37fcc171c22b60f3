// Dates as people type and read them. In the file they are `2026-05-14`.
import { folded } from '../shared/match'
import { locale, spoken } from './spoken.svelte'

/** How the names of months begin, in both languages: what is typed says which it is. */
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONATE = ['jan', 'feb', 'mar', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dez']

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
export function showDate(date: string): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  if (spoken() === 'de') return `${day}. ${monthName(month)} ${year}`
  const name = MONTHS[month - 1] ?? ''
  return `${day} ${name.charAt(0).toUpperCase()}${name.slice(1)} ${year}`
}

/** The name of a month, from 1 to 12. */
export function monthName(month: number): string {
  const names = new Intl.DateTimeFormat(locale(), { month: 'long', timeZone: 'UTC' })
  return names.format(new Date(Date.UTC(2000, month - 1, 1)))
}

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
  return Math.max(MONTHS.indexOf(start), MONATE.indexOf(start)) + 1
}

function real(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  date.setUTCFullYear(year)
  const same = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return same && year >= 1 ? iso(year, month, day) : null
}
