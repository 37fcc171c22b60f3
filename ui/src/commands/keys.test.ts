import { describe, expect, it } from 'vitest'
import { chords, isCharacter, isChord, isPlain, printed, type Pressed } from './keys'

const press = (key: string, held: Partial<Pressed> = {}): Pressed => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
})

describe('keys', () => {
  it('are printed as the platform names them', () => {
    expect(printed('Mod Shift Z', false)).toBe('Ctrl Shift Z')
    expect(printed('Mod Shift Z', true)).toBe('⌘ ⇧ Z')
  })

  it('are pressed together or one after the other', () => {
    expect(chords('Mod Shift Z')).toEqual(['Mod Shift Z'])
    expect(chords('G C')).toEqual(['G', 'C'])
  })

  it('know Ctrl from Cmd', () => {
    expect(isChord(press('k', { ctrlKey: true }), 'Mod K', false)).toBe(true)
    expect(isChord(press('k', { ctrlKey: true }), 'Mod K', true)).toBe(false)
    expect(isChord(press('k', { metaKey: true }), 'Mod K', true)).toBe(true)
  })

  it('with Shift are not those without', () => {
    const shifted = press('Z', { ctrlKey: true, shiftKey: true })
    expect(isChord(shifted, 'Mod Z', false)).toBe(false)
    expect(isChord(shifted, 'Mod Shift Z', false)).toBe(true)
  })

  it('that are signs work wherever the keyboard has them', () => {
    expect(isChord(press('?', { shiftKey: true }), '?', false)).toBe(true)
    expect(isChord(press('=', { ctrlKey: true }), 'Mod +', false)).toBe(true)
    // On a keyboard where the backslash needs a third level, the place of the key counts.
    expect(isChord(press('#', { ctrlKey: true, code: 'Backslash' }), 'Mod \\', false)).toBe(true)
  })

  it('that could be typed are told from those that could not', () => {
    expect(['C', '?', 'Del', 'Shift T'].every(isPlain)).toBe(true)
    expect(['Mod K', 'F6', 'Shift F6', 'Alt Up'].some(isPlain)).toBe(false)
  })
})

it('tells single letters, digits and signs from other keys', () => {
  expect(['C', '?', '/', '1', 'Shift T'].every(isCharacter)).toBe(true)
  expect(['Del', 'Enter', 'Shift Enter', 'Space', 'F6', 'Mod K'].some(isCharacter)).toBe(false)
})
