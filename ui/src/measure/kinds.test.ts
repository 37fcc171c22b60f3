import { describe, expect, it } from 'vitest'
import { kindOf, measureOf, usualMeaning } from './kinds'

describe('kinds of measures', () => {
  it('are five, all comparators being one', () => {
    expect((['under', 'between', 'metric', 'done'] as const).map(kindOf)).toEqual([
      'threshold',
      'threshold',
      'metric',
      'done',
    ])
  })

  it('keep the comparator of a threshold, and start with at most', () => {
    expect(measureOf('threshold', 'over')).toBe('over')
    expect(measureOf('threshold', 'metric')).toBe('at_most')
    expect(measureOf('done', 'over')).toBe('done')
  })

  it('usually hold where they are thresholds, else are reached', () => {
    expect(usualMeaning('between')).toBe('hold')
    expect(usualMeaning('metric')).toBe('reach')
  })
})
