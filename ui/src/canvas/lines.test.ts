import { describe, expect, it } from 'vitest'
import type { Band } from '../ipc/generated/Band'
import { heightsOf, linesOf } from './lines'
import { topsOf } from '../shared/windowing'

const bands: Band[] = [
  { strategic_objective: 's1', objectives: ['o1', 'o2'] },
  { strategic_objective: null, objectives: ['o3'] },
]
const below: Record<string, string[]> = { o1: ['k1', 'k2'], o2: [], o3: ['k3'] }
const shown = { collapsed: new Set<string>(), drawers: new Set<string>(), adding: true }
const lines = (change: Partial<typeof shown> = {}) =>
  linesOf(bands, (id) => below[id] ?? [], { ...shown, ...change })
const keys = (change: Partial<typeof shown> = {}) => lines(change).map((line) => line.key)

describe('the lines of a sheet', () => {
  it('stand in the order of bands, objectives and key results', () => {
    expect(keys()).toEqual([
      ...['band s1', 'o1', 'k1', 'k2', 'o2', 'none o2', 'band ', 'o3', 'k3'],
      ...['add objective', 'add band'],
    ])
  })

  it('leave out what is folded, and hold an open drawer behind its key result', () => {
    expect(keys({ collapsed: new Set(['o1']) })).not.toContain('k1')
    expect(keys({ drawers: new Set(['k1']) }).slice(2, 4)).toEqual(['k1', 'drawer k1'])
  })

  it('offer nothing to add in a read-only file', () => {
    expect(keys({ adding: false })).toEqual([
      'band s1',
      'o1',
      'k1',
      'k2',
      'o2',
      'band ',
      'o3',
      'k3',
    ])
  })

  it('are as high as designed, drawers as measured, and the hinted line higher', () => {
    const some = lines({ drawers: new Set(['k1']) })
    const heights = heightsOf(some, new Map([['k1', 180]]), 'k2')
    expect(heights.slice(0, 5)).toEqual([30, 44, 54, 180, 78])
    expect(topsOf(heights).slice(0, 6)).toEqual([0, 30, 74, 128, 308, 386])
  })
})
