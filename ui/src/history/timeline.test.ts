import { describe, expect, it } from 'vitest'
import type { TimeLine } from '../ipc/generated/TimeLine'
import type { VersionRow } from '../ipc/generated/VersionRow'
import { barsOf, flagsOf, shareOf } from './timeline'

const line: TimeLine = {
  from: '2026-01-01',
  to: '2026-04-11',
  today: '2026-03-01',
  today_text: '1 Mar',
  weeks: [
    { start: '2025-12-29', count: 4, text: '' },
    { start: '2026-02-02', count: 400, text: '' },
  ],
  months: [],
}
const version = (name: string, date: string): VersionRow => ({
  id: name,
  seq: 1,
  name,
  note: '',
  day: date,
  date,
  kept: { id: name, seq: 1, name, at: `${date}T12:00:00`, author: '' },
})

describe('the time line', () => {
  it('runs evenly from the first day to the last', () => {
    expect(shareOf(line, '2026-01-01')).toBe(0)
    expect(shareOf(line, '2026-02-20')).toBeCloseTo(0.5)
    expect(shareOf(line, '2027-01-01'), 'what lies outside is put at the end').toBe(1)
  })

  it('shows a quiet week beside a full one, and cuts the first where the line begins', () => {
    const [first, second] = barsOf(line)
    expect(first?.left).toBe(0)
    expect(first?.width).toBeCloseTo(0.04)
    expect(second?.width).toBeCloseTo(0.07)
    expect(second?.height).toBe(1)
    expect(first?.height).toBeGreaterThanOrEqual(0.12)
  })

  it('writes the names of versions where there is room', () => {
    const sides = flagsOf(
      line,
      [
        version('Late', '2026-04-10'),
        version('Early', '2026-01-02'),
        version('Middle', '2026-02-20'),
      ],
      1000,
    ).map(({ version: { name }, side }) => [name, side])
    expect(sides).toEqual([
      ['Early', 'right'],
      ['Middle', 'right'],
      ['Late', 'left'],
    ])
    const crowded = flagsOf(
      line,
      [version('One of many names', '2026-02-01'), version('Another one', '2026-02-02')],
      400,
    )
    expect(crowded.filter((flag) => flag.side === 'none').length).toBeLessThan(2)
  })
})
