// The language on screen. Every text is asked for anew when it changes, so that the whole
// window changes at once.
import type { Language } from '../ipc/generated/Language'
import { de } from './de'
import { en, type Texts } from './en'

const TEXTS: Record<Language, Texts> = { en, de }

/** The languages the window speaks, in the order they are offered. */
export const LANGUAGES = Object.keys(TEXTS) as Language[]

/** What each writes dates and numbers by. */
const LOCALES: Record<Language, string> = { en: 'en-GB', de: 'de-DE' }

// Before the core has said which: a window that is still empty reads as the system does.
let language = $state<Language>(navigator.language.startsWith('de') ? 'de' : 'en')

/** The language on screen. */
export const spoken = (): Language => language

/** What dates and numbers are written by. */
export const locale = (): string => LOCALES[language]

/** All texts of the language on screen. */
export const texts = (): Texts => TEXTS[language]

/** Puts another language on screen. */
export function speak(next: Language): void {
  language = next
}
