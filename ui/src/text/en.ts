// British English. Plain, short, sentence case; says what happened, then what to do.
// Parts of the screen keep their texts in files of their own.
import { align } from './en.align'
import { also } from './en.also'
import { board } from './en.board'
import { canvas } from './en.canvas'
import { explain } from './en.explain'
import { ground } from './en.ground'
import { hands } from './en.hands'
import { history } from './en.history'
import { poster } from './en.poster'
import { people } from './en.people'
import { list } from './en.list'
import { links } from './en.links'
import { presentBoard } from './en.present-board'
import { settings } from './en.settings'
import { setup } from './en.setup'
import { shell } from './en.shell'
import { split } from './en.split'
import { trouble } from './en.trouble'

export const en = {
  ...align,
  ...also,
  ...board,
  ...canvas,
  ...explain,
  ...ground,
  ...hands,
  ...history,
  ...poster,
  ...people,
  ...list,
  ...links,
  ...presentBoard,
  ...settings,
  ...setup,
  ...shell,
  ...split,
  ...trouble,
}

/** The same keys in any language. */
export type Texts = Record<keyof typeof en, string>
