import { describe, expect, it } from 'vitest'
import { layOut } from './layout'
import { Small } from './small'

const many = Array.from({ length: 5000 }, (_, n) => ({
  id: String(n),
  column: n === 0 ? 0 : 1,
  parents: n === 0 ? [] : ['0'],
  height: 82,
  folded: false,
}))

describe('the small map', () => {
  it('keeps the frame on the picture and large enough to be seen', () => {
    const layout = layOut(many)
    const small = new Small(layout)
    const least = small.frame({
      left: 0,
      top: layout.height - 10,
      right: 600,
      bottom: layout.height,
    })
    expect(least.bottom).toBeLessThanOrEqual(Small.height)
    expect(least.bottom - least.top).toBeGreaterThanOrEqual(6)
  })

  it('leads back to the point of the board it shows', () => {
    const small = new Small(layOut(many.slice(0, 4)))
    const at = small.toBoard({ x: 60, y: 30 })
    const frame = small.frame({ left: at.x, top: at.y, right: at.x + 200, bottom: at.y + 200 })
    expect(frame.left).toBeCloseTo(60)
    expect(frame.top).toBeCloseTo(30)
  })
})
