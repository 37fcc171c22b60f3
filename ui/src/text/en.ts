// British English. Plain, short, sentence case; says what happened, then what to do.
// Parts of the screen keep their texts in files of their own.
import { canvas } from './en.canvas'
import { settings } from './en.settings'
import { shell } from './en.shell'
import { trouble } from './en.trouble'

export const en = { ...shell, ...canvas, ...settings, ...trouble }

/** The same keys in any language. */
export type Texts = Record<keyof typeof en, string>
