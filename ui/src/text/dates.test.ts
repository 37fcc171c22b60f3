import { afterEach, describe, expect, it } from 'vitest'
import { endOf, nameOf, startOf } from '../dialogs/cycleDates'
import { speak } from './catalogue'
import { dayText, iso, later, longDay, monthName, parseDate, showDate, showDay } from './dates'
import { LANGUAGES } from './spoken.svelte'
import { WRITTEN } from './written'

afterEach(() => speak('en'))

const MONTHS = Array.from({ length: 12 }, (_, at) => at + 1)

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

  it.each(LANGUAGES)('are read back in every month, %s', async (language) => {
    await speak(language)
    for (const month of MONTHS) {
      const date = iso(2026, month, 28)
      expect(parseDate(showDate(date)), showDate(date)).toBe(date)
      expect(parseDate(showDay(date), '2026'), showDay(date)).toBe(date)
      expect(parseDate(`28 ${monthName(month)} 2026`), monthName(month)).toBe(date)
    }
  })

  it('are read in either language, whichever is on screen', async () => {
    const march = ['3 March 2026', '3. März 2026', '3. Mrz. 2026', '3. Maerz 2026']
    const others = { '9. Okt. 2026': '2026-10-09', '9 Dec 2026': '2026-12-09' }
    for (const language of LANGUAGES) {
      await speak(language)
      for (const typed of march) expect(parseDate(typed), typed).toBe('2026-03-03')
      for (const [typed, date] of Object.entries(others)) expect(parseDate(typed), typed).toBe(date)
    }
  })

  it('are written as the language on screen does', async () => {
    const all = () => [
      showDate('2026-09-05'),
      longDay('2026-06-30'),
      longDay('2026-05-17'),
      dayText('2026-03-01', '2026-05-14'),
      dayText('2027-01-31', '2026-05-14'),
    ]
    expect(all()).toEqual(['5 Sep 2026', 'Tue 30 Jun', 'Sun 17 May', '1 Mar', '31 Jan 2027'])
    await speak('de')
    expect(all()).toEqual([
      '5. Sept. 2026',
      'Di. 30. Juni',
      'So. 17. Mai',
      '1. März',
      '31. Jan. 2027',
    ])
  })

  it('go over the ends of months and years', () => {
    expect(later('2026-12-31', 1)).toBe('2027-01-01')
    expect(later('2028-03-01', -1)).toBe('2028-02-29')
  })
})

describe('names of months and days', () => {
  const first = (month: number) => new Date(2026, month - 1, 1)
  // February 2026 begins on a Sunday.
  const week = Array.from({ length: 7 }, (_, at) => new Date(2026, 1, at + 1))

  it.each([
    ['en', 'en-US', ''],
    ['de', 'de-DE', '.'],
  ] as const)('are those of other programs, %s', (language, locale, dot) => {
    const { months, shortMonths, shortDays, day } = WRITTEN[language]
    const said = (date: Date, how: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(locale, how).format(date)
    expect(months).toEqual(MONTHS.map((month) => said(first(month), { month: 'long' })))
    for (const [at, month] of shortMonths.entries()) {
      expect(said(first(at + 1), { month: 'short', day: 'numeric' })).toContain(month)
    }
    expect(shortDays).toEqual(week.map((date) => said(date, { weekday: 'short' }) + dot))
    expect(day(1, 'May')).toBe(`1${dot} May`)
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
