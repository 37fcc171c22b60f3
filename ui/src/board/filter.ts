// Which cards a filter of the board asks for, and what is on the way up from them. Pure.
import type { Shown } from '../figures/status'
import type { CascadeCard } from '../ipc/generated/CascadeCard'
import { folded } from '../shared/match'
import { statusTextOf } from './titles'

/** The lists one can ask in, in the order they stand in the bar. */
export const KINDS = ['status', 'owner', 'unit', 'level', 'perspective', 'cycle'] as const

export type Kind = (typeof KINDS)[number]

/** What is asked for of each kind; nothing means any. Who has none has the value ''. */
export type Lists = Readonly<Record<Kind, readonly string[]>>

export type Wanted = { words: string; onlyOrphans: boolean; lists: Lists }

export const noLists: Lists = {
  status: [],
  owner: [],
  unit: [],
  level: [],
  perspective: [],
  cycle: [],
}

/** The status a card is drawn with. */
export const shownStatus = (card: CascadeCard): Shown =>
  card.state === 'draft' ? 'draft' : card.status

export function valueOf(card: CascadeCard, kind: Kind): string {
  switch (kind) {
    case 'status':
      return shownStatus(card)
    case 'owner':
      return card.owner?.id ?? ''
    default:
      return card[kind] ?? ''
  }
}

export const isWanted = ({ words, onlyOrphans, lists }: Wanted): boolean =>
  words.trim() !== '' || onlyOrphans || KINDS.some((kind) => lists[kind].length > 0)

/** Whether a card is asked for; it has to be in every list that asks for something. */
export function fits(card: CascadeCard, { words, onlyOrphans, lists }: Wanted): boolean {
  if (onlyOrphans && card.aligned) return false
  const inLists = KINDS.every(
    (kind) => lists[kind].length === 0 || lists[kind].includes(valueOf(card, kind)),
  )
  if (!inLists) return false
  if (words.trim() === '') return true
  const text = textOf(card)
  return folded(words)
    .split(/\s+/)
    .every((word) => text.includes(word))
}

/** What words are looked for in; a card is replaced whole, and folding thousands is slow. */
const texts = new WeakMap<CascadeCard, string>()

function textOf(card: CascadeCard): string {
  const known = texts.get(card)
  if (known !== undefined) return known
  const { verb, subject, unit_name, owner } = card
  const status = statusTextOf(card)
  const text = folded(`${verb} ${subject} ${unit_name} ${owner?.name ?? ''} ${status}`)
  texts.set(card, text)
  return text
}

/** What fits, with all it serves: a branch without its root says nothing. */
export function withTheirWay(
  ids: Iterable<string>,
  upwards: ReadonlyMap<string, readonly string[]>,
): Set<string> {
  const shown = new Set<string>()
  const waiting = [...ids]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (shown.has(id)) continue
    shown.add(id)
    waiting.push(...(upwards.get(id) ?? []))
  }
  return shown
}

/** A value more or less in a list; a list of all there are asks for nothing. */
export function toggled(
  list: readonly string[],
  value: string,
  all: readonly string[],
  allByDefault: boolean,
): readonly string[] {
  const from = list.length === 0 && allByDefault ? all : list
  const next = from.includes(value) ? from.filter((one) => one !== value) : [...from, value]
  return allByDefault && all.every((one) => next.includes(one)) ? [] : next
}
