// What the sheet of keys lists.
import { describe, expect, it } from 'vitest'
import type { Command } from '../commands/commands.svelte'
import { keyLists } from './keyLists'

const command = (id: string, title: string, keys?: string): Command => ({
  id,
  title,
  group: 'canvas',
  run: () => undefined,
  ...(keys ? { keys } : {}),
})
const commands = [
  command('dup', 'Duplicate', 'Mod D'),
  command('check', 'Check in', 'C'),
  command('again', 'Check in', 'C'),
  command('quiet', 'Without keys'),
]
const machine = { mac: false, letters: true }
const texts = (typed: string, on = machine) =>
  keyLists(commands, typed, on).flatMap((list) => list.lines.map((line) => line.text))

describe('the sheet of keys', () => {
  it('has every command that has keys once, and the keys of the grid', () => {
    expect(texts('').filter((text) => text === 'Check in')).toHaveLength(1)
    expect(texts('')).toContain('Duplicate')
    expect(texts('')).toContain('Move by cell')
    expect(texts('')).not.toContain('Without keys')
  })

  it('is searched by words and by keys, and has no empty list', () => {
    expect(texts('dupl')).toEqual(['Duplicate'])
    expect(texts('ctrl d')).toContain('Duplicate')
    expect(keyLists(commands, 'xyzzy', machine)).toEqual([])
  })

  it('prints keys as the platform has them', () => {
    const mac = keyLists(commands, 'duplicate', { mac: true, letters: true })
    expect(mac[0]?.lines[0]?.keys).toBe('⌘ D')
  })

  it('says which single letters are switched off', () => {
    const lines = keyLists(commands, '', { mac: false, letters: false }).flatMap(
      (list) => list.lines,
    )
    expect(lines.find((line) => line.text === 'Check in')?.off).toBe(true)
    expect(lines.find((line) => line.text === 'Duplicate')?.off).toBe(false)
  })
})
