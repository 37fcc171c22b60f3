// The example with some months of history: sittings of several people on several days, each
// through the real desk with its clock stopped there.
import { randomBytes } from 'node:crypto'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startBridge } from './bridge.mjs'

/** An id as the page makes them: later ones sort behind. */
export function freshId(at = Date.now()) {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(at, 0, 6)
  bytes[6] = 0x70 | (bytes[6] & 0x0f)
  bytes[8] = 0x80 | (bytes[8] & 0x3f)
  const hex = bytes.toString('hex')
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-')
}

/** One moment of one person: `work` edits, names versions, undoes. */
export async function sitting(folder, now, author, work, args = []) {
  const bridge = await startBridge(args, { now, folder })
  try {
    const started = await bridge.call('start')
    await bridge.call('set_machine', {
      machine: { ...started.machine, author },
    })
    const rows = [...started.file.outline, ...started.file.page.rows]
    const shown = started.file.page.canvas
    const of = (table, fits = () => true) =>
      rows.find((row) => row.table === table && fits(row.row))?.row
    const did = async (name, given) => {
      const answer = await bridge.call(name, given)
      // What the example says already is no edit.
      if (answer?.code === 'nothing_to_do') return {}
      if (answer?.code && answer?.message) throw new Error(`${name}: ${answer.message}`)
      return answer
    }
    await work({
      of,
      shown,
      keyResult: (title) => of('key_result', (row) => row.title.includes(title)),
      objective: (subject) =>
        of('objective', (row) => `${row.verb} ${row.subject}`.includes(subject)),
      person: (name) => of('person', (row) => row.name.includes(name)).id,
      period: (label) =>
        of('period', (row) => row.label === label && row.cycle === started.file.page.cycle).id,
      edit: (edit) => did('edit', { edit, shown }),
      undo: () => did('undo', { shown }),
      keep: (seq, reason) => did('keep_reason', { seq, reason }),
      name: (name) => did('name_version', { name }),
    })
  } finally {
    await bridge.stop()
  }
}

/** A check-in of that day. */
const checkIn = (key_result, on, typed, confidence, author) => ({
  edit: 'type_check_in',
  id: freshId(Date.parse(on)),
  key_result,
  on,
  typed,
  language: 'en',
  confidence,
  note: '',
  author,
  action: null,
  corrects: null,
})

/** Writes the story into a folder of its own and answers with it. */
export async function exampleWithPast() {
  const folder = await mkdtemp(join(tmpdir(), 'okr-past-'))
  const plan = (id, field, to) => ({
    edit: 'set_key_result',
    id,
    set: { field, to },
  })
  const day = async (now, author, work, args) => sitting(folder, now, author, work, args)

  await day(
    '2026-01-08T09:12',
    'Ines Duarte',
    async ({ keyResult, edit, objective, person, period }) => {
      await edit(plan(keyResult('Non-productive').id, 'needs', 'A time recording everybody trusts'))
      const { id } = objective('')
      await edit({
        edit: 'set_objective',
        id,
        set: { field: 'why', to: 'Crews wait more than they work' },
      })
      await edit({
        edit: 'set_objective',
        id,
        set: { field: 'impact', to: 5 },
      })
      await edit(plan(keyResult('ROI').id, 'owner', person('Maya Cohen')))
      await edit({
        edit: 'set_period_target',
        id: freshId(),
        key_result: keyResult('ROI').id,
        period: period('H1'),
        value: '8',
        upper: null,
      })
    },
    ['--example'],
  )
  for (const [n, date] of [
    '01-15',
    '01-20',
    '01-22',
    '01-28',
    '02-04',
    '02-05',
    '02-11',
    '02-18',
  ].entries()) {
    await day(
      `2026-${date}T10:${20 + n}`,
      n % 2 ? 'Ines Duarte' : 'Priya Nair',
      async ({ of, keyResult, edit }) => {
        const { id } = keyResult(n % 2 ? 'Non-productive' : 'ROI')
        const sources = ['Finance ledger', 'Time recording', 'Portfolio register', 'Gate minutes']
        await edit(plan(id, 'data_source', `${sources[n % 4]}, ${date}`))
        await edit(plan(id, 'anticipated_impact', `Fewer idle crews, reckoned on ${date}`))
        if (n % 3 === 0) await edit(plan(of('key_result').id, 'effort', (n % 5) + 1))
        if (n % 2 === 0)
          await edit({
            edit: 'set_objective',
            id: of('objective').id,
            set: { field: 'effort', to: (n % 4) + 1 },
          })
      },
    )
  }
  await day('2026-01-29T15:00', 'Ines Duarte', async ({ shown, edit, name }) => {
    await edit({
      edit: 'set_canvas',
      id: shown,
      set: { field: 'agreed_on', to: '2026-01-29' },
    })
    await name('Plan agreed')
  })
  await day('2026-02-26T16:40', 'Kwame Boateng', async ({ keyResult, person, edit, name }) => {
    await edit(checkIn(keyResult('ROI').id, '2026-02-26', '1.8%', 6, person('Kwame')))
    await name('First check')
  })
  for (const [n, date] of ['03-04', '03-11', '03-18', '03-27', '04-01'].entries()) {
    await day(
      `2026-${date}T09:${30 + n}`,
      n % 2 ? 'Maya Cohen' : 'Kwame Boateng',
      async ({ of, keyResult, edit }) => {
        await edit(
          plan(
            keyResult('Non-productive').id,
            'needs',
            `A planner for the night shift, week ${n + 10}`,
          ),
        )
        if (n % 2)
          await edit({
            edit: 'set_objective',
            id: of('objective').id,
            set: {
              field: 'why',
              to: `Crews wait more than they work (${date})`,
            },
          })
      },
    )
  }
  await day('2026-04-08T16:55', 'Ines Duarte', async ({ keyResult, shown, edit, name }) => {
    await edit(plan(keyResult('Non-productive').id, 'impact', 4))
    await edit({
      edit: 'set_canvas',
      id: shown,
      set: { field: 'values', to: ['Candour', 'Craft', 'Care for crews'] },
    })
    await name('After Q1')
  })
  for (const [n, date] of ['04-15', '04-22', '04-23', '04-29', '05-05'].entries()) {
    await day(
      `2026-${date}T11:${10 + n}`,
      n % 2 ? 'Priya Nair' : 'Lars Holm',
      async ({ of, keyResult, edit }) => {
        await edit(
          plan(keyResult('ROI').id, 'needs', `Benefits signed off by finance, round ${n + 1}`),
        )
        if (n % 2) await edit(plan(of('key_result').id, 'impact', (n % 3) + 3))
      },
    )
  }
  await day('2026-05-08T11:20', 'Ines Duarte', async ({ keyResult, period, edit, keep }) => {
    const { id } = keyResult('ROI')
    const eased = await edit({
      edit: 'set_period_target',
      id: freshId(),
      key_result: id,
      period: period('H1'),
      value: '6',
      upper: null,
    })
    if (eased.reason_wanted) await keep(eased.reason_wanted.seq, 'Two benefits moved into 2027')
  })
  await day('2026-05-11T17:30', 'Ines Duarte', async ({ name }) => name('Before the re-plan'))
  await day('2026-05-12T15:10', 'Kwame Boateng', async ({ of, keyResult, person, edit }) => {
    await edit(checkIn(keyResult('ROI').id, '2026-05-12', '2.1%', 7, person('Kwame')))
    await edit(checkIn(keyResult('Non-productive').id, '2026-05-12', '6%', 6, person('Priya')))
    for (let n = 1; n <= 7; n += 1) {
      await edit({
        edit: 'set_objective',
        id: of('objective').id,
        set: { field: n % 2 ? 'effort' : 'impact', to: (n % 5) + 1 },
      })
    }
  })
  await day('2026-05-14T10:04', 'Maya Cohen', async ({ keyResult, period, edit, undo }) => {
    const { id } = keyResult('Non-productive')
    await edit({
      edit: 'set_period_target',
      id: freshId(),
      key_result: id,
      period: period('H2'),
      value: '20',
      upper: null,
    })
    await undo()
  })
  await day('2026-05-14T14:12', 'Ines Duarte', async ({ keyResult, person, objective, edit }) => {
    await edit(plan(keyResult('ROI').id, 'owner', person('Kwame')))
    await edit({
      edit: 'add_key_result',
      id: freshId(),
      objective: objective('').id,
      after: null,
      title: 'Gate decisions within a week',
    })
  })
  await day('2026-05-14T14:32', 'Priya Nair', async ({ keyResult, edit }) => {
    const text = (to) => ({
      edit: 'set_plan',
      id: freshId(),
      key_result: keyResult('Non-productive').id,
      outcome: 'missed',
      set: { field: 'text', to },
    })
    await edit(text('Pause new intake for one week and time-study the busiest scheme.'))
  })
  await day('2026-05-14T14:34', 'Priya Nair', async ({ keyResult, edit }) => {
    const text = (to) => ({
      edit: 'set_plan',
      id: freshId(),
      key_result: keyResult('Non-productive').id,
      outcome: 'missed',
      set: { field: 'text', to },
    })
    await edit(text('Pause new intake for two weeks'))
    await edit(text('Pause new intake for two weeks and time-study the three busiest schemes.'))
  })
  return folder
}
