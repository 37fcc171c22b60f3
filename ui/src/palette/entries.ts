// What the palette lists for what was typed: commands and titles, in groups. Pure.
import type { Command, Group } from '../commands/commands.svelte'
import { matches, rank } from '../shared/match'

/** A title of the workspace that can be gone to. */
export type Found = { id: string; title: string; place: string; kind: string; run: () => void }

export type Entry =
  | { kind: 'command'; id: string; title: string; note: string; command: Command }
  | { kind: 'found'; id: string; title: string; note: string; found: Found }

export type Section = { group: Group; entries: Entry[] }

const ORDER: Group[] = ['canvas', 'go', 'create', 'edit', 'view', 'file', 'guide']

/** Titles stand with the places one can go to. */
const MOST_FOUND = 8

export function sections(commands: Command[], found: Found[], typed: string): Section[] {
  const fits = commands.filter((one) => matches(`${one.title} ${one.note ?? ''}`, typed))
  return ORDER.map((group) => {
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
    return { group, entries: inOrder([...titles, ...own], typed) }
  }).filter((section) => section.entries.length > 0)
}

/** What begins with what was typed comes first: “history” means the history. */
function inOrder(entries: Entry[], typed: string): Entry[] {
  const begins = (entry: Entry) => (rank(entry.title, typed) === 0 ? 0 : 1)
  return entries.sort((a, b) => begins(a) - begins(b))
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
