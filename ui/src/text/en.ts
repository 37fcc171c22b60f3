// British English. Plain, short, sentence case; says what happened, then what to do.
// Parts of the screen keep their texts in files of their own.
import { also } from './en.also'
import { board } from './en.board'
import { canvas } from './en.canvas'
import { explain } from './en.explain'
import { hands } from './en.hands'
import { history } from './en.history'
import { poster } from './en.poster'
import { settings } from './en.settings'
import { setup } from './en.setup'
import { shell } from './en.shell'
import { split } from './en.split'
import { trouble } from './en.trouble'

export const en = {
  ...also,
  ...board,
  ...canvas,
  ...explain,
  ...hands,
  ...history,
  ...poster,
  ...settings,
  ...setup,
  ...shell,
  ...split,
  ...trouble,
}

/** The same keys in any language. */
export type Texts = Record<keyof typeof en, string>
