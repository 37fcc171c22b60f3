// What the board shows of an edit before the core has counted anew, against what the core
// then says: the same cards in the same order under the same ones.
import assert from 'node:assert/strict'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, afterEach, before, beforeEach, describe, it } from 'node:test'
import { bundled } from '../bundled.mjs'
import { removeFolder } from '../folder.mjs'
import { startBridge } from './bridge.mjs'
import { freshId } from './story.mjs'

let folder
let patched
let bridge
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'okr-patched-'))
  ;({ patched } = await bundled('ui/src/board/patched.ts', folder))
})
after(() => removeFolder(folder))
beforeEach(async () => (bridge = await startBridge(['--example'])))
afterEach(() => bridge.stop())

async function read() {
  const { file } = await bridge.call('start')
  return bridge.call('cascade', { cycle: file.page.cycle })
}

/** All that decides where a card stands, what is written on it but for figures, and its lines. */
const drawn = ({ cards, links, orphans }) => ({
  links,
  orphans,
  cards: cards.map(({ id, verb, subject, state, perspective, band, parents, aligned, laddered, served_by }) => ({ id, verb, subject, state, perspective, band, parents, aligned, laddered, served_by })),
})

/** Carries out a call that changes something; the picture with its changes in it is the next one. */
async function same(picture, call, args) {
  const { changes, message } = await bridge.call(call, args)
  assert.ok(changes, message)
  const next = await read()
  assert.deepEqual(drawn(patched(picture, changes)), drawn(next))
  return next
}
const edit = (picture, one) => same(picture, 'edit', { edit: one, shown: null })
const named = ({ cards }, words) => cards.find(({ verb, subject }) => `${verb} ${subject}`.includes(words))
const objective = ({ id }) => ({ kind: 'objective', id })
const align = (from, to, more = {}) => ({ edit: 'align', id: freshId(), objective: from.id, to, origin: 'cascaded', strength: 'contributes', ...more })

describe('the picture with an edit in it', () => {
  it('has a link as soon as it is made, turned or taken away, with undo and redo', async () => {
    let now = await read()
    const before = drawn(now)
    now = await edit(now, align(named(now, 'document archive'), objective(named(now, 'scheme lead time'))))
    const link = now.links.find(({ from }) => from === named(now, 'document archive').id)
    now = await edit(now, { edit: 'set_alignment', id: link.id, set: { field: 'serves', to: objective(named(now, 'on-time deliveries')) } })
    now = await edit(now, { edit: 'set_alignment', id: link.id, set: { field: 'origin', to: 'laddered' } })
    now = await edit(now, align(named(now, 'document archive'), { kind: 'strategic_objective', id: now.bands[2].id }))
    now = await edit(now, { edit: 'unalign', objective: named(now, 'document archive').id })
    for (let step = 0; step < 5; step += 1) now = await same(now, 'undo', { shown: null })
    assert.deepEqual(drawn(now), before)
    for (let step = 0; step < 5; step += 1) now = await same(now, 'redo', { shown: null })
  })

  it('takes along what hangs on what is put elsewhere, key results too', async () => {
    let now = await read()
    const { id } = named(now, 'on-time deliveries').key_results[1]
    now = await edit(now, { edit: 'unalign', objective: named(now, 'scheme lead time').id })
    now = await edit(now, align(named(now, 'scheme lead time'), { kind: 'key_result', id }))
    now = await edit(now, { edit: 'unalign', objective: named(now, 'scheme lead time').id })
    await edit(now, align(named(now, 'scheme lead time'), { kind: 'strategic_objective', id: now.bands[0].id }))
  })

  it('has new words, and loses what is removed', async () => {
    let now = await read()
    const one = named(now, 'waiting time')
    now = await edit(now, { edit: 'set_objective', id: one.id, set: { field: 'subject', to: 'waiting by half' } })
    now = await edit(now, { edit: 'set_objective', id: one.id, set: { field: 'perspective', to: 'services' } })
    await edit(now, { edit: 'remove', id: one.id })
  })

  it('stays the very same where the edit is about something else', async () => {
    const now = await read()
    const { changes } = await bridge.call('edit', { edit: { edit: 'add_person', id: freshId(), name: 'Somebody' }, shown: null })
    assert.ok(changes.length > 0)
    assert.equal(patched(now, changes), now)
  })
})
