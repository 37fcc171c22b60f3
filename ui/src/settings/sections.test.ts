import { expect, it } from 'vitest'
import { matching, SECTIONS } from './sections'

const panels = import.meta.glob<string>('./*.svelte', {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** What a panel says of its settings: their names, notes and labels. */
function said(source: string): string[] {
  const texts = source.matchAll(/\b(?:title|note|label)=\{t\('([^']+)'\)\}/g)
  return [...texts].map(([, key]) => key ?? '')
}

it('a setting is found by whatever its panel says', () => {
  for (const source of Object.values(panels)) {
    const id = /<Panel id="(\w+)"/.exec(source)?.[1]
    const section = SECTIONS.find((one) => one.id === id)
    if (!section) continue
    const known: string[] = [section.title, ...section.words]
    const missing = said(source).filter((key) => !known.includes(key))
    expect(missing, section.id).toEqual([])
  }
})

it('finds words in any order and case, and nothing for what nobody says', () => {
  const ids = (typed: string) => matching(typed).map((one) => one.id)
  expect(ids('SPLITTING suggest')).toEqual(['advice'])
  expect(ids('floskel')).toEqual([])
  expect(ids('  ')).toHaveLength(SECTIONS.length)
})
