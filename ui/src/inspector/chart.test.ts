import { describe, expect, it } from 'vitest'
import type { Chart } from '../ipc/generated/Chart'
import { layChart } from './chart'

const point = (at: number, value: number) => ({
  at,
  value,
  date_text: 'day',
  value_text: `${value}%`,
})
const chart: Chart = {
  value_ticks: [0, 5, 10, 15, 20].map((at) => ({ at, text: `${at}`, current: false })),
  time_ticks: [],
  actual: [point(0, 0), point(0.36, 6)],
  expected: [point(0, 0), point(0.5, 10)],
  targets: [
    { from: 0, to: 0.5, value: 10, text: 'H1 target 10%' },
    { from: 0.5, to: 1, value: 18, text: 'H2 target 18%' },
  ],
  forecast: point(0.5, 7.6),
  today: 0.37,
  expected_today: 7.4,
}

describe('the chart', () => {
  it('spans its ticks from the foot to the top', () => {
    const { values, plot } = layChart(chart, true)
    expect(values[0]?.y).toBe(plot.bottom)
    expect(values.at(-1)?.y).toBe(plot.top)
  })

  it('shows the shortfall of today from the expected value down to the last one', () => {
    const { shortfall, points } = layChart(chart, true)
    const last = points.at(-1)
    expect(shortfall && shortfall.y + shortfall.height).toBeCloseTo(last?.y ?? 0)
    expect(layChart(chart, false).shortfall).toBeNull()
  })

  it('rises from one target to the next where the period turns', () => {
    const { rises, targets } = layChart(chart, true)
    expect(rises).toEqual([{ x: targets[1]?.x1, y1: targets[0]?.y, y2: targets[1]?.y }])
  })

  it('keeps the words of the forecast inside by putting them before the ring when need be', () => {
    expect(layChart(chart, true).forecast?.end).toBe(false)
    const late = { ...chart, forecast: point(1, 7.6) }
    expect(layChart(late, true).forecast?.end).toBe(true)
  })

  it('keeps the words of the forecast and of a target apart', () => {
    const targets = [{ from: 0.5, to: 1, value: 20, text: 'H2 target 20%' }]
    const near = layChart({ ...chart, targets, forecast: point(0.5, 18.6) }, true)
    const label = near.targets[0]
    expect(Math.abs((near.forecast?.labelY ?? 0) - (label?.labelY ?? 0))).toBeGreaterThanOrEqual(13)
    expect((label?.labelX ?? 0) - (near.forecast?.to.x ?? 0)).toBeGreaterThanOrEqual(7)
  })

  it('keeps the words of the forecast off the line of a target that falls', () => {
    const falling = {
      ...chart,
      value_ticks: [10, 20, 30, 40, 50].map((at) => ({ at, text: `${at}`, current: false })),
      actual: [point(0, 46), point(0.36, 31)],
      targets: [
        { from: 0, to: 0.5, value: 26, text: 'H1 target 26 pages' },
        { from: 0.5, to: 1, value: 14, text: 'H2 target 14 pages' },
      ],
      forecast: point(0.5, 22.1),
    }
    const { forecast, targets } = layChart(falling, false)
    const y = forecast?.labelY ?? 0
    for (const target of targets.slice(1)) {
      expect(Math.abs(target.labelY - y)).toBeGreaterThanOrEqual(13)
      expect(target.y > y - 10 && target.y < y + 3).toBe(false)
    }
  })

  it('draws no forecast without a value to start from', () => {
    expect(layChart({ ...chart, actual: [] }, true).forecast).toBeNull()
  })
})
