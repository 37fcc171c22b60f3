import { describe, expect, it } from 'vitest'
import { runsLeft } from './words'

describe('words from afar', () => {
  it('begin at the side their writing does, whatever signs come first', () => {
    expect(runsLeft('Raise זמן התגובה')).toBe(false)
    expect(runsLeft('1. זמן התגובה')).toBe(true)
    expect(runsLeft('جودة الخدمة')).toBe(true)
    expect(runsLeft('S1 Deliver')).toBe(false)
    expect(runsLeft('')).toBe(false)
  })
})
