// Nothing that people read stands outside the catalogue: looks through the source of every
// screen for text, labels and keys written down on the spot.
import { parse } from 'svelte/compiler'
import { describe, expect, it } from 'vitest'

const components = import.meta.glob<string>('../**/*.svelte', {
  query: '?raw',
  import: 'default',
  eager: true,
})
const modules = import.meta.glob<string>(['../**/*.ts', '!../**/*.test.ts', '!../text/**'], {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** Names and signs that are the same in every language. */
const ALLOWED = new Set(['OKR Canvas', 'PDF', 'Esc', 'Tab', 'KR'])

/** What screen readers and tooltips say. */
const SPOKEN = new Set([
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'title',
  'placeholder',
  'alt',
  'label',
])

/** Names of keys that another language calls otherwise. */
const KEYS = /\b(Ctrl|Mod|Shift|Enter|Del|Space|Home|End)\b/

type Node = { type: string; name?: string; data?: string; value?: unknown } & Record<
  string,
  unknown
>

const isWords = (text: string) => /\p{L}{2,}/u.test(text) && !ALLOWED.has(text.trim())

/** Whether nobody reads what stands in this node: classes, roles, styles, keys of things. */
const isUnread = (node: Node): boolean =>
  node.type === 'StyleDirective' ||
  (node.type === 'Attribute' && node.name !== 'keys' && !SPOKEN.has(node.name ?? ''))

/** Every text below `at` that somebody reads, with the attribute it stands in. */
function* texts(at: unknown, attribute = ''): Generator<{ text: string; attribute: string }> {
  if (typeof at !== 'object' || at === null) return
  if (Array.isArray(at)) {
    for (const one of at as unknown[]) yield* texts(one, attribute)
    return
  }
  const node = at as Node
  if (isUnread(node)) return
  if (node.type === 'Text') yield { text: String(node.data).trim(), attribute }
  const inside = node.type === 'Attribute' ? (node.name ?? '') : attribute
  for (const [key, below] of Object.entries(node)) {
    if (!['css', 'metadata', 'loc'].includes(key)) yield* texts(below, inside)
  }
}

type Found = { text: string; attribute: string }[]
const known = new Map<string, Found>()

function textsIn(source: string): Found {
  const found = known.get(source) ?? [...texts(parse(source, { modern: true }).fragment)]
  known.set(source, found)
  return found
}

const wordsIn = (source: string): string[] =>
  textsIn(source).flatMap(({ text, attribute }) =>
    attribute !== 'keys' && isWords(text) ? [text] : [],
  )

const keysIn = (source: string): string[] =>
  textsIn(source).flatMap(({ text, attribute }) =>
    attribute === 'keys' && KEYS.test(text) ? [text] : [],
  )

/** Sentences and labels among the string literals of a module. */
function sentencesIn(source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, '')
  const literals = code.match(/'[^'\n]*'|`[^`]*`|"[^"\n]*"/g) ?? []
  return literals
    .map((one) => one.slice(1, -1))
    .filter((text) => /^\p{Lu}\p{Ll}+ \p{Ll}+/u.test(text))
}

const all = (files: Record<string, string>, look: (source: string) => string[]) =>
  Object.entries(files).flatMap(([file, source]) => look(source).map((text) => `${file}: ${text}`))

// Reading every component takes a while on a busy machine.
describe('the screens', { timeout: 60_000 }, () => {
  it('are found', () => {
    expect(Object.keys(components).length).toBeGreaterThan(90)
    expect(Object.keys(modules).length).toBeGreaterThan(60)
  })

  it('take every text and label from the catalogue', () => {
    expect(all(components, wordsIn)).toEqual([])
  })

  it('print keys by their name in the language on screen', () => {
    expect(all(components, keysIn)).toEqual([])
  })

  it('hold no sentence in their code', () => {
    expect(all(modules, sentencesIn)).toEqual([])
    const scripts = (source: string) =>
      [...source.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].flatMap(([, code]) =>
        sentencesIn(code ?? ''),
      )
    expect(all(components, scripts)).toEqual([])
  })

  it('would be caught: the search finds what it looks for', () => {
    expect(wordsIn('<p>Hello there</p>')).toEqual(['Hello there'])
    expect(wordsIn('<b aria-label="Close it" class="one two">x</b>')).toEqual(['Close it'])
    expect(keysIn('<Kbd keys="Mod Enter" />')).toEqual(['Mod Enter'])
    expect(sentencesIn("const a = 'Type a date'")).toEqual(['Type a date'])
  })
})
