import { describe, expect, it } from 'vitest'
import type { Command } from '../commands/commands.svelte'
import { freshId } from '../ipc/id'
import { speak } from '../text/catalogue'
import { sections, type Found } from './entries'
import { marked, matches, rank } from '../shared/match'
import { place } from '../shared/place'

describe('finding by typing', () => {
  it('takes words in any order, without accents and case', () => {
    expect(matches('Résumé of on-time deliveries', 'DELIV resume')).toBe(true)
    expect(matches('On-time deliveries', 'late')).toBe(false)
    expect(matches('Anything', '  ')).toBe(true)
  })

  it('ranks the start of a title before the middle of a word', () => {
    expect(rank('Split objective', 'split')).toBeLessThan(rank('Deal with split', 'split'))
    expect(rank('Deal with split', 'split')).toBeLessThan(rank('Unsplit', 'split'))
  })

  it('lists a command of that name before titles that only hold the word', () => {
    const run = () => undefined
    const history: Command = { id: 'go.history', group: 'go', title: 'History', run }
    const found = {
      id: '1',
      title: 'Move job history online',
      place: 'Data',
      kind: 'objective',
      run,
    }
    const titles = (typed: string) =>
      sections([history], [found], typed).flatMap(({ entries }) => entries.map((one) => one.title))
    expect(titles('history')).toEqual(['History', 'Move job history online'])
    expect(titles('o')).toEqual(['Move job history online', 'History'])
  })

  it('marks what was typed', () => {
    const parts = marked('Deal with split deliveries', 'split')
    expect(parts.filter((part) => part.hit).map((part) => part.text)).toEqual(['split'])
    expect(parts.map((part) => part.text).join('')).toBe('Deal with split deliveries')
  })
})

describe('a floating panel', () => {
  const window = { width: 1000, height: 600 }
  const size = { width: 200, height: 100 }

  it('stands below its anchor where there is room, else above', () => {
    const high = { left: 10, top: 10, width: 50, height: 20 }
    const low = { left: 10, top: 560, width: 50, height: 20 }
    expect(place(high, size, window, 'below', 'start')).toEqual({ left: 10, top: 36 })
    expect(place(low, size, window, 'below', 'start')).toEqual({ left: 10, top: 454 })
  })

  it('stays inside the window', () => {
    const anchor = { left: 980, top: 10, width: 20, height: 20 }
    expect(place(anchor, size, window, 'below', 'start').left).toBe(792)
    expect(place(anchor, size, window, 'right', 'start').left).toBe(774)
  })
})

describe('a fresh id', () => {
  it('is a UUID of version 7 that sorts by time', () => {
    const early = freshId(1_700_000_000_000)
    const late = freshId(1_700_000_000_001)
    expect(early).toMatch(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
    expect(early < late).toBe(true)
    expect(freshId(1_700_000_000_000)).not.toBe(early)
  })
})

describe('the palette', () => {
  const make = (id: string, group: Command['group'], title: string): Command => ({
    id,
    group,
    title,
    run: () => undefined,
  })
  const commands = [
    make('sheet.below', 'create', 'New row below'),
    make('replace', 'edit', 'Replace in titles'),
    make('theme.dark', 'view', 'Dark theme'),
    make('export', 'file', 'Export or print'),
    make('file.new', 'file', 'New file'),
  ]
  const found: Found[] = ['Replace paper forms', 'New pumps'].map((title) => ({
    id: title,
    title,
    place: '',
    kind: 'objective',
    run: () => undefined,
  }))
  const listed = (typed: string) =>
    sections(commands, found, typed).flatMap((one) => one.entries.map(({ title }) => title))

  it('lists a command that is called so before titles, the nearest first', () => {
    expect(listed('replace')[0]).toBe('Replace in titles')
    expect(listed('new').slice(0, 2)).toEqual(['New file', 'New row below'])
  })

  it('finds commands by everyday words, in both languages', async () => {
    const only = (typed: string) => sections(commands, [], typed)[0]?.entries[0]?.id
    expect(['excel', 'pdf', 'print', 'night'].map(only)).toEqual([
      'export',
      'export',
      'export',
      'theme.dark',
    ])
    await speak('de')
    expect(['Drucken', 'nachtmodus'].map(only)).toEqual(['export', 'theme.dark'])
    await speak('en')
  })
})
