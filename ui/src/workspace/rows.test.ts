import { describe, expect, it } from 'vitest'
import type { Row } from '../ipc/generated/Row'
import { Rows } from './rows.svelte'
import { TOP } from './tables'

const person = (id: string, name: string): Row => ({
  table: 'person',
  row: { id, name, initials: name.slice(0, 2) },
})

describe('rows', () => {
  it('of a large workspace are laid out without waiting', () => {
    const many = Array.from({ length: 5000 }, (_, n) => person(`p${n}`, `Person ${5000 - n}`))
    const rows = new Rows()
    const start = performance.now()
    rows.replace(['person'], many)
    // Sorting the list anew for every row would take minutes; once takes milliseconds.
    expect(performance.now() - start).toBeLessThan(1000)
    expect(rows.below('person', TOP)).toHaveLength(5000)
  })

  it('keep their list as it is while nothing in its order changes', () => {
    const rows = new Rows()
    rows.replace(['person'], [person('a', 'Ada'), person('b', 'Ben')])
    const before = rows.idsBelow('person', TOP)
    const after = { ...person('a', 'Ada').row, initials: 'AX' }
    rows.apply(
      [{ before: person('a', 'Ada'), after: { table: 'person', row: after as never } }],
      () => true,
    )
    expect(rows.idsBelow('person', TOP)).toBe(before)
    expect(rows.get('person', 'a')?.initials).toBe('AX')
  })

  it('that are gone leave no empty list behind', () => {
    const rows = new Rows()
    rows.replace(['person'], [person('a', 'Ada')])
    rows.apply([{ before: person('a', 'Ada'), after: null }], () => true)
    expect(rows.idsBelow('person', TOP)).toEqual([])
    expect(rows.all('person')).toEqual([])
  })
})
