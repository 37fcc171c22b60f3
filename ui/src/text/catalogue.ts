// Every word on screen, by key. Code asks `t('key', { … })`; another language is another
// object of the same keys. User text never passes through here except as a value.
import type { Texts } from './en'
import { showNumber } from './numbers'
import { texts } from './spoken.svelte'

export { LANGUAGES, speak, spoken } from './spoken.svelte'

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

/**
 * One text for one, another for any other number; `{count}` is the number. Both languages
 * count so.
 */
export function count(one: TextKey, many: TextKey, number: number, values: Values = {}): string {
  return t(number === 1 ? one : many, { count: number, ...values })
}
