import { describe, expect, it, vi } from 'vitest'
import type { Call } from '../ipc/call'
import type { Cascade } from '../ipc/generated/Cascade'
import type { CascadeNews } from '../ipc/generated/CascadeNews'
import { Pictures, renewed } from './pictures'

const card = (id: string, verb = 'Cut') => ({ id, verb })
const told = (cards: object[], order: string[] | null = null, cycle_name = '2026'): CascadeNews =>
  ({ picture: { cycle_name, cards, links: [] }, cards: order, links: null }) as never

describe('a picture with news in it', () => {
  const before = renewed(null, told([card('a'), card('b'), card('c')], ['a', 'b', 'c']))

  it('has the new cards in their places, and the others as they were', () => {
    const now = renewed(before, told([card('b', 'Raise')]))
    expect(now.cards).toEqual([card('a'), card('b', 'Raise'), card('c')])
    expect(now.cards[0]).toBe(before.cards[0])
  })

  it('has what came, and not what went, in the order that was told', () => {
    const now = renewed(before, told([card('d')], ['d', 'c', 'a']))
    expect(now.cards.map(({ id }) => id)).toEqual(['d', 'c', 'a'])
  })

  it('keeps the very same cards where none is new, beside what is', () => {
    const now = renewed(before, told([], null, '2027'))
    expect(now.cards).toBe(before.cards)
    expect(now.cycle_name).toBe('2027')
  })
})

describe('asking for pictures', () => {
  it('says which picture is there, and asks one question at a time', async () => {
    const answers: ((answer: unknown) => void)[] = []
    const call = vi.fn(() => new Promise((done) => answers.push(done)))
    const pictures = new Pictures(call as never as Call)
    const settled = () => new Promise((done) => setTimeout(done))
    const first = pictures.read('2026')
    const second = pictures.read('2026')
    await settled()
    expect(call.mock.calls).toEqual([['cascade', { cycle: '2026', seen: null }]])
    answers[0]?.({ number: 7, news: told([card('a'), card('b')], ['a', 'b']) })
    await first
    await settled()
    expect(call.mock.calls[1]).toEqual(['cascade', { cycle: '2026', seen: 7 }])
    answers[1]?.({ number: 8, news: told([card('b', 'Raise')]) })
    const now = (await second) as Cascade
    expect(now.cards).toEqual([card('a'), card('b', 'Raise')])
  })

  it('goes on from the last picture after a question that failed', async () => {
    const call = vi.fn()
    call.mockResolvedValueOnce({ number: 1, news: told([card('a')], ['a']) })
    call.mockRejectedValueOnce(new Error('no disk'))
    call.mockResolvedValueOnce({ number: 2, news: told([]) })
    const pictures = new Pictures(call as never as Call)
    await pictures.read('2026')
    await expect(pictures.read('2026')).rejects.toThrow('no disk')
    const now = await pictures.read('2026')
    expect(call.mock.calls[2]).toEqual(['cascade', { cycle: '2026', seen: 1 }])
    expect(now?.cards).toEqual([card('a')])
  })
})
