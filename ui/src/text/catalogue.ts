// Every word on screen, by key. Code asks `t('key', { … })`; another language is another
// object of the same keys. User text never passes through here except as a value.
import { en, type Texts } from './en'

/** The keys of the catalogue. */
export type TextKey = keyof Texts

let texts: Texts = en

type Values = Readonly<Record<string, string | number>>

/** The text of a key; `{name}` is replaced by the value of that name, inserted as it is. */
export function t(key: TextKey, values: Values = {}): string {
  return texts[key].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}

/** One text for one, another for any other number; `{count}` is the number. */
export function count(one: TextKey, many: TextKey, number: number, values: Values = {}): string {
  return t(number === 1 ? one : many, { count: number, ...values })
}

/** Puts another language's texts in place. */
export function speak(language: Texts): void {
  texts = language
}
