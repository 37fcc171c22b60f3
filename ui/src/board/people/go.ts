// The ways from a thing on the page: to the board, to its canvas, to aligning it.
import { tick } from 'svelte'
import { sheet } from '../../canvas/here'
import { mayWrite } from '../../commands/mayWrite'
import { goToSheet } from '../../commands/panes'
import { asFailed } from '../../ipc/call'
import type { HeldPoint } from '../../ipc/generated/HeldPoint'
import type { Id } from '../../ipc/generated/Id'
import { store, view } from '../../workspace/here'
import { startByKeys } from '../align/walk'
import { arriveAt } from '../arrive'
import { board } from '../board.svelte'
import { goToCards } from '../cursor'
import { people } from './people.svelte'

/** Where a thing of the page stands. */
type Placed = { id: Id; unit: Id | null; cycle: Id | null; objective: Id | null }

function placed(): Placed[] {
  const { holding } = people
  if (!holding) return []
  const { objectives, key_results, work, fed_by } = holding
  const below = objectives.flatMap((one) => one.key_results)
  const first = (one: (typeof work)[number]) => one.chains[0]?.steps
  return [
    ...[...objectives, ...fed_by].map((one) => ({ ...one, objective: one.id })),
    ...[...below, ...key_results],
    ...work.map((one) => ({
      ...one,
      objective: first(one)?.find(({ table }) => table === 'objective')?.id ?? null,
    })),
  ]
}

const here = (): Placed | undefined => placed().find(({ id }) => id === people.thing)

/** The card of the board a thing is found on. */
export const cardOf = (thing: Id): Id | null =>
  placed().find(({ id }) => id === thing)?.objective ?? null

/** Shows the chosen thing on the board; nothing chosen, the first objective in hand. */
export async function showOnBoard(): Promise<void> {
  const card = here()?.objective ?? people.holding?.objectives[0]?.id ?? null
  board.face = 'map'
  await tick()
  if (card) arriveAt(card)
  await tick()
  const chosen = document.querySelector<HTMLElement>('.board [data-card][aria-current=true]')
  if (chosen) chosen.focus()
  else await goToCards()
}

/** Opens the canvas of the chosen thing, with the cursor on it. */
export async function openCanvas(at: Placed | undefined = here()): Promise<void> {
  const unit = at?.unit ?? ownUnit()
  const cycle = at?.cycle ?? store.from
  if (!unit || !cycle || !(await opened(unit, cycle))) return
  const isRow = at && (store.objective(at.id) ?? store.keyResult(at.id))
  if (isRow) store.select(at.id, store.objective(at.id) ? 'verb' : 'title')
}

/** The canvas of a unit that is shown, or of the first thing of a person. */
function ownUnit(): Id | null {
  const { holding } = people
  if (holding?.kind === 'unit') return holding.id
  return placed().find(({ unit }) => unit !== null)?.unit ?? null
}

async function opened(unit: Id, cycle: Id): Promise<boolean> {
  try {
    await store.openCanvas(unit, cycle)
  } catch (error) {
    store.notices.refuse(asFailed(error))
    return false
  }
  view.screen = 'canvas'
  await tick()
  goToSheet()
  return true
}

/** Starts aligning an objective, on the map. */
export async function align(objective: Id): Promise<void> {
  if (!mayWrite()) return
  people.thing = objective
  await showOnBoard()
  await startByKeys(objective)
}

/** Does what an open point offers. */
export async function act(point: HeldPoint): Promise<void> {
  const { thing, unit, cycle, action } = point
  if (action === 'align') return align(thing)
  const isPlan = action === 'write_plan_missed'
  if (isPlan && !mayWrite()) return
  if (!unit || !cycle) return
  await openCanvas({ id: thing, unit, cycle, objective: null })
  if (!isPlan) return
  // The sheet follows the selection with its cursor first, and the cursor takes the focus.
  await tick()
  await new Promise(requestAnimationFrame)
  sheet.enterDrawer(thing, 'missed')
}
