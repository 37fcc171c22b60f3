import { describe, expect, it } from 'vitest'
import { beside, follow, placeAt, put, send, step, type Halves } from './halves'

const halves: Halves = { left: ['a', 'b', 'c'], right: ['d'] }

describe('the halves of a split', () => {
  it('send a key result to the end of the other half, once', () => {
    const sent = send(halves, 'b', 'right')
    expect(sent).toEqual({ left: ['a', 'c'], right: ['d', 'b'] })
    expect(send(sent, 'b', 'right')).toBe(sent)
  })

  it('put it where it is dropped, counted without it', () => {
    expect(put(halves, 'a', 'left', 2).left).toEqual(['b', 'c', 'a'])
    expect(put(halves, 'a', 'right', 0).right).toEqual(['a', 'd'])
    expect(put(halves, 'a', 'right', 9).right).toEqual(['d', 'a'])
  })

  it('step within a half and stop at its ends', () => {
    expect(step(halves, 'b', 1).left).toEqual(['a', 'c', 'b'])
    expect(step(halves, 'a', -1)).toBe(halves)
    expect(step(halves, 'd', 1)).toBe(halves)
  })

  it('follow what happens to the objective meanwhile', () => {
    expect(follow(halves, ['d', 'c', 'b', 'a'])).toBe(halves)
    expect(follow(halves, ['a', 'c', 'd', 'e'])).toEqual({ left: ['a', 'c', 'e'], right: ['d'] })
  })

  it('know what is above and below', () => {
    expect(beside(halves, 'b', 'up')).toBe('a')
    expect(beside(halves, 'c', 'down')).toBe(null)
  })

  it('find the place for a height', () => {
    expect(placeAt([10, 30], 5)).toBe(0)
    expect(placeAt([10, 30], 20)).toBe(1)
    expect(placeAt([10, 30], 99)).toBe(2)
  })
})
