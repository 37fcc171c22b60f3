import { describe, expect, it } from 'vitest'
import type { HistoryDay } from '../ipc/generated/HistoryDay'
import type { VersionRow } from '../ipc/generated/VersionRow'
import { itemsOf, nextStop, type Item } from './items'

const day = (date: string, seqs: number[]): HistoryDay => ({
  date,
  title: date,
  counted: '',
  day: date,
  seqs,
})
const version = (name: string, seq: number, date: string): VersionRow => ({
  id: name,
  seq,
  name,
  note: '',
  day: date,
  date,
  kept: { id: name, seq, name, at: `${date}T12:00:00`, author: '' },
})
const keys = (items: Item[]) => items.map((item) => item.key)

describe('the list of edits', () => {
  it('stands by day, with versions where they were named', () => {
    const days = [day('2026-05-14', [5, 4]), day('2026-05-12', [3, 2, 1])]
    const versions = [version('between', 3, '2026-05-13'), version('inside', 2, '2026-05-12')]
    expect(keys(itemsOf(days, versions, new Set()))).toEqual([
      'day 2026-05-14',
      'edit 5',
      'edit 4',
      'version between',
      'day 2026-05-12',
      'edit 3',
      'version inside',
      'edit 2',
      'edit 1',
    ])
  })

  it('shows versions whose edits are filtered out, and those before the first edit', () => {
    const versions = [version('now', 9, '2026-05-14'), version('start', 0, '2026-01-01')]
    const listed = itemsOf([day('2026-05-12', [3])], versions, new Set())
    expect(keys(listed)).toEqual(['version now', 'day 2026-05-12', 'edit 3', 'version start'])
  })

  it('folds a full day until it is asked for', () => {
    const full = [day('2026-05-12', [9, 8, 7, 6, 5, 4, 3, 2, 1])]
    expect(keys(itemsOf(full, [], new Set()))).toEqual([
      'day 2026-05-12',
      'edit 9',
      'edit 8',
      'edit 7',
      'edit 6',
      'more 2026-05-12',
    ])
    expect(itemsOf(full, [], new Set(['2026-05-12']))).toHaveLength(10)
  })

  it('is stepped through without stopping at days', () => {
    const items = itemsOf([day('b', [3, 2]), day('a', [1])], [], new Set())
    expect(nextStop(items, 2, 1), 'over the head of the next day').toBe(4)
    expect(nextStop(items, 4, 1), 'not past the end').toBe(4)
    expect(nextStop(items, 1, -1), 'not above the first').toBe(1)
    expect(nextStop(items, -1, 1), 'from nowhere to the first').toBe(1)
    expect(nextStop(items, 1, 20)).toBe(4)
  })
})
