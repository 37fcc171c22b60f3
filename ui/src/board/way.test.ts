import { describe, expect, it } from 'vitest'
import type { CascadeLink } from '../ipc/generated/CascadeLink'
import { layOut, type Leaf } from './layout'
import { linesOf } from './links'
import { stepFrom } from './way'

const leaf = (id: string, column: number, parents: string[] = []): Leaf => ({
  id,
  column,
  parents,
  height: 82,
  folded: false,
})
const leaves = [leaf('s', 0), leaf('a', 1, ['s']), leaf('b', 1, ['s']), leaf('c', 2, ['b', 'a'])]
const layout = layOut(leaves)

describe('the way over the board', () => {
  it('begins at the first root', () => {
    expect(stepFrom(null, 'down', layout)).toBe('s')
    expect(stepFrom('gone', 'right', layout)).toBe('s')
  })

  it('goes to what serves and back to what is served', () => {
    expect(stepFrom('s', 'right', layout)).toBe('a')
    expect(stepFrom('c', 'left', layout)).toBe('b')
  })

  it('goes along a column and stays at its ends', () => {
    expect(stepFrom('a', 'down', layout)).toBe('b')
    expect(stepFrom('b', 'down', layout)).toBe('b')
    expect(stepFrom('b', 'first', layout)).toBe('a')
    expect(stepFrom('a', 'last', layout)).toBe('b')
  })
})

describe('the lines of the board', () => {
  const link = (from: string, to_card: string, origin: CascadeLink['origin'] = 'cascaded') =>
    ({ id: `${from}${to_card}`, from, to_card, origin }) as CascadeLink

  it('run for every link with both ends in sight, second parents too', () => {
    const lines = linesOf([link('c', 'b'), link('c', 'a'), link('c', 'gone')], layout)
    expect(lines.map(({ id }) => id)).toEqual(['cb', 'ca'])
  })

  it('begin beside the pill of what is served, and end with room for their dot', () => {
    const [b, c] = [layout.placed.get('b'), layout.placed.get('c')]
    const [line] = linesOf([link('c', 'b')], layout)
    expect(line?.start).toEqual({ x: (b?.x ?? 0) + 283, y: (b?.y ?? 0) + 41 })
    expect(line?.end).toEqual({ x: (c?.x ?? 0) - 5, y: (c?.y ?? 0) + 41 })
    expect(line?.path).toMatch(/^M661 /)
  })

  it('are cut to what is in sight without leaving their way', () => {
    const long = layOut([
      leaf('s', 0),
      ...Array.from({ length: 400 }, (_, n) => leaf(`c${n}`, 1, ['s'])),
    ])
    const [line] = linesOf([link('c399', 's')], long)
    const [x0, y0, , , , , x3, y3] = line?.part(5000, 6000) ?? []
    expect(y0).toBeCloseTo(5000, 0)
    expect(y3).toBeCloseTo(6000, 0)
    expect(x0).toBeLessThanOrEqual(x3 ?? 0)
    expect(line?.between(-1e9, 1e9)).toBe(line?.path)
  })
})
