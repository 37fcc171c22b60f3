import { describe, expect, it } from 'vitest'
import { endOf, nameOf, startOf } from '../dialogs/cycleDates'
import { later, parseDate, showDate } from './dates'

describe('dates', () => {
  it('are read as people type them', () => {
    for (const typed of ['2026-05-14', '14 May 2026', '14. may 2026', '14.5.2026', '14/05/2026']) {
      expect(parseDate(typed), typed).toBe('2026-05-14')
    }
  })

  it('need no year where it goes without saying', () => {
    expect(parseDate('30 June', '2026')).toBe('2026-06-30')
    expect(parseDate('30 June'), 'no year to go by').toBeNull()
    expect(parseDate('2 Jan 2027', '2026'), 'what is said counts').toBe('2027-01-02')
  })

  it('that do not exist are none', () => {
    for (const typed of [
      '2026-02-30',
      '31 Apr 2026',
      '2026-13-01',
      'May 2026',
      '',
      '14 Foo 2026',
    ]) {
      expect(parseDate(typed), typed).toBeNull()
    }
  })

  it('are shown so that they can be read back', () => {
    expect(showDate('2026-05-14')).toBe('14 May 2026')
    expect(parseDate(showDate('2028-02-29'))).toBe('2028-02-29')
  })

  it('go over the ends of months and years', () => {
    expect(later('2026-12-31', 1)).toBe('2027-01-01')
    expect(later('2028-03-01', -1)).toBe('2028-02-29')
  })
})

describe('a new cycle', () => {
  it('ends with its last whole month', () => {
    expect(endOf('year_halves', '2027-01-01')).toBe('2027-12-31')
    expect(endOf('quarter', '2026-11-01')).toBe('2027-01-31')
    expect(endOf('month', '2028-02-01')).toBe('2028-02-29')
  })

  it('starts with the span that a day lies in', () => {
    expect(startOf('quarter', '2026-05-14')).toBe('2026-04-01')
    expect(startOf('half', '2026-08-02')).toBe('2026-07-01')
    expect(startOf('year_months', '2026-08-02')).toBe('2026-01-01')
    expect(startOf('open', '2026-08-02')).toBe('2026-08-02')
  })

  it('has the usual name', () => {
    expect(nameOf('year_quarters', '2027-01-01')).toBe('2027')
    expect(nameOf('half', '2027-07-01')).toBe('H2 2027')
    expect(nameOf('quarter', '2027-04-01')).toBe('Q2 2027')
    expect(nameOf('month', '2027-03-01')).toBe('March 2027')
  })
})
