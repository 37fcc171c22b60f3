import { describe, expect, it } from 'vitest'
import type { Tiling } from '../../ipc/generated/Tiling'
import { amid, before, onPoster, strips } from './sheets'

const tiling: Tiling = {
  columns: 2,
  rows: 2,
  sheet: [297, 210],
  poster: [500, 300],
  tiles: [
    { name: 'A1', row: 0, column: 0, part: [0, 0, 287, 200] },
    { name: 'A2', row: 0, column: 1, part: [277, 0, 287, 200] },
    { name: 'B1', row: 1, column: 0, part: [0, 190, 287, 200] },
    { name: 'B2', row: 1, column: 1, part: [277, 190, 287, 200] },
  ],
  saving: null,
}

describe('sheets of a poster', () => {
  it('lie where they show the poster, and end with it', () => {
    const last = tiling.tiles[3]
    const box = last ? onPoster(last, tiling) : null
    expect(box?.left).toBeCloseTo(55.4)
    expect((box?.left ?? 0) + (box?.width ?? 0)).toBeCloseTo(100)
    expect((box?.top ?? 0) + (box?.height ?? 0)).toBeCloseTo(100)
  })

  it('have their overlap in common', () => {
    const [upright, level] = strips(tiling)
    expect([upright?.top, upright?.height]).toEqual([0, 100])
    expect(upright?.left).toBeCloseTo(55.4)
    expect(upright?.width).toBeCloseTo(2)
    expect(level?.height).toBeCloseTo(10 / 3)
  })

  it('are shown by the one amid them', () => {
    expect(amid(null)).toBeNull()
    const named = Array.from({ length: 12 }, (_, at) => ({
      name: `${'ABCD'.charAt(Math.floor(at / 3))}${(at % 3) + 1}`,
      row: Math.floor(at / 3),
      column: at % 3,
      part: [0, 0, 0, 0] as [number, number, number, number],
    }))
    expect(amid({ ...tiling, tiles: named, columns: 3, rows: 4 })?.name).toBe('B2')
    expect(amid({ ...tiling, tiles: named.slice(0, 1), columns: 1, rows: 1 })?.name).toBe('A1')
  })

  it('name those that are glued onto them', () => {
    expect(before({ row: 0, column: 0 })).toEqual([])
    expect(before({ row: 1, column: 1 })).toEqual(['B1', 'A2'])
    expect(before({ row: 27, column: 0 })).toEqual(['AA1'])
  })
})
