import { describe, expect, it, vi } from 'vitest'
import type { Call } from '../ipc/call'
import { Reading } from './reading'

/** A core that answers when it is told to; the pictures are numbered. */
function core() {
  const asked: { cycle: string; answer: () => void; fail: () => void }[] = []
  const call = vi.fn(
    (_: string, { cycle }: { cycle: string }) =>
      new Promise((answer, fail) => {
        const picture = { cycle, cycle_name: String(asked.length + 1) }
        asked.push({ cycle, answer: () => answer(picture), fail: () => fail(new Error('no disk')) })
      }),
  )
  return { asked, reading: new Reading(call as never as Call) }
}

const settled = () => new Promise((done) => setTimeout(done))

describe('reading the picture', () => {
  it('is done once for all edits that come while it is under way', async () => {
    const { asked, reading } = core()
    const first = reading.read('2026', '1', false)
    await settled()
    const others = ['2', '3', '4'].map((now) => reading.read('2026', now, false))
    await settled()
    expect(asked).toHaveLength(1)
    asked[0]?.answer()
    await settled()
    expect(asked, 'the last of them asks').toHaveLength(2)
    asked[1]?.answer()
    const none = 'as it was'
    expect(await Promise.all([first, ...others])).toEqual([
      none,
      none,
      none,
      { cycle: '2026', cycle_name: '2' },
    ])
  })

  it('is not done where nothing was changed, and again when something was', async () => {
    const { asked, reading } = core()
    const first = reading.read('2026', '1', false)
    await settled()
    asked[0]?.answer()
    await first
    expect(await reading.read('2026', '1', false)).toBe('as it was')
    expect(asked).toHaveLength(1)
    void reading.read('2026', '2', false)
    void reading.read('2027', '2', false)
    await settled()
    expect(asked.map(({ cycle }) => cycle)).toEqual(['2026', '2027'])
  })

  it('is done anew after it failed, and for another file', async () => {
    const { asked, reading } = core()
    const first = reading.read('2026', '1', false)
    await settled()
    asked[0]?.fail()
    await expect(first).rejects.toThrow('no disk')
    const second = reading.read('2026', '1', false)
    await settled()
    asked[1]?.answer()
    expect(await second).toMatchObject({ cycle_name: '2' })
    reading.forget()
    void reading.read('2026', '1', false)
    await settled()
    expect(asked).toHaveLength(3)
  })

  it('waits for a next edit where what was changed is seen already', async () => {
    const { asked, reading } = core()
    const first = reading.read('2026', '1', false)
    await settled()
    await new Promise((done) => setTimeout(done, 30))
    asked[0]?.answer()
    await first
    void reading.read('2026', '2', true)
    void reading.read('2026', '3', true)
    await settled()
    expect(asked).toHaveLength(1)
    await vi.waitFor(() => expect(asked).toHaveLength(2))
    await new Promise((done) => setTimeout(done, 60))
    expect(asked, 'once for both').toHaveLength(2)
  })
})
