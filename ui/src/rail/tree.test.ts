import { describe, expect, it } from 'vitest'
import type { Unit } from '../ipc/generated/Unit'
import { dropped, stepped, visible, zoneAt } from './tree'

const unit = (id: string, parent: string | null): Unit => ({
  id,
  parent,
  level: null,
  name: id,
  short: '',
  lead: null,
  person: null,
  order: id,
})

// water > (pmo > (plan, assure), network)
const units = [
  unit('water', null),
  unit('pmo', 'water'),
  unit('network', 'water'),
  unit('plan', 'pmo'),
  unit('assure', 'pmo'),
]
const below = (parent: string | null) => units.filter((one) => one.parent === parent)
const get = (id: string) => units.find((one) => one.id === id)
const named = (id: string) => get(id) ?? unit('', null)
const rows = visible(below, () => true)
const row = (id: string) =>
  rows.find((one) => one.unit.id === id) ?? {
    unit: unit('', null),
    depth: 0,
    parent: false,
    open: false,
  }

describe('the tree', () => {
  it('shows each unit before those below it, and nothing under a folded one', () => {
    expect(rows.map((one) => one.unit.id)).toEqual(['water', 'pmo', 'plan', 'assure', 'network'])
    const folded = visible(below, (one) => one.id !== 'pmo')
    expect(folded.map((one) => one.unit.id)).toEqual(['water', 'pmo', 'network'])
  })
})

describe('one step with the keys', () => {
  const step = (id: string, way: 'up' | 'down' | 'in' | 'out') =>
    stepped(named(id), way, below, get)

  it('moves among siblings', () => {
    expect(step('assure', 'up')).toEqual({ parent: 'pmo', after: null })
    expect(step('plan', 'down')).toEqual({ parent: 'pmo', after: 'assure' })
    expect(step('plan', 'up')).toBeNull()
  })

  it('goes below the one before, behind what is there', () => {
    expect(step('network', 'in')).toEqual({ parent: 'pmo', after: 'assure' })
    expect(step('pmo', 'in')).toBeNull()
  })

  it('goes out behind the parent', () => {
    expect(step('plan', 'out')).toEqual({ parent: 'water', after: 'pmo' })
    expect(step('water', 'out')).toBeNull()
  })
})

describe('a drop', () => {
  const drop = (id: string, on: string, share: number) =>
    dropped(named(id), row(on), zoneAt(share), below, get)

  it('lands before, into or after the row', () => {
    expect(drop('assure', 'plan', 0.1)).toEqual({ parent: 'pmo', after: null })
    expect(drop('network', 'plan', 0.5)).toEqual({ parent: 'plan', after: null })
    expect(drop('network', 'plan', 0.9)).toEqual({ parent: 'pmo', after: 'plan' })
  })

  it('after an unfolded unit lands first below it, where the line is drawn', () => {
    expect(drop('network', 'pmo', 0.9)).toEqual({ parent: 'pmo', after: null })
  })

  it('never lands below itself', () => {
    expect(drop('pmo', 'assure', 0.5)).toBeNull()
    expect(drop('pmo', 'pmo', 0.5)).toBeNull()
  })
})
