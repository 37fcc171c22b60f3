import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ExportAsk } from './generated/ExportAsk'
import type { Preview } from './generated/Preview'
import { Newest } from './newest.svelte'

type Asked = { page: number; answer: (preview: Partial<Preview>) => void }

const asked: Asked[] = []
vi.mock('./call', async (original) => ({
  ...(await original()),
  call: (_: string, { page }: { page: number }) =>
    new Promise((answer) => asked.push({ page, answer: answer as Asked['answer'] })),
}))

const ask = {} as ExportAsk
const settled = () => vi.advanceTimersByTimeAsync(0)

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  asked.length = 0
  vi.useRealTimers()
})

describe('the preview of an export', () => {
  it('asks for one page at a time, and then for the last that was wanted', async () => {
    const preview = new Newest('export_preview')
    for (const page of [0, 1, 2]) preview.want({ ask, page })
    expect(asked.map((one) => one.page)).toEqual([0])
    asked[0]?.answer({ pages: 1 })
    await settled()
    expect(asked.map((one) => one.page)).toEqual([0, 2])
  })

  it('drops an answer to what is not wanted any more', async () => {
    const preview = new Newest('export_preview')
    preview.want({ ask, page: 0 })
    preview.want({ ask, page: 1 })
    asked[0]?.answer({ pages: 1 })
    await settled()
    expect(preview.shown).toBeNull()
    asked[1]?.answer({ pages: 7 })
    await settled()
    expect(preview.shown?.pages).toBe(7)
  })

  it('says that it is at work once that takes a while', async () => {
    const preview = new Newest('export_preview')
    preview.want({ ask, page: 0 })
    await vi.advanceTimersByTimeAsync(200)
    expect(preview.slow).toBe(false)
    await vi.advanceTimersByTimeAsync(100)
    expect(preview.slow).toBe(true)
    asked[0]?.answer({ pages: 1 })
    await settled()
    expect(preview.slow).toBe(false)
  })
})
