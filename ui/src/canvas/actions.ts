// What one can do to the things of a sheet: one function for each, one edit for each.
import { mayWrite } from '../commands/mayWrite'
import { freshId } from '../ipc/id'
import type { Edit } from '../ipc/generated/Edit'
import type { Id } from '../ipc/generated/Id'
import { aloud } from '../workspace/aloud'
import { store } from '../workspace/here'
import { stepPlace, type Dragged, type Place } from './drop'
import { cellsOf } from './grid'
import { holdKeys } from '../shared/heldKeys'
import { sheet } from './here'
import type { Line } from './lines'
import { todayIso } from './today'

/** Runs an edit on a canvas that may not exist yet: it is started in the same step. */
export async function askOnCanvas(make: (canvas: Id) => Edit[]): Promise<boolean> {
  const { unit, cycle, canvas } = store.shown
  if (canvas) return (await store.attempt(...make(canvas))) !== null
  if (!unit || !cycle) return false
  const id = freshId()
  const start: Edit = { edit: 'add_canvas', id, unit, cycle }
  return (await store.attempt(start, ...make(id))) !== null
}

/** A new objective behind the one under the cursor, its verb ready to be typed. */
export async function addObjective(serves?: Id | null, after?: Id | null): Promise<void> {
  if (!mayWrite()) return
  const id = freshId()
  const line = sheet.line
  const behind = after !== undefined ? after : sheet.objective
  const band =
    serves !== undefined ? serves : bandOf(behind ?? (line?.kind === 'band' ? line.id : null))
  await holdKeys(async () => {
    const done = await askOnCanvas((canvas) => [
      { edit: 'add_objective', id, canvas, after: behind, verb: '', subject: '', serves: band },
    ])
    if (!done) return
    sheet.fresh.add(id)
    sheet.open(id, 'verb')
  })
}

function bandOf(thing: Id | null): Id | null {
  if (thing === null) return null
  const bands = store.figures.canvas?.bands ?? []
  const band = bands.find(
    (one) => one.objectives.includes(thing) || one.strategic_objective === thing,
  )
  return band?.strategic_objective ?? null
}

/** A new key result behind another (at the end for none), its title ready to be typed. */
export async function addKeyResult(objective: Id, after: Id | null = null): Promise<void> {
  if (!mayWrite()) return
  const id = freshId()
  await holdKeys(async () => {
    if (!(await store.attempt({ edit: 'add_key_result', id, objective, after, title: '' }))) return
    sheet.collapsed.delete(objective)
    sheet.fresh.add(id)
    sheet.open(id, 'title')
  })
}

/** A new row of the same kind below the cursor. */
export async function addBelow(): Promise<void> {
  const line = sheet.line
  if (line?.kind === 'key_result') return addKeyResult(line.objective, line.id)
  if (line?.kind === 'no_key_results') return addKeyResult(line.id)
  if (line?.kind === 'objective') return addKeyResult(line.id, null)
  return addObjective()
}

/** Takes a thing away; undo brings it back with everything under it. */
export async function remove(id: Id, focus = true): Promise<void> {
  if (!mayWrite()) return
  const index = sheet.lines.findIndex((line) => line.key === id)
  const empty = isEmpty(id)
  if (!(await (empty ? store.attempt.bind(store) : aloud)({ edit: 'remove', id }))) return
  const line = lineAfter(index)
  const cell = line && firstCell(line)
  if (line && cell) sheet.put(line.key, cell, focus)
}

/** Where the cursor goes from a row that went: to the one in its place, or the one above. */
function lineAfter(index: number): Line | undefined {
  const there = sheet.lines[Math.max(0, index)]
  if (there?.kind === 'key_result' || there?.kind === 'objective') return there
  const above = sheet.lines.slice(0, Math.max(0, index)).findLast((line) => cellsOf(line, 1).length)
  return above ?? there
}

/** A row without a word goes without a word. */
function isEmpty(id: Id): boolean {
  const objective = store.objective(id)
  if (objective)
    return objective.verb + objective.subject === '' && store.keyResults(id).length === 0
  return store.keyResult(id)?.title === ''
}

const firstCell = (line: Line) => cellsOf(line, 1)[0]

export async function duplicate(id: Id): Promise<void> {
  if (!mayWrite()) return
  const copy = freshId()
  await holdKeys(async () => {
    if (!(await aloud({ edit: 'duplicate', id, new: copy }))) return
    sheet.put(copy, store.objective(copy) ? 'verb' : 'title')
  })
}

/** A move is seen; for those who do not see it, it is said. */
async function move(...edits: Edit[]): Promise<void> {
  const edited = await holdKeys(() => store.attempt(...edits))
  if (edited) store.notices.say(edited.label)
}

/** Moves the thing under the cursor one place up or down among its siblings. */
export async function reorder(way: 1 | -1): Promise<void> {
  const line = sheet.line
  if (!line?.id || !mayWrite()) return
  if (line.kind === 'key_result') {
    const place = stepPlace(store.rows.idsBelow('key_result', line.objective), line.id, way)
    if (place)
      await move({
        edit: 'move_key_result',
        id: line.id,
        objective: line.objective,
        ...place,
      })
  } else if (line.kind === 'objective') {
    await stepObjective(line.id, way)
  } else if (line.kind === 'band') {
    const ids = store.strategicObjectives.map((one) => one.id)
    const place = stepPlace(ids, line.id, way)
    if (place) await move({ edit: 'move_strategic_objective', id: line.id, ...place })
  }
  sheet.focusWanted += 1
}

/** Within its band an objective changes places; beyond its ends it joins the next band. */
async function stepObjective(id: Id, way: 1 | -1): Promise<void> {
  const bands = store.figures.canvas?.bands ?? []
  const at = bands.findIndex((band) => band.objectives.includes(id))
  const band = bands[at]
  const canvas = store.shown.canvas
  if (!band || !canvas) return
  const place = stepPlace(band.objectives, id, way)
  if (place) {
    // First of its band is not first of the canvas: it goes behind whatever stood before.
    const after = place.after ?? beforeBand(id, band.objectives)
    await move({ edit: 'move_objective', id, canvas, after })
    return
  }
  const next = bands[at + way]
  if (next) await serve(id, next.strategic_objective)
}

function beforeBand(id: Id, band: readonly Id[]): Id | null {
  const all = store.rows.idsBelow('objective', store.shown.canvas ?? '').filter((one) => one !== id)
  const first = all.indexOf(band.find((one) => one !== id) ?? '')
  return all[first - 1] ?? null
}

/** Moves the key result under the cursor to the objective before or after its own. */
export async function moveToNeighbour(way: 1 | -1): Promise<void> {
  const line = sheet.line
  if (line?.kind !== 'key_result' || !mayWrite()) return
  const objectives = (store.figures.canvas?.bands ?? []).flatMap((band) => band.objectives)
  const objective = objectives[objectives.indexOf(line.objective) + way]
  if (!objective) return
  const siblings = store.rows.idsBelow('key_result', objective)
  const after = way === -1 ? (siblings.at(-1) ?? null) : null
  sheet.collapsed.delete(objective)
  await move({ edit: 'move_key_result', id: line.id, objective, after })
  sheet.focusWanted += 1
}

/** Lets an objective serve this strategic objective instead of the one it serves now. */
export async function serve(objective: Id, strategicObjective: Id | null): Promise<void> {
  await aloud({
    edit: 'serve_strategic_objective',
    id: freshId(),
    objective,
    strategic_objective: strategicObjective,
  })
  sheet.focusWanted += 1
}

/** Puts down what was dragged. */
export async function drop(dragged: Dragged, place: Place): Promise<void> {
  const { id } = dragged
  if (dragged.kind === 'key_result') {
    if (place.parent === null) return
    sheet.collapsed.delete(place.parent)
    await move({
      edit: 'move_key_result',
      id,
      objective: place.parent,
      after: place.after,
    })
    return
  }
  const canvas = store.shown.canvas
  if (!canvas) return
  const edits: Edit[] = [{ edit: 'move_objective', id, canvas, after: place.after }]
  if (bandOf(id) !== place.band) {
    edits.push({
      edit: 'serve_strategic_objective',
      id: freshId(),
      objective: id,
      strategic_objective: place.band,
    })
  }
  await move(...edits)
}

/** Keeps a thing as it is against a hint, for a reason. */
export async function waive(thing: Id, rule: string, reason: string): Promise<void> {
  const hint = store.figures.hints(thing).find((one) => one.rule === rule)
  if (!hint) return
  await store.attempt({
    edit: 'waive',
    id: freshId(),
    thing,
    rule: hint.rule,
    reason,
    by: store.machine.author,
    on: todayIso(),
  })
}
