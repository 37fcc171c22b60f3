import { describe, expect, it } from 'vitest'
import { lineAt, scrollTo, sliceOf, topsOf, withGaps } from './windowing'

const tops = topsOf(Array.from({ length: 300 }, () => 54))

describe('windowing', () => {
  it('draws every line of a short sheet', () => {
    const few = topsOf([30, 44, 54])
    expect(sliceOf(few, 0, 800)).toEqual({ from: 0, to: 3, before: 0, after: 0 })
  })

  it('draws the lines in view and some beside, and leaves exactly the room of the rest', () => {
    const slice = sliceOf(tops, 5400, 800, 540)
    expect(slice.from).toBe(90)
    expect(slice.to).toBe(125)
    expect(slice.before).toBe(90 * 54)
    expect(slice.before + (slice.to - slice.from) * 54 + slice.after).toBe(300 * 54)
  })

  it('stays inside the sheet at both ends', () => {
    expect(sliceOf(tops, -200, 800).from).toBe(0)
    expect(sliceOf(tops, 300 * 54, 800)).toMatchObject({ to: 300, after: 0 })
  })

  it('finds the line at a place', () => {
    expect(lineAt(tops, 0)).toBe(0)
    expect(lineAt(tops, 53.9)).toBe(0)
    expect(lineAt(tops, 54)).toBe(1)
    expect(lineAt(tops, -10)).toBe(0)
    expect(lineAt(tops, 1e9)).toBe(299)
  })

  it('scrolls no further than a line needs to be seen below what sticks', () => {
    expect(scrollTo(100, 54, 200, 600, 60)).toBe(40)
    expect(scrollTo(900, 54, 200, 600, 60)).toBe(354)
    expect(scrollTo(400, 54, 200, 600, 60)).toBe(200)
  })

  it('keeps one line beside those in view, and the whole height', () => {
    const tops = topsOf(Array.from({ length: 300 }, () => 10))
    const slice = { from: 100, to: 103, before: 1000, after: 1970 }
    expect(withGaps(tops, slice, 2)).toEqual([
      { at: null, gap: 20 },
      { at: 2, gap: 0 },
      { at: null, gap: 970 },
      { at: 100, gap: 0 },
      { at: 101, gap: 0 },
      { at: 102, gap: 0 },
      { at: null, gap: 1970 },
    ])
    expect(withGaps(tops, slice, 299).slice(-2)).toEqual([
      { at: null, gap: 1960 },
      { at: 299, gap: 0 },
    ])
    for (const kept of [-1, 0, 101, 103, 299]) {
      const lines = withGaps(tops, slice, kept)
      const height = lines.reduce((sum, { at, gap }) => sum + (at === null ? gap : 10), 0)
      expect(height).toBe(3000)
    }
  })
})
