// Which lines are worth drawing: those in view and a few beside.

/** Up to so many lines all are drawn. */
export const allDrawnUpTo = 80

/** How high what stands above the lines is, in px. */
export const heads = { full: 70, folded: 40, filter: 42, columns: 30 } as const

export type Slice = {
  /** First line to draw, and the one behind the last. */
  from: number
  to: number
  /** Room to leave before and behind, in px. */
  before: number
  after: number
}

/** Tops of lines: one more than there are lines, the last being the whole height. */
export function topsOf(heights: readonly number[]): number[] {
  const tops = [0]
  for (const height of heights) tops.push((tops.at(-1) ?? 0) + height)
  return tops
}

/** The lines to draw while `[scroll, scroll + view]` is in sight, with `spare` px beside. */
export function sliceOf(tops: readonly number[], scroll: number, view: number, spare = 600): Slice {
  const count = tops.length - 1
  const whole = tops[count] ?? 0
  if (count <= allDrawnUpTo) return { from: 0, to: count, before: 0, after: 0 }
  const from = lineAt(tops, scroll - spare)
  const to = Math.min(count, lineAt(tops, scroll + view + spare) + 1)
  return { from, to, before: tops[from] ?? 0, after: whole - (tops[to] ?? whole) }
}

/** A line to draw, or the room that those between two of them take. */
export type Drawn = { at: number; gap: 0 } | { at: null; gap: number }

/** The lines of a slice and one that is `kept` beside them, with the room in between. */
export function withGaps(tops: readonly number[], { from, to }: Slice, kept: number): Drawn[] {
  const lines = Array.from({ length: to - from }, (_, n) => from + n)
  if (kept >= 0 && kept < from) lines.unshift(kept)
  if (kept >= to && kept < tops.length - 1) lines.push(kept)
  const out: Drawn[] = []
  let next = 0
  for (const at of [...lines, tops.length - 1]) {
    const gap = (tops[at] ?? 0) - (tops[next] ?? 0)
    if (gap > 0) out.push({ at: null, gap })
    if (at < tops.length - 1) out.push({ at, gap: 0 })
    next = at + 1
  }
  return out
}

/** Every line, where their heights are the browser's to find. */
export const all = (lines: readonly unknown[]): Slice => ({
  from: 0,
  to: lines.length,
  before: 0,
  after: 0,
})

/** The line that stands at `y`; the first or last when `y` is outside. */
export function lineAt(tops: readonly number[], y: number): number {
  let low = 0
  let high = tops.length - 2
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((tops[middle] ?? 0) <= y) low = middle
    else high = middle - 1
  }
  return Math.max(0, low)
}

/** Where to scroll so that a line is in sight below what sticks to the top. */
export function scrollTo(
  top: number,
  height: number,
  scroll: number,
  view: number,
  stuck: number,
): number {
  if (top < scroll + stuck) return Math.max(0, top - stuck)
  if (top + height > scroll + view) return top + height - view
  return scroll
}
