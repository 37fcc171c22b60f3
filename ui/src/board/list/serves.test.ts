import { describe, expect, it } from 'vitest'
import type { AlignedTo } from '../../ipc/generated/AlignedTo'
import type { CascadeCard } from '../../ipc/generated/CascadeCard'
import { columnsFor, countOf, templateOf } from './columns'
import { namesOf, parted, serves } from './serves'

const card = (id: string, place: string, keyResults: [string, string][] = []) =>
  ({ id, place, key_results: keyResults.map(([id, number]) => ({ id, number })) }) as CascadeCard

const names = namesOf(
  [{ id: 's', code: 'S1', title: 'Keep promises' }],
  [card('a', 'PMO, O1', [['k', '1.1']]), card('b', 'PMO, O2'), card('c', 'Works, north, O1')],
)
const said = (...ids: string[]) =>
  serves(
    ids.map((id) => ({ kind: 'objective', id }) as AlignedTo),
    names,
  )

describe('what a row says it serves', () => {
  it('is the code, the place of an objective, or a key result with its unit', () => {
    expect([said('s'), said('b'), said('k')]).toEqual(['S1', 'PMO, O2', 'PMO, KR 1.1'])
  })

  it('names both of two, and their unit once', () => {
    expect(said('a', 'b')).toBe('PMO, O1, O2')
    expect(said('a', 'c')).toBe('PMO, O1; Works, north, O1')
  })

  it('says where something is not of this picture', () => {
    expect(said('gone')).toBe('outside this cycle')
  })

  it('parts a place behind its last comma', () => {
    expect(parted('Works, north, O1')).toEqual({ unit: 'Works, north', what: 'O1' })
  })
})

describe('the columns of the list', () => {
  it('go one by one as it gets narrow, and the template has as many', () => {
    const widths = [1300, 1050, 950, 850, 700]
    const parts = (width: number) => templateOf(columnsFor(width)).split(/ (?![^(]*\))/).length
    expect(widths.map(parts)).toEqual([7, 7, 6, 6, 5])
    expect(widths.map((width) => countOf(columnsFor(width)))).toEqual([7, 7, 6, 6, 5])
  })

  it('stand under the objective at last, all of them', () => {
    expect(columnsFor(500)).toMatchObject({ flow: true, level: true, unit: true, names: true })
  })
})
