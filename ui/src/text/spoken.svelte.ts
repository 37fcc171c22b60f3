// The language on screen. Every text is asked for anew when it changes, so that the whole
// window changes at once.
import type { Language } from '../ipc/generated/Language'
import { en, type Texts } from './en'
import { WRITTEN } from './written'

/** How each is read; English is there from the start. */
const READ: Record<Language, () => Promise<Texts>> = {
  en: async () => en,
  de: async () => (await import('./de')).de,
}

/** The languages the window speaks, in the order they are offered. */
export const LANGUAGES = Object.keys(READ) as Language[]

/** Those read so far. */
const read: Partial<Record<Language, Texts>> = { en }

let language = $state<Language>('en')
/** What was asked for last, while it is still read. */
let asked: Language = 'en'

/** The language of the system: that of a window before the core has said which. */
export const ofSystem = (): Language => (navigator.language.startsWith('de') ? 'de' : 'en')

/** The language on screen. */
export const spoken = (): Language => language

/** How it writes numbers and dates. */
export const written = () => WRITTEN[language]

/** All texts of the language on screen. */
export const texts = (): Texts => read[language] ?? en

/** Puts another language on screen: at once where it has been read before. */
export async function speak(next: Language): Promise<void> {
  asked = next
  if (!read[next]) read[next] = await READ[next]()
  if (asked === next) language = next
}
