// Dates as people type and read them. In the file they are `2026-05-14`.

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

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
  const text = typed.trim().toLowerCase()
  const plain = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  if (plain) return real(Number(plain[1]), Number(plain[2]), Number(plain[3]))
  const dotted = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(text)
  if (dotted) return real(Number(dotted[3]), Number(dotted[2]), Number(dotted[1]))
  const words = /^(\d{1,2})\.?\s+([a-z]{3,})\.?(?:\s+(\d{4}))?$/.exec(text)
  const month = words ? MONTHS.indexOf((words[2] ?? '').slice(0, 3)) + 1 : 0
  return words && month > 0 ? real(Number(words[3] ?? year ?? 0), month, Number(words[1])) : null
}

/** A date to read: `14 May 2026`. */
export function showDate(date: string): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const name = MONTHS[month - 1] ?? ''
  return `${day} ${name.charAt(0).toUpperCase()}${name.slice(1)} ${year}`
}

/** The date so many days later. */
export function later(date: string, days: number): string {
  const at = new Date(`${date}T00:00:00Z`)
  at.setUTCDate(at.getUTCDate() + days)
  return at.toISOString().slice(0, 10)
}

function real(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  date.setUTCFullYear(year)
  const same = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return same && year >= 1 ? iso(year, month, day) : null
}
