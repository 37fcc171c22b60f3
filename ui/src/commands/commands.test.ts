import { describe, expect, it, vi } from 'vitest'
import { Commands, isField, type Command } from './commands.svelte'
import { nativeMenus } from './nativeMenus'
import type { Pressed } from './keys'

const press = (key: string, held: Partial<Pressed> = {}): Pressed => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
})

const settings = { mac: false, letters: true }

function withCommands(...list: Partial<Command>[]) {
  const commands = new Commands()
  const ran: string[] = []
  const whole = list.map((one, at): Command => ({
    id: `c${at}`,
    group: 'edit',
    title: `Command ${at}`,
    run: () => ran.push(one.id ?? `c${at}`),
    ...one,
  }))
  commands.add(() => whole)
  return { commands, ran }
}

describe('commands', () => {
  it('run by their id and by their keys', () => {
    const { commands, ran } = withCommands({ id: 'undo', keys: 'Mod Z' })
    commands.run('undo')
    expect(commands.press(press('z', { ctrlKey: true }), true, settings)).toBe(true)
    expect(ran).toEqual(['undo', 'undo'])
  })

  it('of a single letter wait while one is typing, or are switched off', () => {
    const { commands, ran } = withCommands({ id: 'new', keys: 'O' })
    expect(commands.press(press('o'), true, settings)).toBe(false)
    expect(commands.press(press('o'), false, { mac: false, letters: false })).toBe(false)
    expect(commands.press(press('o'), false, settings)).toBe(true)
    expect(ran).toEqual(['new'])
  })

  it('of a single letter wait while words are typed, and say so once', () => {
    const typing = vi.fn()
    const commands = new Commands({ readOnly: () => false, ask: () => true, typing })
    const run = vi.fn()
    commands.add(() => [
      { id: 'new', group: 'create', title: 'New', keys: 'O', run },
      { id: 'add', group: 'create', title: 'Add', keys: 'A', run },
    ])
    const type = (word: string, from: number) =>
      [...word].map((key, at) => commands.press(press(key), false, settings, from + at * 200))
    expect(type('Portfolio a', 0)).toContain(true)
    expect(run).not.toHaveBeenCalled()
    expect(typing).toHaveBeenCalledOnce()
    expect(commands.isTyping(2300)).toBe(true)
    expect(commands.isTyping(2800)).toBe(false)
    commands.press(press('o'), false, settings, 9000)
    expect(run).toHaveBeenCalledOnce()
    type('Days', 20_000)
    expect(run).toHaveBeenCalledOnce()
    expect(typing).toHaveBeenCalledTimes(2)
    // With a modifier it is no letter, and what is typed into a field is no row either.
    commands.press(press('x', { ctrlKey: true }), false, settings, 30_000)
    commands.press(press('x'), true, settings, 30_100)
    commands.press(press('a'), false, settings, 30_200)
    expect(run).toHaveBeenCalledTimes(2)
  })

  it('of two letters need both, in time', () => {
    const { commands, ran } = withCommands({ id: 'go', keys: 'G C' }, { id: 'check', keys: 'C' })
    commands.press(press('g'), false, settings, 0)
    commands.press(press('c'), false, settings, 500)
    commands.press(press('g'), false, settings, 1000)
    commands.press(press('c'), false, settings, 9000)
    expect(ran).toEqual(['go', 'check'])
  })

  it('of two letters begin in the middle of words, and a word does not end them', () => {
    const { commands, ran } = withCommands({ id: 'go', keys: 'G C' }, { id: 'new', keys: 'O' })
    const type = (keys: string, from: number) =>
      [...keys].forEach((key, at) => commands.press(press(key), false, settings, from + at * 100))
    type('xgc', 0)
    type('guo', 9000)
    expect(ran).toEqual(['go'])
  })

  it('that write are refused aloud in a file that is read only, and not listed', () => {
    const ask = vi.fn(() => false)
    const commands = new Commands({ readOnly: () => true, ask })
    const run = vi.fn()
    commands.add(() => [{ id: 'new', group: 'create', title: 'New', keys: 'O', writes: true, run }])
    expect(commands.press(press('o'), false, settings)).toBe(true)
    expect(ask).toHaveBeenCalledOnce()
    expect(commands.all).toEqual([])
    commands.run('new')
    expect(run).not.toHaveBeenCalled()
  })

  it('that make no sense now neither run nor show', () => {
    const { commands, ran } = withCommands({ id: 'undo', keys: 'Mod Z', when: () => false })
    expect(commands.press(press('z', { ctrlKey: true }), false, settings)).toBe(false)
    expect(commands.all).toEqual([])
    expect(ran).toEqual([])
  })

  it('that the sheet handles itself are left to it', () => {
    const { commands } = withCommands({ keys: 'Space', local: true })
    expect(commands.press(press(' '), false, settings)).toBe(false)
    expect(commands.all).toHaveLength(1)
  })

  it('go when the part of the window they belong to goes', () => {
    const commands = new Commands()
    const stop = commands.add(() => [{ id: 'a', group: 'go', title: 'A', run: vi.fn() }])
    stop()
    expect(commands.all).toEqual([])
  })

  it('fill the native menu, with keys as the platform prints them', () => {
    const { commands } = withCommands({ id: 'undo', keys: 'Mod Z' }, { id: 'new', group: 'file' })
    const menus = nativeMenus(commands.all, true)
    expect(menus.map((menu) => menu.items[0]?.id)).toEqual(['new', 'undo'])
    expect(menus[1]?.items[0]?.keys).toBe('⌘ Z')
  })
})

describe('a field', () => {
  it('is what takes typed text', () => {
    const make = (html: string) => {
      const holder = document.createElement('div')
      holder.innerHTML = html
      return holder.firstElementChild
    }
    expect(isField(make('<input>'))).toBe(true)
    expect(isField(make('<textarea></textarea>'))).toBe(true)
    expect(isField(make('<input type="checkbox">'))).toBe(false)
    expect(isField(make('<button></button>'))).toBe(false)
    expect(isField(null)).toBe(false)
  })
})
