// What the palette lists for what was typed: commands and titles, in groups. Pure.
import type { Command, Group } from '../commands/commands.svelte'
import { folded, matches, rank } from '../shared/match'
import { alsoCalled } from '../text/catalogue'

/** A title of the workspace that can be gone to. */
export type Found = { id: string; title: string; place: string; kind: string; run: () => void }

export type Entry =
  | { kind: 'command'; id: string; title: string; note: string; command: Command }
  | { kind: 'found'; id: string; title: string; note: string; found: Found }

export type Section = { group: Group; entries: Entry[] }

const ORDER: Group[] = ['canvas', 'go', 'create', 'edit', 'view', 'file', 'guide']

/** Titles stand with the places one can go to. */
const MOST_FOUND = 8

/** Longer than any name of a command. */
const MOST_LETTERS = 1000

export function sections(commands: Command[], found: Found[], typed: string): Section[] {
  const words = (one: Command) => `${one.title} ${one.note ?? ''} ${alsoCalled(one.id)}`
  const fits = commands.filter((one) => matches(words(one), typed))
  const listed = ORDER.map((group) => {
    const own = fits
      .filter((command) => command.group === group)
      .sort((a, b) => rank(a.title, typed) - rank(b.title, typed))
      .map((command): Entry => ({
        kind: 'command',
        id: command.id,
        title: command.title,
        note: command.note ?? '',
        command,
      }))
    const titles = group === 'go' ? found.slice(0, MOST_FOUND).map(entryOf) : []
    const named = own.filter((entry) => beginsSo(entry, typed))
    const rest = own.filter((entry) => !named.includes(entry))
    return { group, entries: [...named, ...titles, ...rest] }
  }).filter((section) => section.entries.length > 0)
  return listed.sort((a, b) => called(a, typed) - called(b, typed))
}

/** Whether it is a command whose name begins with what was typed. */
function beginsSo(entry: Entry, typed: string): boolean {
  const start = folded(typed.trim())
  return start !== '' && entry.kind === 'command' && folded(entry.title).startsWith(start)
}

/** How long the shortest name of a command is that begins so: the nearest to what was typed
    comes first, before titles of objectives. */
function called(section: Section, typed: string): number {
  const names = section.entries.filter((entry) => beginsSo(entry, typed))
  return names.length > 0 ? Math.min(...names.map(({ title }) => title.length)) : MOST_LETTERS
}

const entryOf = (found: Found): Entry => ({
  kind: 'found',
  id: `found ${found.id}`,
  title: found.title,
  note: found.place,
  found,
})

/** Carries out what an entry stands for. */
export const runEntry = (entry: Entry): void =>
  entry.kind === 'command' ? entry.command.run() : entry.found.run()
