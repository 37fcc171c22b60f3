// What matters about a branch, in one sentence: how many of the key results it begins with are
// behind. Counts statuses the core gave; decides nothing itself.
import type { CascadeCard } from '../../ipc/generated/CascadeCard'
import type { Status } from '../../ipc/generated/Status'
import { count, t, type TextKey } from '../../text/catalogue'
import { subjectOf } from '../titles'

/** Letters of a subject that a sentence has room for. */
const LONG = 52

const BEHIND: Status[] = ['at_risk', 'off_track', 'missed']
const REACHED: Status[] = ['met', 'exceeded']
/** How all of so many are spoken of. */
const ALL = ['all', 'only', 'both'] as const
const RUNNING: Status[] = ['on_track', ...REACHED]

/** `strategy` says whether there is anything on top to serve. */
export function sentenceOf(card: CascadeCard, strategy: boolean): string {
  const said = t(...keyResults(card))
  return card.aligned || !strategy ? said : t('boardPresent.alone', { said })
}

export const unalignedSentence = (number: number): string =>
  count('boardPresent.unalignedOne', 'boardPresent.unaligned', number)

function keyResults(card: CascadeCard): [TextKey, Record<string, string>] {
  const what = shortened(capital(subjectOf(card) || card.verb))
  const all = card.key_results.map(({ status }) => status)
  const of = (some: Status[]) => all.filter((status) => some.includes(status)).length
  const say = (key: TextKey, some = 0): [TextKey, Record<string, string>] => [
    key,
    { what, some: word(some), all: word(all.length) },
  ]
  const whole = ALL[all.length] ?? 'all'
  const single = all.length === 1
  const behind = of(BEHIND)
  const stale = of(['stale'])
  if (all.length === 0) return say('boardPresent.noKeyResult')
  if (behind === all.length) return say(`boardPresent.${whole}Behind`)
  if (behind === 1) return say('boardPresent.oneBehind')
  if (behind > 1) return say('boardPresent.someBehind', behind)
  if (of(['not_started']) === all.length) return say('boardPresent.notStarted')
  if (stale > 0 && single) return say('boardPresent.onlyStale')
  if (stale === 1) return say('boardPresent.oneStale')
  if (stale > 1) return say('boardPresent.someStale', stale)
  if (of(REACHED) === all.length) return say(`boardPresent.${whole}Met`)
  if (of(RUNNING) < all.length) return say('boardPresent.noneBehind')
  return say(`boardPresent.${whole}OnTrack`)
}

/** A small number as a word, where the language writes it so. */
function word(number: number): string {
  return t('boardPresent.numbers').split(' ')[number - 1] ?? String(number)
}

/** The card has it whole; here what is said about it has to find room. */
function shortened(text: string): string {
  if (text.length <= LONG) return text
  const cut = text.slice(0, LONG)
  return `${cut.slice(0, cut.lastIndexOf(' ') + 1 || LONG).trimEnd()}…`
}

const capital = (text: string): string => {
  const [first = ''] = text
  return first.toLocaleUpperCase() + text.slice(first.length)
}
