// What a cell's field starts with, and the edit that its text asks for. Numbers are sent as
// typed: the core reads them, and refuses them, in the person's language.
import type { Edit } from '../ipc/generated/Edit'
import type { Id } from '../ipc/generated/Id'
import type { KeyResult } from '../ipc/generated/KeyResult'
import type { KeyResultFigures } from '../ipc/generated/KeyResultFigures'
import type { Language } from '../ipc/generated/Language'
import type { Objective } from '../ipc/generated/Objective'
import { stepOf, type Cell } from './grid'

/** What an edit needs beside the text: fresh ids, today as `2026-05-14`, the language. */
export type Around = { id: Id; today: string; language: Language }

/** A confidence the core refuses, so that its sentence is shown and not one of ours. */
const NO_CONFIDENCE = 255

/** The text a key result's field starts with. */
export function keyResultText(cell: Cell, row: KeyResult, figures?: KeyResultFigures): string {
  const step = stepOf(cell)
  if (step !== null) return figures?.track.steps[step]?.target_text ?? ''
  switch (cell) {
    case 'title':
      return row.title
    case 'baseline':
      return figures?.baseline_text ?? ''
    case 'now':
      return figures?.now_text ?? ''
    case 'confidence':
      return figures?.confidence?.toString() ?? ''
    default:
      return ''
  }
}

/** The text an objective's field starts with. */
export function objectiveText(cell: Cell, row: Objective): string {
  if (cell === 'verb') return row.verb
  return cell === 'subject' ? row.subject : ''
}

/** The edit that a changed text asks for; `null` when the cell is not typed into. */
export function editOf(
  cell: Cell,
  thing: Id,
  text: string,
  figures: KeyResultFigures | undefined,
  around: Around,
): Edit | null {
  switch (cell) {
    case 'verb':
      return { edit: 'set_objective', id: thing, set: { field: 'verb', to: text.trim() } }
    case 'subject':
      return { edit: 'set_objective', id: thing, set: { field: 'subject', to: text.trim() } }
    case 'title':
      return { edit: 'set_key_result', id: thing, set: { field: 'title', to: text.trim() } }
    case 'band':
      return {
        edit: 'set_strategic_objective',
        id: thing,
        set: { field: 'title', to: text.trim() },
      }
    case 'baseline':
      return typeNumber(thing, text, around)
    case 'now':
      return checkIn(thing, { typed: text }, around)
    case 'confidence':
      return checkIn(thing, { confidence: confidenceOf(text) }, around)
    default:
      return targetEdit(cell, thing, text, figures, around)
  }
}

function typeNumber(thing: Id, typed: string, around: Around): Edit {
  const { id, language } = around
  return { edit: 'type_number', id, thing, into: 'baseline', typed, language }
}

function targetEdit(
  cell: Cell,
  thing: Id,
  typed: string,
  figures: KeyResultFigures | undefined,
  { id, language }: Around,
): Edit | null {
  const step = stepOf(cell)
  if (step === null) return null
  const period = figures?.track.steps[step]?.period ?? null
  if (typed.trim() !== '') {
    return { edit: 'type_measure', id, key_result: thing, period, typed, language }
  }
  if (period === null) {
    return { edit: 'set_key_result', id: thing, set: { field: 'target', to: null } }
  }
  return { edit: 'set_period_target', id, key_result: thing, period, value: null, upper: null }
}

/** A check-in of today that says only what was typed. */
export function checkIn(
  keyResult: Id,
  said: { typed?: string; confidence?: number | null; note?: string },
  { id, today, language }: Around,
): Edit {
  return {
    edit: 'type_check_in',
    id,
    key_result: keyResult,
    on: today,
    typed: said.typed ?? '',
    language,
    confidence: said.confidence ?? null,
    note: said.note ?? '',
    author: null,
    action: null,
    corrects: null,
  }
}

/** A typed confidence; what is no whole number of up to two digits is left to be refused. */
export function confidenceOf(text: string): number {
  const trimmed = text.trim()
  return /^\d{1,2}$/.test(trimmed) ? Number(trimmed) : NO_CONFIDENCE
}

/** Splits what was typed into the verb's field once a first word is finished. */
export function splitVerb(text: string): { verb: string; rest: string } | null {
  const found = /^\s*(\S+)\s+(.*)$/s.exec(text)
  return found ? { verb: found[1] ?? '', rest: found[2] ?? '' } : null
}
