import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Call } from '../ipc/call'
import type { AlignedTo } from '../ipc/generated/AlignedTo'
import type { Cascade } from '../ipc/generated/Cascade'
import type { CascadeCard } from '../ipc/generated/CascadeCard'
import type { CascadeLink } from '../ipc/generated/CascadeLink'
import type { Edit } from '../ipc/generated/Edit'
import { store } from '../workspace/here'
import { editFor, linkToTurn } from './aim'
import { Aligning } from './aligning.svelte'
import { board } from './board.svelte'

const toObjective = (id: string): AlignedTo => ({ kind: 'objective', id })

function card(id: string, parents: AlignedTo[] = []): CascadeCard {
  return {
    id,
    canvas: `canvas ${id}`,
    unit: id,
    cycle: 'cycle',
    level: 'level',
    band: null,
    place: `Unit ${id}, O1`,
    number: 1,
    unit_name: `Unit ${id}`,
    verb: 'Raise',
    subject: id,
    owner: null,
    perspective: null,
    state: 'active',
    status: 'on_track',
    status_text: 'On track',
    progress: null,
    progress_text: null,
    expected: null,
    expected_text: null,
    key_results: [
      {
        id: `kr ${id}`,
        number: '1.1',
        title: 'Hours',
        status: 'on_track',
        progress_text: null,
        served_by: 0,
      },
    ],
    parents,
    aligned: parents.length > 0,
    laddered: false,
    served_by: 0,
  }
}

const link = (id: string, from: string, to: string, sideways = false): CascadeLink => ({
  id,
  from,
  to: toObjective(to),
  to_card: to,
  sideways,
  origin: 'laddered',
  strength: 'supports',
})

/** `low` serves `high`; `alone` serves nothing. */
const cascade = {
  bands: [{ id: 'band', code: 'S1', title: 'Trust' }],
  levels: [],
  cards: [card('high'), card('low', [toObjective('high')]), card('alone')],
  links: [link('link', 'low', 'high')],
  orphans: ['alone'],
} as unknown as Cascade

/** What the core would answer, and what it was asked. */
function core(cannot: string[]) {
  const asked: string[] = []
  const call = ((name: string, { objective }: { objective: string }) => {
    asked.push(name)
    // What serves nothing is served by none here: it alone cannot be served by itself.
    if (name === 'cannot_serve') return Promise.resolve(objective === 'alone' ? ['alone'] : cannot)
    return Promise.resolve('It would serve itself.')
  }) as Call
  return { call, asked }
}

let edits: Edit[] = []
beforeEach(() => {
  edits = []
  board.cascade = cascade
  vi.spyOn(store, 'attempt').mockImplementation((...asked) => {
    edits.push(...asked)
    return Promise.resolve({ label: 'Aligned' } as never)
  })
})
afterEach(() => vi.restoreAllMocks())

describe('aligning', () => {
  it('makes a link for what serves nothing', async () => {
    const aligning = new Aligning(core(['alone']).call)
    aligning.start('alone')
    aligning.aim(toObjective('high'))
    expect(aligning.words).toBe('Align to Unit high, O1')
    expect(await aligning.commit()).toBe(true)
    expect(edits).toMatchObject([{ edit: 'align', objective: 'alone', to: { id: 'high' } }])
    expect(board.chosen, 'it stays chosen where it went').toBe('alone')
    expect(aligning.objective, 'and the aligning is over').toBeNull()
  })

  it('turns the link that is there, and adds one for a second parent', async () => {
    const aligning = new Aligning(core(['low']).call)
    aligning.start('low')
    aligning.aim({ kind: 'strategic_objective', id: 'band' })
    expect(aligning.words).toBe('Align to S1')
    await aligning.commit()
    aligning.start('low')
    aligning.aim({ kind: 'key_result', id: 'kr alone' })
    aligning.setSecond(true)
    expect(aligning.words).toBe('Second parent: Unit alone, O1, KR 1.1')
    await aligning.commit()
    const to = { kind: 'strategic_objective', id: 'band' }
    expect(edits).toMatchObject([
      { edit: 'set_alignment', id: 'link', set: { field: 'serves', to } },
      { edit: 'align', objective: 'low', to: { kind: 'key_result' } },
    ])
  })

  it('calls no parent second where there is no first', () => {
    const aligning = new Aligning(core([]).call)
    aligning.start('alone', { second: true })
    aligning.aim(toObjective('high'))
    expect(aligning.words).toBe('Align to Unit high, O1')
  })

  it('takes it off everything it serves in the lane, and says when that is nothing', async () => {
    const aligning = new Aligning(core([]).call)
    aligning.start('low')
    aligning.aim('lane')
    expect(aligning.words).toBe('Serves nothing')
    await aligning.commit()
    expect(edits).toEqual([{ edit: 'unalign', objective: 'low' }])
    aligning.start('alone')
    aligning.aim('lane')
    expect(aligning.fits).toBe(false)
    expect(aligning.words).toBe('It serves nothing as it is.')
  })

  it('says why something cannot be served, and makes no edit of it', async () => {
    const { call, asked } = core(['high', 'low'])
    const aligning = new Aligning(call)
    const refused = vi.spyOn(store.notices, 'refuse')
    aligning.start('high')
    aligning.aim({ kind: 'key_result', id: 'kr low' })
    await aligning.settled()
    expect(aligning.mayServe('low')).toBe(false)
    expect(aligning.words).toBe('It would serve itself.')
    expect(await aligning.commit()).toBe(false)
    expect(edits).toEqual([])
    expect(refused).toHaveBeenCalledWith({ message: 'It would serve itself.' })
    expect(aligning.objective, 'one can aim at something else').toBe('high')
    expect(
      asked.filter((name) => name === 'why_not_serve'),
      'asked once',
    ).toHaveLength(1)
  })

  it('refuses what it serves already', async () => {
    const aligning = new Aligning(core([]).call)
    aligning.start('low', { second: true })
    aligning.aim(toObjective('high'))
    expect(aligning.fits).toBe(false)
  })

  it('never mixes an answer to an earlier one into the next', async () => {
    const aligning = new Aligning(core(['high', 'low']).call)
    aligning.start('high')
    const before = aligning.settled()
    aligning.start('alone')
    await before
    expect(aligning.mayServe('low')).toBe(true)
  })
})

describe('the edit of an aim', () => {
  it('turns the oldest link that leads up, as the board hangs it under that', () => {
    const links = [link('beside', 'x', 'a', true), link('up', 'x', 'b'), link('more', 'x', 'c')]
    expect(linkToTurn(links)?.id).toBe('up')
    expect(linkToTurn(links.slice(0, 1))?.id).toBe('beside')
    const asked = { id: 'new', objective: 'x', aim: toObjective('d'), second: false }
    expect(editFor(links, asked)).toMatchObject({ edit: 'set_alignment', id: 'up' })
    expect(editFor(links, { ...asked, second: true })).toMatchObject({ edit: 'align', id: 'new' })
  })
})
