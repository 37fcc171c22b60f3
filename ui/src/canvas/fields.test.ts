import { describe, expect, it } from 'vitest'
import type { KeyResultFigures } from '../ipc/generated/KeyResultFigures'
import { confidenceOf, editOf, splitVerb } from './fields'

const around = { id: 'new', today: '2026-05-14', language: 'en' as const }
const figures = { track: { steps: [{ period: 'h1' }, { period: null }] } } as KeyResultFigures

describe('what a typed text asks for', () => {
  it('sends a target as it was typed, with its period, for the core to read', () => {
    expect(editOf('target:0', 'k', '<10 days', figures, around)).toEqual({
      edit: 'type_measure',
      id: 'new',
      key_result: 'k',
      period: 'h1',
      typed: '<10 days',
      language: 'en',
    })
  })

  it('clears an emptied target, of a period or of the whole cycle', () => {
    expect(editOf('target:0', 'k', ' ', figures, around)).toMatchObject({
      edit: 'set_period_target',
      period: 'h1',
      value: null,
    })
    expect(editOf('target:1', 'k', '', figures, around)).toMatchObject({
      edit: 'set_key_result',
      set: { field: 'target', to: null },
    })
  })

  it('makes a check-in of today of a typed value or confidence', () => {
    expect(editOf('now', 'k', '6,5', figures, around)).toMatchObject({
      edit: 'type_check_in',
      on: '2026-05-14',
      typed: '6,5',
      confidence: null,
    })
    expect(editOf('confidence', 'k', '7', figures, around)).toMatchObject({
      typed: '',
      confidence: 7,
    })
  })

  it('leaves a confidence that is none for the core to refuse', () => {
    expect(confidenceOf(' 10 ')).toBe(10)
    for (const text of ['', '-1', '7.5', 'high', '123']) expect(confidenceOf(text)).toBe(255)
  })
})

describe('the first word of an objective', () => {
  it('is the verb once a space follows; the rest is the subject', () => {
    expect(splitVerb('Increase')).toBeNull()
    expect(splitVerb('Increase ')).toEqual({ verb: 'Increase', rest: '' })
    expect(splitVerb('Increase on-time deliveries')).toEqual({
      verb: 'Increase',
      rest: 'on-time deliveries',
    })
  })
})
