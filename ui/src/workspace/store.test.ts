import { describe, expect, it } from 'vitest'
import type { Api } from '../ipc/api'
import { Failed, type Call } from '../ipc/call'
import type { CanvasPage } from '../ipc/generated/CanvasPage'
import type { Change } from '../ipc/generated/Change'
import type { Edit } from '../ipc/generated/Edit'
import type { Edited } from '../ipc/generated/Edited'
import type { Figures } from '../ipc/generated/Figures'
import type { Row } from '../ipc/generated/Row'
import type { Started } from '../ipc/generated/Started'
import { Store } from './store.svelte'

const unit = (id: string, parent: string | null, order: string): Row => ({
  table: 'unit',
  row: { id, parent, level: null, name: `Unit ${id}`, short: '', lead: null, person: null, order },
})

const cycle = (id: string, start: string): Row => ({
  table: 'cycle',
  row: {
    id,
    name: start.slice(0, 4),
    start,
    end: `${start.slice(0, 4)}-12-31`,
    phase: 'checking',
    phase_dates: { checking: null, closing: null, closed: null },
    check_in_days: 30,
  },
})

const canvas = (id: string, of: string, during: string): Row => ({
  table: 'canvas',
  row: {
    id,
    unit: of,
    cycle: during,
    values: [],
    sponsor: null,
    facilitator: null,
    participants: [],
    agreed_on: null,
  },
})

const objective = (id: string, on: string, order: string, subject = 'deliveries'): Row => ({
  table: 'objective',
  row: {
    id,
    canvas: on,
    verb: 'Increase',
    subject,
    why: '',
    owner: null,
    commitment: 'committed',
    impact: null,
    effort: null,
    perspective: null,
    state: 'active',
    stopped_because: '',
    counts_children: false,
    order,
  },
})

const work = (id: string, to: string, order: string): Row[] => [
  {
    table: 'activity',
    row: {
      id,
      kind: 'activity',
      code: '',
      title: `Work ${id}`,
      owner: null,
      start: null,
      due: null,
      done: { by: 'unknown' },
      effort: '',
      budget: '',
      decision: 'keep',
      decision_reason: '',
    },
  },
  { table: 'activity_link', row: { id: `link ${id}`, activity: id, key_result: to, order } },
]

function keyResult(id: string, of: string, order: string, title = id): Row {
  return {
    table: 'key_result',
    row: {
      id,
      objective: of,
      title,
      measure: 'metric',
      unit: '%',
      baseline: null,
      target: null,
      target_upper: null,
      meaning: 'reach',
      division: 'coarse',
      weight: '1',
      owner: null,
      data_source: '',
      indicator: null,
      first_movement_on: null,
      anticipated_impact: '',
      impact: null,
      effort: null,
      needs: '',
      due: null,
      state: 'active',
      stopped_because: '',
      status_override: null,
      override_reason: '',
      order,
    },
  }
}

const figures = (bands: Figures['canvas']['bands']): Figures => ({
  canvas: {
    id: 'pmo-2026',
    progress: null,
    progress_text: null,
    against: 'H1',
    elapsed_text: null,
    confidence_mean: null,
    confidence_min: null,
    columns: [],
    today: null,
    today_text: '',
    bands,
  },
  objectives: [],
  key_results: [],
})

const state = { saved_at: null, not_saved: null, waiting: 0, undo: null, redo: null, bytes: 0 }

function page(rows: Row[]): CanvasPage {
  return {
    unit: 'pmo',
    cycle: '2026',
    canvas: 'pmo-2026',
    rows,
    figures: figures([{ strategic_objective: 's1', objectives: ['o2', 'o1'] }]),
    hints: [],
  }
}

const rows = [
  objective('o1', 'pmo-2026', 'b'),
  objective('o2', 'pmo-2026', 'an'),
  keyResult('k1', 'o1', 'n'),
  keyResult('k2', 'o1', 'Zz'),
  ...work('w2', 'k1', 'n'),
  ...work('w1', 'k1', 'b'),
]

const started: Started = {
  machine: {
    theme: 'system',
    language: 'en',
    author: '',
    text_size: 100,
    inspector_width: 344,
    letter_keys: true,
    motion: 'system',
  },
  file: {
    name: 'tarn.okr',
    path: '/tarn.okr',
    read_only: null,
    outline: [
      unit('root', null, 'n'),
      unit('pmo', 'root', 'z'),
      unit('field', 'root', 'b'),
      cycle('2025', '2025-01-01'),
      cycle('2026', '2026-01-01'),
      canvas('pmo-2026', 'pmo', '2026'),
      canvas('root-2026', 'root', '2026'),
    ],
    objective_counts: [['pmo-2026', 2]],
    page: page(rows),
    state,
  },
  recent: [],
  trouble: null,
  mac: false,
  today: '2026-05-14',
}

const edited = (changes: Change[], more: Partial<Edited> = {}): Edited => ({
  changes,
  figures: null,
  hints: [],
  label: 'Done',
  objective_counts: [],
  reason_wanted: null,
  state: { ...state, saved_at: '14:32', undo: 'Done' },
  ...more,
})

type Answers = Partial<{ [K in keyof Api]: (args: Api[K][0]) => Api[K][1] | Promise<Api[K][1]> }>

/** A store on a core that answers as told, and the names of the calls it was asked. */
async function opened(answers: Answers = {}) {
  const asked: string[] = []
  const call = (async (name: keyof Api, args: never) => {
    asked.push(name)
    if (name === 'start') return started
    const answer = answers[name] as ((args: never) => unknown) | undefined
    if (!answer) throw new Failed({ code: 'test', message: `unexpected ${name}`, field: null })
    return await answer(args)
  }) as unknown as Call
  const store = new Store(call)
  await store.open('start', {})
  return { store, asked }
}

const rename: Edit = { edit: 'set_objective', id: 'o1', set: { field: 'subject', to: 'x' } }

describe('what is shown after a file was opened', () => {
  it('lists siblings by their order, compared by code unit', async () => {
    const { store } = await opened()
    expect(store.unitsBelow('root').map(({ id }) => id)).toEqual(['field', 'pmo'])
    // A capital letter sorts before every small one; a locale would say otherwise.
    expect(store.keyResults('o1').map(({ id }) => id)).toEqual(['k2', 'k1'])
    expect(store.activities('k1').map(({ activity }) => activity.id)).toEqual(['w1', 'w2'])
  })

  it('lists cycles newest first', async () => {
    const { store } = await opened()
    expect(store.cycles.map(({ id }) => id)).toEqual(['2026', '2025'])
  })

  it('takes the order of a band from the figures', async () => {
    const { store } = await opened()
    expect(store.objectivesOfBand('s1').map(({ id }) => id)).toEqual(['o2', 'o1'])
    expect(store.objectivesOfBand(null)).toEqual([])
  })

  it('tells a canvas without objectives from a unit without a canvas', async () => {
    const { store } = await opened()
    expect(store.objectiveCount('pmo')).toBe(2)
    expect(store.objectiveCount('root')).toBe(0)
    expect(store.objectiveCount('field')).toBeNull()
  })
})

describe('what an edit changes', () => {
  it('replaces a changed row and leaves the others as they are', async () => {
    const after = objective('o1', 'pmo-2026', 'b', 'promises')
    const { store } = await opened({ edit: () => edited([{ before: rows[0] ?? null, after }]) })
    const other = store.objective('o2')
    await store.edit(rename)
    expect(store.objective('o1')?.subject).toBe('promises')
    expect(store.objective('o2')).toBe(other)
    expect(store.save.saved_at).toBe('14:32')
  })

  it('moves a row among its siblings and to another parent', async () => {
    const moved = keyResult('k1', 'o2', 'n')
    const { store } = await opened({
      edit: () => edited([{ before: keyResult('k1', 'o1', 'n'), after: moved }]),
    })
    await store.edit(rename)
    expect(store.keyResults('o1').map(({ id }) => id)).toEqual(['k2'])
    expect(store.keyResults('o2').map(({ id }) => id)).toEqual(['k1'])
  })

  it('adds rows whatever order parents and children come in', async () => {
    const { store } = await opened({
      edit: () =>
        edited([
          { before: null, after: keyResult('k9', 'o9', 'n') },
          { before: null, after: objective('o9', 'pmo-2026', 'z') },
        ]),
    })
    await store.edit(rename)
    expect(store.keyResults('o9').map(({ id }) => id)).toEqual(['k9'])
  })

  it('ignores rows of canvases that are not shown', async () => {
    const { store } = await opened({
      edit: () => edited([{ before: null, after: objective('far', 'root-2026', 'n') }]),
    })
    await store.edit(rename)
    expect(store.objective('far')).toBeUndefined()
  })

  it('lets go of an objective that moved to another canvas', async () => {
    const { store } = await opened({
      edit: () => edited([{ before: rows[0] ?? null, after: objective('o1', 'root-2026', 'n') }]),
    })
    await store.edit(rename)
    expect(store.objective('o1')).toBeUndefined()
  })

  it('loads the page again when an objective arrives from another canvas', async () => {
    const arrived = [...rows, objective('o7', 'pmo-2026', 'z'), keyResult('k7', 'o7', 'n')]
    const { store, asked } = await opened({
      edit: () =>
        edited([
          { before: objective('o7', 'root-2026', 'n'), after: objective('o7', 'pmo-2026', 'z') },
        ]),
      open_canvas: () => page(arrived),
    })
    await store.edit(rename)
    expect(asked).toEqual(['start', 'edit', 'open_canvas'])
    expect(store.keyResults('o7')).toHaveLength(1)
  })

  it('shows another unit when the shown one is removed', async () => {
    const { store } = await opened({
      edit: () =>
        edited([
          { before: rows[0] ?? null, after: null },
          { before: unit('pmo', 'root', 'z'), after: null },
        ]),
      open_canvas: ({ unit: wanted }) => ({ ...page([]), unit: wanted, canvas: 'root-2026' }),
    })
    await store.edit(rename)
    expect(store.shown.unit).toBe('root')
  })

  it('replaces touched figures and keeps the rest', async () => {
    const bands = [{ strategic_objective: 's1', objectives: ['o1', 'o2'] }]
    const { store } = await opened({ edit: () => edited([], { figures: figures(bands) }) })
    await store.edit(rename)
    expect(store.objectivesOfBand('s1').map(({ id }) => id)).toEqual(['o1', 'o2'])
  })
})

describe('edits', () => {
  it('reach the core one after the other, in the order they were asked for', async () => {
    const log: string[] = []
    const { store } = await opened({
      edit: async ({ edit }) => {
        const name = edit.edit === 'add_person' ? edit.name : ''
        log.push(`begin ${name}`)
        await new Promise((resolve) => setTimeout(resolve, name === 'first' ? 20 : 1))
        log.push(`end ${name}`)
        return edited([])
      },
    })
    const add = (name: string) => store.edit({ edit: 'add_person', id: name, name })
    await Promise.all([add('first'), add('second')])
    expect(log).toEqual(['begin first', 'end first', 'begin second', 'end second'])
  })

  it('go on after one was refused, and the refusal reaches whoever asked', async () => {
    let refuse = true
    const { store } = await opened({
      edit: () => {
        if (!refuse) return edited([])
        refuse = false
        throw new Failed({ code: 'refused', message: 'Type a name.', field: null })
      },
    })
    await expect(store.edit(rename)).rejects.toThrow('Type a name.')
    await expect(store.edit(rename)).resolves.toBeDefined()
  })

  it('without a field of their own put a refusal into the toast', async () => {
    const { store } = await opened({
      edit: () => {
        throw new Failed({ code: 'refused', message: 'Type a name.', field: null })
      },
    })
    expect(await store.attempt(rename)).toBeNull()
    expect(store.notices.toast?.text).toBe('Type a name.')
    expect(store.notices.spoken.text).toBe('Type a name.')
  })

  it('that belong together are one step', async () => {
    const sent: Edit[] = []
    const { store } = await opened({
      edit: ({ edit }) => {
        sent.push(edit)
        return edited([])
      },
    })
    await store.edits([rename])
    await store.edits([rename, rename])
    expect(sent.map(({ edit }) => edit)).toEqual(['set_objective', 'together'])
  })
})

describe('the selection', () => {
  it('stays while one types and goes with the canvas', async () => {
    const { store } = await opened({
      edit: () => edited([]),
      open_canvas: () => ({ ...page([]), unit: 'root', canvas: 'root-2026' }),
    })
    store.select('k1', 'now')
    await store.edit(rename)
    expect(store.selection).toEqual({ id: 'k1', cell: 'now' })
    await store.openCanvas('root', '2026')
    expect(store.selection).toBeNull()
  })
})
