import { describe, expect, it } from 'vitest'
import type { CascadeCard } from '../../ipc/generated/CascadeCard'
import { APART, REST, rowsOf, statusesOf, type Asked } from './rows'
import { stepIn } from './step'

const card = (id: string, level: string, unit: string, more: Partial<CascadeCard> = {}) =>
  ({ id, level, unit, state: 'active', status: 'on_track', ...more }) as CascadeCard

const LEVELS = ['one', 'two', 'three']
const CARDS = [
  card('a', 'one', 'pmo'),
  card('b', 'two', 'planning'),
  card('c', 'two', 'planning'),
  card('d', 'three', 'ana'),
  card('lone', 'two', 'works'),
  card('below', 'three', 'ana'),
  card('far', 'three', 'ben'),
]

function ask(more: Partial<Asked> = {}): Asked {
  return {
    cascade: {
      bands: [{ id: 's1' }, { id: 's2' }] as Asked['cascade']['bands'],
      cards: CARDS,
      orphans: ['lone'],
    },
    grouping: 'strategic',
    shown: null,
    folded: new Set(),
    up: new Map([
      ['a', ['s1']],
      ['b', ['a']],
      ['c', ['b', 'a']],
      ['d', ['b', 'c']],
      ['below', ['lone']],
      ['far', ['elsewhere']],
    ]),
    columns: new Map(CARDS.map(({ id, level }) => [id, LEVELS.indexOf(level ?? '') + 1])),
    ...more,
  }
}

const drawn = (asked: Asked) => rowsOf(asked).rows.map(({ id, level }) => `${level} ${id}`)

describe('the rows of the list', () => {
  it('are a tree by what is served, and each objective has one', () => {
    expect(drawn(ask())).toEqual([
      '1 s1',
      '2 a',
      '3 b',
      '4 d',
      '3 c',
      '1 s2',
      '1 rest',
      '2 far',
      '1 apart',
      '2 lone',
      '3 below',
    ])
    const cards = rowsOf(ask()).rows.filter(({ kind }) => kind === 'card')
    expect(new Set(cards.map(({ id }) => id)).size).toBe(7)
  })

  it('stand apart from where they serve nothing', () => {
    const { rows, apart } = rowsOf(ask())
    expect(rows[apart]?.id).toBe(APART)
    expect(rows.slice(0, apart).some(({ id }) => id === 'lone')).toBe(false)
  })

  it('hang on a neighbour where nothing above is served', () => {
    const asked = ask()
    const up = new Map([...asked.up, ['c', ['b']]])
    expect(drawn({ ...asked, up })).toContain('4 c')
  })

  it('are closed as on the map, and say how many that hides at any depth', () => {
    const { rows } = rowsOf(ask({ folded: new Set(['a']) }))
    expect(rows.slice(0, 3).map(({ id }) => id)).toEqual(['s1', 'a', 's2'])
    expect(rows[1]).toMatchObject({ below: 3, open: false, first: null })
    expect(rows[0]).toMatchObject({ below: 4, open: true, first: 'a' })
    expect(rows[2]).toMatchObject({ below: 0, open: null })
  })

  it('show what a filter leaves, folded or not', () => {
    const shown = new Set(['d', 'b', 'a', 's1'])
    const asked = ask({ shown, folded: new Set(['a']) })
    expect(drawn(asked)).toEqual(['1 s1', '2 a', '3 b', '4 d'])
  })

  it('stand unit by unit in the order of the core, below what is no unit’s', () => {
    expect(drawn(ask({ grouping: 'unit' }))).toEqual([
      '1 s1',
      '1 s2',
      '1 pmo',
      '2 a',
      '1 planning',
      '2 b',
      '2 c',
      '1 ana',
      '2 d',
      '2 below',
      '1 ben',
      '2 far',
      '1 apart',
      '2 lone',
    ])
  })

  it('have no group for nothing', () => {
    const { rows } = rowsOf(ask({ shown: new Set(['a', 's1']) }))
    expect(rows.some(({ id }) => id === REST || id === APART)).toBe(false)
  })

  it('count who has which status, best first, without what was stopped', () => {
    const cards = [
      card('x', 'one', 'u', { status: 'off_track' }),
      card('y', 'one', 'u'),
      card('z', 'one', 'u', { status: 'off_track' }),
      card('gone', 'one', 'u', { state: 'stopped' }),
      card('new', 'one', 'u', { state: 'draft' }),
    ]
    expect(statusesOf(cards)).toEqual([
      ['on_track', 1],
      ['off_track', 2],
      ['draft', 1],
    ])
  })
})

describe('the way through the list', () => {
  const { rows } = rowsOf(ask({ folded: new Set(['b']) }))
  const step = (from: string | null, key: string) => stepIn(rows, from, key)

  it('goes up and down row by row and stays at the ends', () => {
    expect(step('s1', 'ArrowDown')).toEqual({ go: 'a' })
    expect(step('s1', 'ArrowUp')).toEqual({ go: 's1' })
    expect(step('b', 'End')).toEqual({ go: 'below' })
    expect(step('b', 'Home')).toEqual({ go: 's1' })
    expect(step(null, 'ArrowDown')).toEqual({ go: 's1' })
    expect(step('gone', 'ArrowUp')).toEqual({ go: 's1' })
  })

  it('opens to the right, then goes below; closes to the left, then goes up', () => {
    expect(step('b', 'ArrowRight')).toEqual({ fold: 'b' })
    expect(step('a', 'ArrowRight')).toEqual({ go: 'b' })
    expect(step('c', 'ArrowRight')).toEqual({ go: 'c' })
    expect(step('a', 'ArrowLeft')).toEqual({ fold: 'a' })
    expect(step('b', 'ArrowLeft')).toEqual({ go: 'a' })
    expect(step('c', 'ArrowLeft')).toEqual({ go: 'a' })
  })

  it('goes a page at a time', () => {
    expect(stepIn(rows, 's1', 'PageDown', 3)).toEqual({ go: 'c' })
    expect(stepIn(rows, 'a', 'PageUp', 3)).toEqual({ go: 's1' })
  })

  it('leaves other keys alone', () => {
    expect(step('a', 'x')).toBe(null)
  })
})
