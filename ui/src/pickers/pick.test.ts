import { describe, expect, it } from 'vitest'
import { pickLines } from '../shared/pick'

const people = [
  { id: 'a', title: 'Inês Duarte' },
  { id: 'b', title: 'Priya Nair' },
]
const words = { none: 'Nobody', add: (name: string) => `Add “${name}”` }
const shown = (typed: string, chosen: string | null = null) =>
  pickLines(people, typed, chosen, words).map((line) => line.words)

describe('picking by typing', () => {
  it('offers everybody at first, and nobody only where somebody is chosen', () => {
    expect(shown('')).toEqual(['Inês Duarte', 'Priya Nair'])
    expect(shown('', 'a')).toEqual(['Inês Duarte', 'Priya Nair', 'Nobody'])
  })

  it('offers first who is called so, then whose later name begins so, then the rest', () => {
    const names = ['Ellen Hart', 'Mia Lehmann', 'Cole Ash', 'Leo Park', 'Ana Smith-Lee']
    const options = names.map((title) => ({ id: title, title }))
    const found = pickLines(options, 'le', null, words).map((line) => line.words)
    expect(found.slice(0, 5)).toEqual([
      'Leo Park',
      'Mia Lehmann',
      'Ana Smith-Lee',
      'Ellen Hart',
      'Cole Ash',
    ])
  })

  it('finds without accents and offers to add what is not there', () => {
    expect(shown('ines')).toEqual(['Inês Duarte', 'Add “ines”'])
    expect(shown('priya nair')).toEqual(['Priya Nair'])
    expect(shown('Tom Ashby')).toEqual(['Add “Tom Ashby”'])
  })
})
