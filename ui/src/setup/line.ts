// Days along the time line of a cycle, and how they are read. Pure: the core says which
// days there are, this says where they are drawn.
import { iso, later, shortMonth, showDay } from '../text/dates'

/** A stretch of days; both belong to it. */
export type Days = { start: string; end: string }

const DAY = 86_400_000
const at = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY

/** Days from one to another. */
export const daysBetween = (one: string, other: string): number => at(other) - at(one)

/** Where a day begins along the line, as a share of its length; 0 and 1 at the most. */
export function placeOf(day: string, line: Days): number {
  const whole = daysBetween(line.start, line.end) + 1
  return Math.min(1, Math.max(0, daysBetween(line.start, day) / whole))
}

/** The day that begins nearest to a share of the line. */
export function dayAt(share: number, line: Days): string {
  const whole = daysBetween(line.start, line.end) + 1
  return later(line.start, Math.round(Math.min(1, Math.max(0, share)) * whole))
}

/** The later of two days. */
export const latest = (one: string, other: string): string => (one > other ? one : other)
export const earliest = (one: string, other: string): string => (one < other ? one : other)

export type Tick = { day: string; label: string }

/** Most ticks that have room beside each other. */
const MOST_TICKS = 15

/** The first days of the line's months, or of its weeks where it is short. */
export function ticks(line: Days): Tick[] {
  if (daysBetween(line.start, line.end) < 62) return weeks(line)
  const [year = 1, month = 1] = line.start.split('-').map(Number)
  const months = Math.ceil(daysBetween(line.start, line.end) / 30)
  const step = stepOf(Math.ceil(months / MOST_TICKS))
  const out: Tick[] = []
  let first = line.start.endsWith('-01') ? 0 : 1
  // Every January has one, so that the year is said.
  while ((month - 1 + first) % Math.min(step, 12) !== 0) first += 1
  for (let n = first; n <= months + 1; n += step) {
    const in0 = month - 1 + n
    const day = iso(year + Math.floor(in0 / 12), (in0 % 12) + 1, 1)
    if (day > line.end) break
    const isNew = out.length === 0 || day.slice(5, 7) === '01'
    out.push({ day, label: isNew ? `${monthOf(day)} ${day.slice(0, 4)}` : monthOf(day) })
  }
  return out
}

/** At least so many months, so that ticks keep to the same months or years all along. */
function stepOf(least: number): number {
  const known = [1, 2, 3, 4, 6, 12, 24, 60, 120].find((step) => step >= least)
  return known ?? Math.ceil(least / 120) * 120
}

/** Beside twelve others there is no room for a full stop. */
const monthOf = (day: string): string => shortMonth(Number(day.slice(5, 7))).replace('.', '')

function weeks(line: Days): Tick[] {
  const out: Tick[] = []
  for (let day = line.start; day <= line.end; day = later(day, 7)) {
    out.push({ day, label: showDay(day) })
  }
  return out
}

/** How far a border between periods may go: no period that meets there is swallowed. */
export function room(border: string, periods: readonly Days[], line: Days): Days {
  const begins = later(border, 1)
  const ending = periods.filter((one) => one.end === border)
  const starting = periods.filter((one) => one.start === begins)
  return {
    start: ending.map((one) => one.start).reduce(latest, line.start),
    end: starting.map((one) => later(one.end, -1)).reduce(earliest, line.end),
  }
}

/** The periods as they are once the border is on another day. */
export function bordered<T extends Days>(periods: readonly T[], border: string, to: string): T[] {
  const begins = later(border, 1)
  return periods.map((one) => ({
    ...one,
    end: one.end === border ? to : one.end,
    start: one.start === begins ? later(to, 1) : one.start,
  }))
}
