// The languages of window and file.
import type { Language } from '../ipc/generated/Language'

export const LANGUAGES: Language[] = ['en', 'de']
