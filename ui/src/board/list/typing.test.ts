import { describe, expect, it } from 'vitest'
import { Typing } from './typing'

const rows = ['Cut waiting time', 'Coach leads', 'Équiper', 'Build a signal', 'S1 Deliver'].map(
  (title) => ({ id: title, title }),
)
const type = (words: string, from: string, pause = 100) => {
  const typing = new Typing()
  return [...words].reduce<string | null>(
    (at, letter, n) => typing.next(rows, at, letter, n * pause) ?? at,
    from,
  )
}

describe('typing in the list', () => {
  it('goes to the next row that begins so, and around', () => {
    expect(type('c', 'Cut waiting time')).toBe('Coach leads')
    expect(type('c', 'Coach leads')).toBe('Cut waiting time')
    expect(type('b', 'Coach leads')).toBe('Build a signal')
  })

  it('takes letters in a row for one word, and the same one over and over for steps', () => {
    expect(type('cut', 'Build a signal')).toBe('Cut waiting time')
    expect(type('cc', 'Build a signal')).toBe('Coach leads')
    expect(type('co', 'Build a signal')).toBe('Coach leads')
  })

  it('begins anew after a while', () => {
    expect(type('cb', 'Équiper', 2000)).toBe('Build a signal')
    expect(type('cb', 'Équiper')).toBe('Cut waiting time')
  })

  it('minds neither case nor accents, and stays where nothing begins so', () => {
    expect(type('E', 'Build a signal')).toBe('Équiper')
    expect(type('x', 'Coach leads')).toBe('Coach leads')
  })
})
