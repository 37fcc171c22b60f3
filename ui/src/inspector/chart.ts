// Geometry of the chart of values over the cycle: from the core's values to pixels.
import type { Chart } from '../ipc/generated/Chart'

export const chartSize = { width: 304, height: 176 }
const plot = { left: 30, right: 298, top: 10, bottom: 152 }
const letterWidth = 5.9

type Place = { x: number; y: number }

export type ChartShape = {
  plot: typeof plot
  values: { y: number; text: string }[]
  times: { x: number; text: string; current: boolean }[]
  actual: string
  points: (Place & { last: boolean; title: string })[]
  expected: string
  targets: { x1: number; x2: number; y: number; text: string; labelX: number; labelY: number }[]
  /** Dotted rises from one target's level to the next. */
  rises: { x: number; y1: number; y2: number }[]
  today: number | null
  /** From the expected value of today to the actual one. */
  shortfall: { x: number; y: number; height: number } | null
  forecast: { from: Place; to: Place; text: string; end: boolean; labelY: number } | null
}

/** Lays a chart out; `behind` says whether today's gap is a shortfall. */
export function layChart(chart: Chart, behind: boolean): ChartShape {
  const scale = scaleOf(chart)
  const points = chart.actual.map((point, index) => ({
    x: timeX(point.at),
    y: scale(point.value),
    last: index === chart.actual.length - 1,
    title: `${point.date_text}: ${point.value_text}`,
  }))
  const last = points.at(-1)
  const targets = layTargets(chart, scale)
  const forecast = apart(forecastOf(chart, scale, last), targets)
  return {
    plot,
    values: chart.value_ticks.map(({ at, text }) => ({ y: scale(at), text })),
    times: chart.time_ticks.map(({ at, text, current }) => ({ x: timeX(at), text, current })),
    actual: line(points),
    points,
    expected: line(chart.expected.map((point) => ({ x: timeX(point.at), y: scale(point.value) }))),
    targets: forecast ? besideRing(targets, forecast.to) : targets,
    rises: risesOf(chart, scale),
    today: chart.today === null ? null : timeX(chart.today),
    shortfall: behind ? shortfallOf(chart, scale, last) : null,
    forecast,
  }
}

function timeX(share: number): number {
  return plot.left + Math.min(1, Math.max(0, share)) * (plot.right - plot.left)
}

/** From a value to a place; the ticks span the axis. */
function scaleOf(chart: Chart): (value: number) => number {
  const values = chart.value_ticks.map((tick) => tick.at)
  const low = Math.min(...values)
  const high = Math.max(...values)
  const span = high - low
  if (!Number.isFinite(span) || span === 0) return () => (plot.top + plot.bottom) / 2
  return (value) => plot.bottom - ((value - low) / span) * (plot.bottom - plot.top)
}

function layTargets(chart: Chart, scale: (value: number) => number): ChartShape['targets'] {
  return chart.targets.map((target) => {
    const x1 = timeX(target.from)
    const y = scale(target.value)
    const width = target.text.length * letterWidth
    return {
      x1,
      x2: timeX(target.to),
      y,
      text: target.text,
      labelX: Math.max(plot.left, Math.min(x1 + 2, plot.right - width)),
      // Above its line, or below where there is no room above.
      labelY: y - 6 < plot.top ? y + 14 : y - 6,
    }
  })
}

function risesOf(chart: Chart, scale: (value: number) => number): ChartShape['rises'] {
  return chart.targets.slice(1).map((target, index) => {
    const before = chart.targets[index]
    return {
      x: timeX(target.from),
      y1: scale(before?.value ?? target.value),
      y2: scale(target.value),
    }
  })
}

function shortfallOf(
  chart: Chart,
  scale: (value: number) => number,
  last: Place | undefined,
): ChartShape['shortfall'] {
  if (chart.today === null || chart.expected_today === null || !last) return null
  const y = scale(chart.expected_today)
  return { x: timeX(chart.today) - 2.5, y: Math.min(y, last.y), height: Math.abs(last.y - y) }
}

function forecastOf(
  chart: Chart,
  scale: (value: number) => number,
  last: Place | undefined,
): ChartShape['forecast'] {
  if (!chart.forecast || !last) return null
  const to = { x: timeX(chart.forecast.at), y: scale(chart.forecast.value) }
  // Beside the ring where its words fit, else before it.
  const end = to.x + 8 + (chart.forecast.value_text.length + 13) * letterWidth > plot.right + 6
  return {
    from: last,
    to,
    text: chart.forecast.value_text,
    end,
    labelY: Math.min(to.y + 13, plot.bottom - 3),
  }
}

/** Puts the words of the forecast where no target's line or words are: below its ring, above it,
    or below a target. */
function apart(
  forecast: ChartShape['forecast'],
  targets: ChartShape['targets'],
): ChartShape['forecast'] {
  if (!forecast) return null
  const { to, end, text } = forecast
  const width = 7 + (text.length + 13) * letterWidth
  const [left, right] = end ? [to.x - width, to.x] : [to.x, to.x + width]
  const overlaps = (from: number, until: number) => from < right && until > left
  const free = (y: number) =>
    targets.every((target) => {
      const words = target.labelX + target.text.length * letterWidth
      const onWords = overlaps(target.labelX, words) && Math.abs(target.labelY - y) < 13
      const onLine = overlaps(target.x1, target.x2) && target.y > y - 10 && target.y < y + 3
      return !onWords && !onLine
    })
  const below = targets.flatMap(({ y, labelY }) => [y + 14, labelY + 14])
  const labelY = [to.y + 13, to.y - 7, ...below]
    .filter((y) => y > plot.top + 8 && y < plot.bottom - 2)
    .find(free)
  return { ...forecast, labelY: labelY ?? forecast.labelY }
}

/** Keeps the words of a target clear of the forecast's ring. */
function besideRing(targets: ChartShape['targets'], ring: Place): ChartShape['targets'] {
  return targets.map((target) => {
    const hit = Math.abs(target.labelX - ring.x) < 8 && Math.abs(target.labelY - 4 - ring.y) < 10
    return hit ? { ...target, labelX: ring.x + 7 } : target
  })
}

function line(points: readonly Place[]): string {
  return points
    .map(({ x, y }, index) => `${index ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`)
    .join('')
}
