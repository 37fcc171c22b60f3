// What a list to pick from shows for what was typed. Pure.
import { matches, rank } from './match'

export type Option = { id: string; title: string; note?: string; badge?: string }

/** A row of the list: something to pick, the row that adds, or the row that picks nothing. */
export type PickLine = { kind: 'option' | 'none' | 'add'; option?: Option; words: string }

type Words = { none: string | undefined; add: ((typed: string) => string) | undefined }

const wordsOf = ({ badge = '', title, note = '' }: Option) => `${badge} ${title} ${note}`

export function pickLines(
  options: readonly Option[],
  typed: string,
  chosen: string | null,
  { none, add }: Words,
): PickLine[] {
  const text = typed.trim()
  const found = options.filter((option) => matches(wordsOf(option), text))
  // What begins so comes first, else each in the order of the list.
  if (text !== '') found.sort((a, b) => rank(a.title, text) - rank(b.title, text))
  const lines = found.map((option): PickLine => ({ kind: 'option', option, words: option.title }))
  const known = options.some((option) => option.title.toLowerCase() === text.toLowerCase())
  if (text !== '' && add && !known) lines.push({ kind: 'add', words: add(text) })
  if (text === '' && none && chosen !== null) lines.push({ kind: 'none', words: none })
  return lines
}
