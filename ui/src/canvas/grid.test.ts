import { describe, expect, it } from 'vitest'
import { cellsOf, move, nextField, onward, type Cursor, type Grid } from './grid'
import type { Line } from './lines'

const lines: Line[] = [
  { kind: 'band', key: 'band s1', id: 's1' },
  { kind: 'objective', key: 'o1', id: 'o1', band: 's1' },
  { kind: 'key_result', key: 'k1', id: 'k1', objective: 'o1' },
  { kind: 'drawer', key: 'drawer k1', id: 'k1', objective: 'o1' },
  { kind: 'key_result', key: 'k2', id: 'k2', objective: 'o1' },
  { kind: 'add_objective', key: 'add objective', id: null },
]
const grid: Grid = { lines, steps: (line) => (line.key === 'k2' ? 4 : 2) }
const at = (key: string, cell: Cursor['cell']): Cursor => ({ key, cell })

describe('moving in the sheet', () => {
  it('goes through the cells of a key result from left to right and stops at the end', () => {
    const cells = cellsOf(lines[2] as Line, 2)
    expect(cells).toEqual([
      'title',
      'baseline',
      'target:0',
      'target:1',
      'now',
      'confidence',
      'owner',
    ])
    expect(move(grid, at('k1', 'target:1'), 'right', 'target:1')).toEqual(at('k1', 'now'))
    expect(move(grid, at('k1', 'owner'), 'right', 'owner')).toEqual(at('k1', 'owner'))
  })

  it('passes over an open drawer, which has no cells', () => {
    expect(move(grid, at('k1', 'now'), 'down', 'now')).toEqual(at('k2', 'now'))
    expect(move(grid, at('k2', 'now'), 'up', 'now')).toEqual(at('k1', 'now'))
  })

  it('keeps the wanted column across lines that do not have it', () => {
    const above = move(grid, at('k1', 'confidence'), 'up', 'confidence')
    expect(above).toEqual(at('o1', 'progress'))
    expect(move(grid, above, 'down', 'confidence')).toEqual(at('k1', 'confidence'))
  })

  it('lands on the last target where a track has fewer steps', () => {
    expect(move(grid, at('k2', 'target:3'), 'up', 'target:3')).toEqual(at('k1', 'target:1'))
  })

  it('goes to the ends of the line and of the sheet', () => {
    expect(move(grid, at('k2', 'now'), 'home', 'now').cell).toBe('title')
    expect(move(grid, at('k2', 'now'), 'end', 'now').cell).toBe('owner')
    expect(move(grid, at('k2', 'now'), 'first', 'now').key).toBe('band s1')
    expect(move(grid, at('k2', 'now'), 'last', 'now')).toEqual(at('add objective', 'add'))
  })
})

describe('Enter in a field', () => {
  const two: Grid = {
    lines: [
      ...lines.slice(0, 5),
      { kind: 'band', key: 'band s2', id: 's2' },
      { kind: 'objective', key: 'o2', id: 'o2', band: 's2' },
      { kind: 'key_result', key: 'k3', id: 'k3', objective: 'o2' },
      { kind: 'add_objective', key: 'add objective', id: null },
    ],
    steps: () => 2,
  }

  it('goes on to the next key result, over a drawer', () => {
    expect(onward(two, at('k1', 'title'))).toEqual(at('k2', 'title'))
  })

  it('goes on to the next objective at the end of a band, not into the title of the next', () => {
    expect(onward(two, at('k2', 'title'))).toEqual(at('o2', 'verb'))
  })

  it('stays in a column of numbers from one objective to the next', () => {
    expect(onward(two, at('k2', 'now'))).toEqual(at('k3', 'now'))
    expect(onward(two, at('k2', 'target:1'))).toEqual(at('k3', 'target:1'))
  })

  it('ends at the line that adds an objective, and in a file without one where it is', () => {
    expect(onward(two, at('k3', 'now'))).toEqual(at('add objective', 'add'))
    const short: Grid = { lines: lines.slice(0, 3), steps: () => 2 }
    expect(onward(short, at('k1', 'now'))).toEqual(at('k1', 'now'))
  })
})

describe('Tab', () => {
  it('leads from the verb through the subject to the first key result', () => {
    expect(nextField(grid, at('o1', 'verb'), 1)).toEqual(at('o1', 'subject'))
    expect(nextField(grid, at('o1', 'subject'), 1)).toEqual(at('k1', 'title'))
  })

  it('leads from the owner of one key result to the title of the next, and back', () => {
    expect(nextField(grid, at('k1', 'owner'), 1)).toEqual(at('k2', 'title'))
    expect(nextField(grid, at('k2', 'title'), -1)).toEqual(at('k1', 'owner'))
  })

  it('ends where there is no further field', () => {
    expect(nextField(grid, at('k2', 'owner'), 1)).toBeNull()
    expect(nextField(grid, at('o1', 'verb'), -1)).toBeNull()
  })
})
