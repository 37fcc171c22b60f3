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

  it('finds without accents and offers to add what is not there', () => {
    expect(shown('ines')).toEqual(['Inês Duarte', 'Add “ines”'])
    expect(shown('priya nair')).toEqual(['Priya Nair'])
    expect(shown('Tom Ashby')).toEqual(['Add “Tom Ashby”'])
  })
})
