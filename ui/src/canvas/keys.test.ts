import { describe, expect, it } from 'vitest'
import { fieldKey, restKey } from './keys'

const press = (
  key: string,
  held: Partial<{ mod: boolean; shift: boolean; alt: boolean }> = {},
) => ({
  key,
  mod: false,
  shift: false,
  alt: false,
  ...held,
})

describe('keys at rest', () => {
  it('move by cell, by line end and by sheet end', () => {
    expect(restKey(press('ArrowLeft'), false)).toEqual({ do: 'move', to: 'left' })
    expect(restKey(press('Home'), false)).toEqual({ do: 'move', to: 'home' })
    expect(restKey(press('Home', { mod: true }), false)).toEqual({ do: 'move', to: 'first' })
  })

  it('leave Alt with arrows to the commands that move things', () => {
    expect(restKey(press('ArrowUp', { alt: true }), false)).toBeNull()
  })

  it('start editing with a digit in number cells only: letters stay commands', () => {
    expect(restKey(press('7'), true)).toEqual({ do: 'edit', with: '7' })
    expect(restKey(press('<'), true)).toEqual({ do: 'edit', with: '<' })
    expect(restKey(press('7'), false)).toBeNull()
    expect(restKey(press('c'), true)).toBeNull()
  })
})

describe('keys in a field', () => {
  it('commit, go on, or take back', () => {
    expect(fieldKey(press('Enter'), false)).toBe('commit')
    expect(fieldKey(press('Enter', { shift: true }), false)).toBe('below')
    expect(fieldKey(press('Enter', { mod: true }), false)).toBe('stay')
    expect(fieldKey(press('Tab'), false)).toBe('next')
    expect(fieldKey(press('Tab', { shift: true }), false)).toBe('previous')
    expect(fieldKey(press('Escape'), false)).toBe('revert')
  })

  it('belong to the input method while a word is being composed', () => {
    expect(fieldKey(press('Enter'), true)).toBeNull()
  })
})

describe('keys that select', () => {
  const pressed = (key: string, more = {}) =>
    restKey({ key, mod: false, shift: false, alt: false, ...more }, true)

  it('reach from row to row, to the ends, and to all', () => {
    expect(pressed('ArrowDown', { shift: true })).toEqual({ do: 'extend', to: 'down' })
    expect(pressed('End', { shift: true, mod: true })).toEqual({ do: 'extend', to: 'last' })
    expect(pressed('a', { mod: true })).toEqual({ do: 'markAll' })
    expect(pressed(' ', { shift: true })).toEqual({ do: 'mark' })
    expect(pressed('ArrowDown', { shift: true, alt: true })).toBeNull()
  })

  it('leave digits alone once single letters are switched off', () => {
    const seven = { key: '7', mod: false, shift: false, alt: false }
    expect(restKey(seven, true)).toEqual({ do: 'edit', with: '7' })
    expect(restKey(seven, true, false)).toBeNull()
  })
})
