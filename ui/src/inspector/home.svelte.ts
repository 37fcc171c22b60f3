// What the inspector stands beside: the sheet, or the board while that is on screen. Here
// both say how one goes on from the inspector, so that neither is read for the other.
import type { Component } from 'svelte'
import { sheet } from '../canvas/here'
import { store } from '../workspace/here'
import type { Cascade } from '../ipc/generated/Cascade'
import type { Id } from '../ipc/generated/Id'
import { goOnCanvas } from './goOnCanvas'
import { neighbourOf } from './neighbour'

export type Home = {
  /** Goes to the objective or key result before or after one. */
  step: (from: Id, way: 1 | -1) => void
  /** The focus goes back to what is looked at. */
  back: () => void
  /** Goes to an objective, key result or strategic objective; `unit` and `cycle` where known. */
  go: (thing: Id, canvas: { unit: Id; cycle: Id } | null) => void
  /** The picture of who serves whom, where it is there already. */
  cascade?: () => Cascade | null
  /** Lets one choose on it what an objective serves, beside what it serves already. */
  align?: (objective: Id) => void
  /** What is shown instead of an objective or key result, as a strategic objective. */
  instead?: () => Component | null
  /** Brings what is looked at to the canvas, before that is shown. */
  leave?: () => Promise<void>
}

const canvas: Home = {
  step(from, way) {
    const next = neighbourOf(sheet.lines, from, way)
    if (next) sheet.put(next.key, next.kind === 'objective' ? 'verb' : 'title', false)
  },
  back: () => (sheet.focusWanted += 1),
  go: (thing, at) => void goOnCanvas(thing, at),
}

let beside = $state.raw<Home | null>(null)

/** What the inspector stands beside now. */
export const home = (): Home => beside ?? canvas

/** Puts the inspector beside another screen; answers how to end that. */
export function standBeside(other: Home): () => void {
  beside = other
  return () => {
    if (beside === other) beside = null
  }
}

/** Whether the inspector stands beside the sheet. */
export const isOnCanvas = (): boolean => beside === null

/** The objective that is looked at; that of a key result too. */
export const objectiveOf = (thing: Id | null | undefined): Id | null =>
  store.objective(thing)?.id ?? store.keyResult(thing)?.objective ?? null

/** Asks the inspector for a part of a thing, once that is selected. */
export const askFor = (id: Id, detail: string): void => void (sheet.inspected = { id, detail })
