import { describe, expect, it } from 'vitest'
import { Reading } from './reading'

/** A core that answers when it is told to; the pictures are numbered. */
function core() {
  const asked: { cycle: string; answer: () => void; fail: () => void }[] = []
  const read = (cycle: string) =>
    new Promise((answer, fail) => {
      const picture = { cycle, cycle_name: String(asked.length + 1) }
      asked.push({ cycle, answer: () => answer(picture), fail: () => fail(new Error('no disk')) })
    })
  return { asked, reading: new Reading({ read } as never) }
}

const settled = () => new Promise((done) => setTimeout(done))

describe('reading the picture', () => {
  it('is done once for all edits that come while it is under way', async () => {
    const { asked, reading } = core()
    const first = reading.read('2026', '1')
    await settled()
    const others = ['2', '3', '4'].map((now) => reading.read('2026', now))
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
    const first = reading.read('2026', '1')
    await settled()
    asked[0]?.answer()
    await first
    expect(await reading.read('2026', '1')).toBe('as it was')
    expect(asked).toHaveLength(1)
    void reading.read('2026', '2')
    void reading.read('2027', '2')
    await settled()
    expect(asked.map(({ cycle }) => cycle)).toEqual(['2026', '2027'])
  })

  it('is done anew after it failed, and for another file', async () => {
    const { asked, reading } = core()
    const first = reading.read('2026', '1')
    await settled()
    asked[0]?.fail()
    await expect(first).rejects.toThrow('no disk')
    const second = reading.read('2026', '1')
    await settled()
    asked[1]?.answer()
    expect(await second).toMatchObject({ cycle_name: '2' })
    reading.forget()
    void reading.read('2026', '1')
    await settled()
    expect(asked).toHaveLength(3)
  })
})
