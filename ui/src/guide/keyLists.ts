// What the keys sheet lists: every command that has keys, and the keys of the sheet itself.
import type { Command, Group } from '../commands/commands.svelte'
import { isCharacter, chords, printed } from '../commands/keys'
import { matches } from '../shared/match'
import { t } from '../text/catalogue'
import { SHEET_KEYS } from './sheetKeys'

export type KeyLine = { keys: string; text: string; off: boolean }
export type KeyList = { title: string; lines: KeyLine[] }

const GROUPS: Group[] = ['canvas', 'go', 'create', 'edit', 'view', 'file', 'guide']

/** The lists that hold what was typed: its words, its keys, or the name of its list. */
export function keyLists(
  every: readonly Command[],
  typed: string,
  machine: { mac: boolean; letters: boolean },
): KeyList[] {
  const line = (keys: string, text: string, letter: boolean): KeyLine => ({
    keys: printed(keys, machine.mac),
    text,
    off: letter && !machine.letters,
  })
  const lists = [
    {
      title: t('keys.sheet'),
      lines: SHEET_KEYS.map((one) => line(one.keys, t(one.text), one.letter ?? false)),
    },
    ...GROUPS.map((group) => ({
      title: t(`group.${group}`),
      lines: once(every.filter((one) => one.group === group && one.keys)).map((one) =>
        line(one.keys ?? '', one.title, isCharacter(chords(one.keys ?? '')[0] ?? '')),
      ),
    })),
  ]
  return lists
    .map(({ title, lines }) => ({
      title,
      lines: lines.filter(({ keys, text }) => matches(`${title} ${text} ${keys}`, typed)),
    }))
    .filter((list) => list.lines.length > 0)
}

/** A command that two parts of the window know is listed once. */
function once(commands: readonly Command[]): Command[] {
  const seen = new Set<string>()
  return commands.filter(({ keys = '', title }) => {
    const known = seen.has(`${keys} ${title}`)
    seen.add(`${keys} ${title}`)
    return !known
  })
}
