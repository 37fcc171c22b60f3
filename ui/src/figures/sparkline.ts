// The little line of the last five confidences.

export const sparkSize = { width: 38, height: 16 }
const low = 3
const high = 10

export type Spark = { path: string; end: { x: number; y: number } } | null

/** A line over a fixed scale of 3 to 10, so that rows compare; `null` without a value. */
export function spark(trail: readonly number[]): Spark {
  const last = trail.at(-1)
  if (last === undefined) return null
  const inner = sparkSize.width - 6
  const x = (index: number) =>
    2 + (trail.length === 1 ? inner : (index * inner) / (trail.length - 1))
  const points = trail.map((value, index) => ({ x: x(index), y: y(value) }))
  const path = points.map(
    (point, index) => `${index ? 'L' : 'M'}${point.x.toFixed(1)} ${point.y.toFixed(1)}`,
  )
  return { path: path.join(''), end: { x: x(trail.length - 1), y: y(last) } }
}

function y(value: number): number {
  const share = (Math.min(high, Math.max(low, value)) - low) / (high - low)
  return sparkSize.height - 3 - share * (sparkSize.height - 6)
}
