// The inspector beside the board: it follows the chosen card. It works on rows of the shown
// canvas, so the card's own canvas is opened beside the board, which stays as it is.
import { tick } from 'svelte'
import { asFailed } from '../ipc/call'
import { askFor, objectiveOf, type Home } from '../inspector/home.svelte'
import type { CascadeCard } from '../ipc/generated/CascadeCard'
import type { Id } from '../ipc/generated/Id'
import { store, view } from '../workspace/here'
import type { Selection } from '../workspace/store.svelte'
import { startByKeys } from './align/walk'
import { arriveAt } from './arrive'
import { board } from './board.svelte'
import BandAside from './BandAside.svelte'
import { goToCards } from './cursor'
import { faceWays } from './faceWays'
import { card as size } from './layout'
import { stepFrom } from './way'

/** Walking over cards by keys, none is read that one only passes, in ms. */
const PAUSE = 120

/** How wide it is where it lies over the board, in px. */
export const FLOATING = 320

const PANE = '[data-pane=inspector]'

/** The card that is on its way into the inspector. */
let coming: Id | null = null
let waiting: ReturnType<typeof setTimeout> | undefined

export const beside: Home = {
  step,
  back: focusChosen,
  go: (thing) => void goTo(thing),
  cascade: () => board.cascade,
  align,
  instead: () => (board.bands.has(board.chosen ?? '') ? BandAside : null),
  leave: bringToCanvas,
}

/** Up and down the column, or from row to row. */
function step(_: Id, way: 1 | -1): void {
  const ways = faceWays()
  if (ways) ways.step(way)
  else board.look(stepFrom(board.chosen, way === 1 ? 'down' : 'up', board.layout))
}

/** What is chosen on the canvas is chosen here; a key result by its objective's card. */
export function chooseSelected(): void {
  const selected = store.selection?.id
  const here = store.strategicObjective(selected)?.id ?? objectiveOf(selected)
  if (here) board.chosen = here
}

/** Opens the inspector on a card, with the focus in it. */
export async function inspect(id: Id, detail?: string): Promise<void> {
  board.chosen = id
  view.setInspector(true)
  if (detail && board.cards.has(id)) askFor(id, detail)
  await show(id)
  await tick()
  keepInSight()
  // After the face has given the focus back to the card.
  await new Promise((done) => setTimeout(done))
  if (board.chosen !== id) return
  focusPane()
}

function focusPane(): void {
  const inside = (part: string) => document.querySelector<HTMLElement>(`${PANE} ${part}`)
  ;(inside('[role=tab][aria-selected=true]') ?? inside('h2'))?.focus()
}

/** The inspector leaves less of the board, or lies over it: the card stays in sight. */
function keepInSight(): void {
  if (board.face !== 'map') return
  const { eye, layout, chosen } = board
  const place = layout.placed.get(chosen ?? '')
  const over = view.inspectorFloats ? FLOATING : 0
  if (place) eye.show({ ...place, width: size.width + over / eye.zoom }, layout)
}

/** Shows the chosen card in the inspector, once one stays on it. */
export function follow(): void {
  clearTimeout(waiting)
  const card = cardOf(board.chosen)
  if (!card || coming === card.id || cardOf(store.selection?.id)?.id === card.id) return
  const near = card.canvas === store.shown.canvas
  if (near) void show(card.id)
  else waiting = setTimeout(() => void show(card.id), PAUSE)
}

/** Chooses the card of a thing and shows the thing in the inspector. */
async function goTo(thing: Id): Promise<void> {
  const card = cardOf(thing)
  const inPane = document.activeElement?.closest(PANE)
  arriveAt(card?.id ?? thing)
  if (card) await show(thing)
  await tick()
  // The line that led there is gone with the thing it stood beside.
  if (inPane && document.activeElement === document.body) focusPane()
}

/** Selects an objective or key result, with its canvas opened beside the board. */
async function show(thing: Id): Promise<void> {
  clearTimeout(waiting)
  const card = cardOf(thing)
  if (!card) return
  const cell = thing === card.id ? 'verb' : 'title'
  coming = card.id
  if (card.canvas === store.shown.canvas) store.select(thing, cell)
  else await openBeside(card, { id: thing, cell })
  if (coming === card.id) coming = null
  // Whoever has gone on meanwhile is followed.
  if (view.inspectorOpen && board.chosen !== card.id) follow()
}

async function openBeside({ unit, cycle }: CascadeCard, selected: Selection): Promise<void> {
  try {
    await store.openCanvas(unit, cycle, selected)
  } catch (error) {
    store.notices.refuse(asFailed(error))
  }
}

/** The canvas shows the chosen card, or the key result of it that was looked at. */
async function bringToCanvas(): Promise<void> {
  const card = cardOf(board.chosen)
  if (card && cardOf(store.selection?.id)?.id !== card.id) await show(card.id)
  store.settle()
}

/** The card of an objective or key result. */
function cardOf(thing: Id | null | undefined): CascadeCard | undefined {
  if (!thing) return undefined
  return (
    board.cards.get(objectiveOf(thing) ?? thing) ??
    board.cascade?.cards.find((card) => card.key_results.some(({ id }) => id === thing))
  )
}

/** Begins to choose what it serves besides; the keys go on on the board. */
function align(objective: Id): void {
  focusChosen()
  const ways = faceWays()
  if (ways) ways.align(objective)
  else void startByKeys(objective, true)
}

function focusChosen(): void {
  const at = board.chosen ?? board.layout.first
  if (at) board.look(at)
  const card = document.querySelector<HTMLElement>(`.board [data-card="${at ?? ''}"]`)
  if (card) card.focus({ preventScroll: true })
  // What the filter hides leaves the keys to what it shows.
  else void goToCards()
}
