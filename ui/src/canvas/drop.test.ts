import { describe, expect, it } from 'vitest'
import { keyResultPlaces, objectivePlaces, placeAt, stepPlace } from './drop'
import type { Line } from './lines'
import { topsOf } from '../shared/windowing'

const lines: Line[] = [
  { kind: 'band', key: 'band s1', id: 's1' },
  { kind: 'objective', key: 'o1', id: 'o1', band: 's1' },
  { kind: 'key_result', key: 'k1', id: 'k1', objective: 'o1' },
  { kind: 'drawer', key: 'drawer k1', id: 'k1', objective: 'o1' },
  { kind: 'key_result', key: 'k2', id: 'k2', objective: 'o1' },
  { kind: 'band', key: 'band s2', id: 's2' },
  { kind: 'objective', key: 'o2', id: 'o2', band: 's2' },
  { kind: 'no_key_results', key: 'none o2', id: 'o2' },
]
const tops = topsOf([30, 44, 54, 200, 54, 30, 44, 58])

describe('where a key result may go', () => {
  it('offers the place under each objective and after each key result, behind its drawer', () => {
    expect(
      keyResultPlaces(lines, tops).map((place) => [place.parent, place.after, place.y]),
    ).toEqual([
      ['o1', null, 74],
      ['o1', 'k1', 328],
      ['o1', 'k2', 382],
      ['o2', null, 456],
    ])
  })

  it('takes the nearest place, and none where it would stay', () => {
    const k2 = { kind: 'key_result' as const, id: 'k2' }
    expect(placeAt(lines, tops, k2, 440)).toMatchObject({ parent: 'o2', after: null })
    expect(placeAt(lines, tops, k2, 80)).toMatchObject({ parent: 'o1', after: null })
    expect(placeAt(lines, tops, k2, 330)).toBeNull()
    expect(placeAt(lines, tops, k2, 390)).toBeNull()
  })
})

describe('where an objective may go', () => {
  it('offers the head of each band and the end of each objective with all it holds', () => {
    expect(objectivePlaces(lines, tops).map((place) => [place.band, place.after, place.y])).toEqual(
      [
        ['s1', null, 30],
        ['s1', 'o1', 382],
        ['s2', 'o1', 412],
        ['s2', 'o2', 514],
      ],
    )
  })

  it('changes the band when it is put into another one', () => {
    const o1 = { kind: 'objective' as const, id: 'o1' }
    expect(placeAt(lines, tops, o1, 500)).toMatchObject({ band: 's2', after: 'o2' })
    expect(placeAt(lines, tops, o1, 20)).toBeNull()
  })
})

describe('a step among siblings', () => {
  it('names the sibling to go behind', () => {
    expect(stepPlace(['a', 'b', 'c'], 'a', 1)).toEqual({ after: 'b' })
    expect(stepPlace(['a', 'b', 'c'], 'c', -1)).toEqual({ after: 'a' })
    expect(stepPlace(['a', 'b', 'c'], 'b', -1)).toEqual({ after: null })
  })

  it('is none beyond the ends', () => {
    expect(stepPlace(['a', 'b'], 'a', -1)).toBeNull()
    expect(stepPlace(['a', 'b'], 'b', 1)).toBeNull()
  })
})
