// British English. Plain, short, sentence case; says what happened, then what to do.
// Parts of the screen keep their texts in files of their own.
import { canvas } from './en.canvas'
import { history } from './en.history'
import { shell } from './en.shell'

export const en = { ...shell, ...canvas, ...history }

/** The same keys in any language. */
export type Texts = Record<keyof typeof en, string>
