// Where things lie on the time line. Pure.
import type { TimeLine } from '../ipc/generated/TimeLine'
import type { VersionRow } from '../ipc/generated/VersionRow'

const DAY = 86_400_000
const at = (date: string): number => Date.parse(`${date}T00:00:00Z`)

/** The share of the way from the first day to the last, 0 to 1. */
export function shareOf({ from, to }: Pick<TimeLine, 'from' | 'to'>, date: string): number {
  const span = at(to) - at(from)
  return span > 0 ? Math.min(1, Math.max(0, (at(date) - at(from)) / span)) : 0
}

export type Bar = { start: string; left: number; width: number; height: number; text: string }

/** The weeks as bars; the fullest is as high as there is room, none vanishes. */
export function barsOf(line: TimeLine): Bar[] {
  const most = Math.max(1, ...line.weeks.map((week) => week.count))
  const week = (7 * DAY) / Math.max(DAY, at(line.to) - at(line.from))
  return line.weeks.map(({ start, count, text }) => {
    const left = shareOf(line, start)
    const before = (at(line.from) - at(start)) / (at(line.to) - at(line.from))
    const width = before > 0 ? Math.max(0, week - before) : week
    return { start, left, width, height: Math.max(0.12, Math.sqrt(count / most)), text }
  })
}

export type Flag = { version: VersionRow; left: number; side: 'right' | 'left' | 'none' }

/** About how wide a label is, in px. */
const widthOf = (name: string): number => 20 + name.length * 6.4

/**
 * The named versions as flags. A label stands to the right of its flag, to the left where
 * something is in the way, and is left out where it fits nowhere.
 */
export function flagsOf(line: TimeLine, versions: readonly VersionRow[], width: number): Flag[] {
  const sorted = [...versions].sort((a, b) => (a.date < b.date ? -1 : 1))
  const places = sorted.map((version) => shareOf(line, version.date) * width)
  const today = shareOf(line, line.today) * width
  let free = 0
  return sorted.map((version, n) => {
    const here = places[n] ?? 0
    const next = Math.min(places[n + 1] ?? width, width)
    const room = widthOf(version.name)
    let side: Flag['side'] = 'none'
    // The line of today would run through a label that begins before it.
    const end = here < today ? Math.min(next, today) : next
    if (here + room <= end && here >= free - 1) {
      side = 'right'
      free = here + room
    } else if (here - room >= free) {
      side = 'left'
      free = here + 8
    } else free = Math.max(free, here)
    return { version, left: width > 0 ? here / width : 0, side }
  })
}
