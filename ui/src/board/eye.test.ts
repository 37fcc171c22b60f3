import { describe, expect, it } from 'vitest'
import { Eye } from './eye.svelte'

const whole = { width: 2000, height: 3000 }

function eye(): Eye {
  const one = new Eye()
  one.width = 1000
  one.height = 600
  return one
}

describe('where one looks at the board from', () => {
  it('never leaves the board', () => {
    const one = eye()
    one.move({ x: -500, y: 9000 }, whole)
    expect([one.x, one.y]).toEqual([0, 2400])
    one.move({ x: 9000, y: -9000 }, whole)
    expect([one.x, one.y]).toEqual([1000, 0])
  })

  it('keeps the point under the pointer where it is while it is drawn larger', () => {
    const one = eye()
    one.move({ x: 400, y: 700 }, whole)
    const at = { x: 250, y: 300 }
    const before = [one.x + at.x / one.zoom, one.y + at.y / one.zoom]
    one.zoomTo(1.5, at, whole)
    expect([one.x + at.x / one.zoom, one.y + at.y / one.zoom]).toEqual(before)
    one.zoomTo(99, at, whole)
    expect(one.zoom).toBe(1.6)
  })

  it('fits all of it into the window, in the middle', () => {
    const one = eye()
    one.fit(whole)
    expect(one.zoom).toBeCloseTo(0.2)
    expect(one.x).toBeCloseTo((2000 - 5000) / 2)
    expect(one.y).toBe(0)
  })

  it('moves no further than a card needs to be in sight', () => {
    const one = eye()
    one.show({ x: 100, y: 100, width: 262, height: 82 }, whole)
    expect([one.x, one.y], 'it is in sight').toEqual([0, 0])
    one.show({ x: 1500, y: 100, width: 262, height: 82 }, whole)
    expect([one.x, one.y]).toEqual([786, 0])
  })
})
