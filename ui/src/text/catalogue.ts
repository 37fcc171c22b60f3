// Every word on screen, by key. Code asks `t('key', { … })`; another language is another
// object of the same keys. User text never passes through here except as a value.
import type { Texts } from './en'
import { showNumber } from './numbers'
import { spoken, texts } from './spoken.svelte'

export { LANGUAGES, locale, speak, spoken } from './spoken.svelte'

/** The keys of the catalogue. */
export type TextKey = keyof Texts

type Values = Readonly<Record<string, string | number>>

/** The text of a key; `{name}` is replaced by the value of that name, inserted as it is. */
export function t(key: TextKey, values: Values = {}): string {
  return texts()[key].replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name]
    return typeof value === 'number' ? showNumber(value) : (value ?? whole)
  })
}

/** Other words for a command, for finding it; none where its title says all. */
export function alsoCalled(command: string): string {
  const key = `also.${command}`
  return key in texts() ? t(key as TextKey) : ''
}

const plurals = new Map<string, Intl.PluralRules>()

/** One text for one, another for any other number; `{count}` is the number. */
export function count(one: TextKey, many: TextKey, number: number, values: Values = {}): string {
  const language = spoken()
  const rules = plurals.get(language) ?? new Intl.PluralRules(language)
  plurals.set(language, rules)
  return t(rules.select(number) === 'one' ? one : many, { count: number, ...values })
}
