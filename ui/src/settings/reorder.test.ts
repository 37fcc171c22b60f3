import { describe, expect, it } from 'vitest'
import { landing } from './reorder'

const rows = [0, 34, 68].map((top) => ({ top, bottom: top + 34 }))

describe('a dragged level', () => {
  it('lands on the row that the pointer is over', () => {
    expect([10, 40, 90].map((y) => landing(y, rows))).toEqual([0, 1, 2])
  })

  it('stays within the list', () => {
    expect([-50, 500].map((y) => landing(y, rows))).toEqual([0, 2])
    expect(landing(5, [])).toBe(0)
  })
})
