// Which rows a filter shows, and how many of how many.
import { describe, expect, it } from 'vitest'
import type { Band } from '../../ipc/generated/Band'
import type { Shown } from '../../figures/status'
import { filtered, isWanted, nothingWanted, statusesCalled, type Wanted } from './filter'

const bands = [
  { strategic_objective: 's1', objectives: ['o1', 'o2'] },
  { strategic_objective: null, objectives: ['o3'] },
] as Band[]
const under: Record<string, string[]> = { o1: ['a', 'b', 'c'], o2: ['d'], o3: [] }
const titles: Record<string, string> = {
  o1: 'Increase deliveries',
  o2: 'Improve trust',
  o3: 'Draft alone',
  a: 'Hours lost',
  b: 'Days away',
  c: 'Überstunden',
  d: 'Hours answered',
}
const statuses: Record<string, Shown> = { a: 'at_risk', b: 'on_track', c: 'draft', d: 'stale' }
const owners: Record<string, string | null> = { a: 'p', b: null, c: 'q', d: 'p', o3: 'q' }
const facts = (id: string) => ({
  title: titles[id] ?? '',
  owner: owners[id] ?? null,
  status: statuses[id] ?? null,
})

const look = (wanted: Partial<Wanted>, stays: string[] = []) =>
  filtered(
    bands,
    { ...nothingWanted, ...wanted },
    {
      objective: facts,
      keyResult: facts,
      keyResults: (id) => under[id] ?? [],
      stays: (id) => stays.includes(id),
    },
  )
const shown = (wanted: Partial<Wanted>, stays: string[] = []) =>
  [...look(wanted, stays).keyResults].map(([id, ids]) => `${id}:${ids.join('')}`).join(' ')

describe('a filter', () => {
  it('finds words in titles, whatever their accents, and all below an objective of that name', () => {
    expect(shown({ text: 'hours' })).toBe('o1:a o2:d')
    expect(shown({ text: 'uberst' })).toBe('o1:c')
    expect(shown({ text: 'deliveries' })).toBe('o1:abc')
    expect(shown({ text: 'alone' })).toBe('o3:')
    expect(shown({ text: 'nothing like it' })).toBe('')
  })

  it('takes any of a list and all of the lists', () => {
    expect(shown({ statuses: ['at_risk', 'stale'] })).toBe('o1:a o2:d')
    expect(shown({ statuses: ['at_risk', 'draft'], owners: ['q'] })).toBe('o1:c')
    expect(shown({ owners: [null] })).toBe('o1:b')
    expect(shown({ owners: ['q'] })).toBe('o1:c o3:')
    expect(shown({ serves: [null] })).toBe('o3:')
    expect(shown({ serves: ['s1'], text: 'answered' })).toBe('o2:d')
  })

  it('says how many of how many are shown, of rows and of objectives', () => {
    const { parts, all } = look({ text: 'hours' })
    expect(all).toEqual({ shown: 2, of: 4 })
    expect(parts.get('o1')).toEqual({ shown: 1, of: 3 })
    expect(parts.get('s1')).toEqual({ shown: 2, of: 2 })
    expect(parts.get(null)).toEqual({ shown: 0, of: 1 })
  })

  it('keeps the row that is being written in sight', () => {
    expect(shown({ text: 'answered' }, ['b'])).toBe('o1:b o2:d')
    expect(shown({ statuses: ['met'] }, ['o3'])).toBe('o3:')
  })

  it('asks for nothing when it is empty', () => {
    expect(isWanted(nothingWanted)).toBe(false)
    expect(isWanted({ ...nothingWanted, text: '  ' })).toBe(false)
    expect(isWanted({ ...nothingWanted, owners: [null] })).toBe(true)
  })
})

describe('the name of a status that is typed', () => {
  const names = [
    { status: 'off_track' as const, name: 'Off track' },
    { status: 'on_track' as const, name: 'On track' },
    { status: 'at_risk' as const, name: 'At risk' },
    { status: 'stale' as const, name: 'Veraltet' },
  ]
  const called = (text: string) => [...statusesCalled(text, names)]

  it('stands for that status, from its start or from a word in it', () => {
    expect(called('OFF')).toEqual(['off_track'])
    expect(called('at risk ')).toEqual(['at_risk'])
    expect(called('track')).toEqual(['off_track', 'on_track'])
    expect(called('veralt')).toEqual(['stale'])
  })

  it('is none in the middle of a word, or of two letters', () => {
    expect(called('rack')).toEqual([])
    expect(called('at')).toEqual([])
    expect(called('')).toEqual([])
  })
})
