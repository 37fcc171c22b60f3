// Selecting rows.
import { describe, expect, it } from 'vitest'
import type { Line } from './lines'
import { Marks } from './marks.svelte'

const row = (id: string): Line => ({ kind: 'key_result', key: id, id, objective: 'o' })
const lines: Line[] = [
  { kind: 'band', key: 'band s', id: 's' },
  { kind: 'objective', key: 'o', id: 'o', band: 's' },
  row('a'),
  { kind: 'drawer', key: 'drawer a', id: 'a', objective: 'o' },
  row('b'),
  row('c'),
]
const held = (marks: Marks) => [...marks.ids].sort().join('')

describe('selected rows', () => {
  it('reach from where one began to where one is, both ways', () => {
    const marks = new Marks()
    marks.range(lines, 'b', 'a')
    expect(held(marks)).toBe('ab')
    marks.range(lines, 'a', 'c')
    expect(held(marks)).toBe('bc')
    marks.range(lines, 'c', 'o')
    expect(held(marks)).toBe('abo')
  })

  it('are added and taken away one by one, with the row one was on', () => {
    const marks = new Marks()
    marks.toggle('c', 'a')
    expect(held(marks)).toBe('ac')
    marks.toggle('a', 'c')
    expect(held(marks)).toBe('c')
    marks.clear()
    expect(marks.size).toBe(0)
  })

  it('start anew where their beginning is not in sight any more', () => {
    const marks = new Marks()
    marks.anchor = 'gone'
    marks.range(lines, 'a', 'b')
    expect(held(marks)).toBe('b')
  })
})
