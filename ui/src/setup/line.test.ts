import { describe, expect, it } from 'vitest'
import { bordered, dayAt, daysBetween, placeOf, room, ticks } from './line'

const year = { start: '2025-12-01', end: '2026-12-31' }
const halves = [
  { id: 'h1', start: '2026-01-01', end: '2026-06-30' },
  { id: 'h2', start: '2026-07-01', end: '2026-12-31' },
]

describe('the time line', () => {
  it('finds the day of every place and the place of every day', () => {
    for (const day of ['2025-12-01', '2026-02-28', '2026-03-29', '2026-10-25', '2026-12-31']) {
      expect(dayAt(placeOf(day, year), year)).toBe(day)
    }
    expect(daysBetween('2026-01-01', '2026-12-31')).toBe(364)
  })

  it('has a tick for each month, with the year where it begins', () => {
    const labels = ticks(year).map(({ label }) => label)
    expect(labels).toHaveLength(13)
    expect(labels.slice(0, 3)).toEqual(['Dec 2025', 'Jan 2026', 'Feb'])
  })

  it('has weeks where it is short and fewer months where it is long', () => {
    expect(ticks({ start: '2026-03-01', end: '2026-03-31' })).toHaveLength(5)
    expect(ticks({ start: '2024-01-01', end: '2028-12-31' }).length).toBeLessThanOrEqual(16)
    const six = ticks({ start: '2025-12-01', end: '2031-12-31' }).map(({ label }) => label)
    expect(six.slice(0, 4)).toEqual(['Jan 2026', 'Jul', 'Jan 2027', 'Jul'])
    const century = ticks({ start: '2017-09-01', end: '2126-01-01' }).map(({ label }) => label)
    expect(century.slice(0, 2)).toEqual(['Jan 2018', 'Jan 2028'])
  })
})

describe('a border', () => {
  it('takes along whatever meets at it', () => {
    const moved = bordered(halves, '2026-06-30', '2026-07-05')
    expect(moved.map(({ start, end }) => `${start} ${end}`)).toEqual([
      '2026-01-01 2026-07-05',
      '2026-07-06 2026-12-31',
    ])
  })

  it('goes no further than leaves each period a day', () => {
    expect(room('2026-06-30', halves, year)).toEqual({ start: '2026-01-01', end: '2026-12-30' })
  })
})
