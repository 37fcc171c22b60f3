// What one can do to the chosen card of the board: one list for its menu and the palette.
import ArrowDown from '@lucide/svelte/icons/arrow-down'
import ArrowUp from '@lucide/svelte/icons/arrow-up'
import Link from '@lucide/svelte/icons/link-2'
import PanelRight from '@lucide/svelte/icons/panel-right'
import Route from '@lucide/svelte/icons/route'
import Table from '@lucide/svelte/icons/table-2'
import Unlink from '@lucide/svelte/icons/unlink'
import type { Command } from '../../commands/commands.svelte'
import { goToCanvas } from '../../commands/panes'
import { mayWrite } from '../../commands/mayWrite'
import type { AlignmentField } from '../../ipc/generated/AlignmentField'
import type { CascadeLink } from '../../ipc/generated/CascadeLink'
import type { Edit } from '../../ipc/generated/Edit'
import { t } from '../../text/catalogue'
import { aloud } from '../../workspace/aloud'
import { calledShort, linksOf } from '../aim'
import { inspect } from '../beside'
import { board } from '../board.svelte'
import { moveBy, siblingsOf } from './order'
import { startByKeys } from './walk'
import { titleOf } from '../titles'

/** Which one of several it is now, in a menu. */
export type CardCommand = Command & { checked?: boolean }

/** The same for the palette, where each has to say by itself what it is about. */
export function commandsOfChosen(): Command[] {
  const { chosen } = board
  if (chosen === null) return []
  const card = board.cards.get(chosen)
  const note = card ? titleOf(card) : (board.bands.get(chosen)?.title ?? '')
  const all = cardCommands(chosen, true).flat()
  return all.filter(({ checked }) => checked !== true).map((command) => ({ ...command, note }))
}

/** In parts, as a menu draws lines between them. With `named` links always say where they lead. */
export function cardCommands(id: string, named = false): CardCommand[][] {
  const card = board.cards.get(id)
  if (!card) return [folding(id), [inspecting(id)]].filter((part) => part.length > 0)
  const links = linksOf(board.cascade, id)
  return [
    aligningIt(id, links),
    leaving(id, links, card.aligned),
    ...links.map((link) => ofLink(link, named || links.length > 1)),
    ordering(id),
    folding(id),
    going(id),
  ].filter((part) => part.length > 0)
}

type More = Partial<Pick<CardCommand, 'icon' | 'keys' | 'checked' | 'writes' | 'local'>>

const one = (id: string, title: string, run: () => void, more: More = {}): CardCommand => ({
  id: `board.${id}`,
  group: 'edit',
  title,
  local: true,
  run,
  ...more,
})

const write = (id: string, title: string, edit: Edit, more: More = {}): CardCommand =>
  one(id, title, () => void (mayWrite() && aloud(edit)), { writes: true, ...more })

function aligningIt(id: string, links: readonly CascadeLink[]): CardCommand[] {
  const more = { icon: Link, writes: true }
  const align = one('align', t('align.menu'), () => void startByKeys(id), { ...more, keys: 'L' })
  if (links.length === 0) return [align]
  const begin = () => void startByKeys(id, true)
  return [align, one('second', t('align.menuSecond'), begin, { ...more, keys: 'Alt L' })]
}

function leaving(id: string, links: readonly CascadeLink[], aligned: boolean): CardCommand[] {
  if (!aligned) return []
  return [
    ...links.map((link) =>
      write(
        `takeOff.${link.id}`,
        t('align.takeOff', { to: calledShort(board.cascade, link.to) }),
        { edit: 'remove', id: link.id },
        { icon: Unlink },
      ),
    ),
    ...(links.length === 1
      ? []
      : [
          write(
            'serveNothing',
            t('align.menuNone'),
            { edit: 'unalign', objective: id },
            { icon: Unlink },
          ),
        ]),
  ]
}

/** How a link counts and where it came from, each one of several. */
function ofLink(link: CascadeLink, named: boolean): CardCommand[] {
  const to = calledShort(board.cascade, link.to)
  const choice = (set: AlignmentField, now: boolean, title: string) =>
    write(
      `${set.field}.${link.id}.${String(set.to)}`,
      named ? t('align.forLink', { what: title, to }) : title,
      { edit: 'set_alignment', id: link.id, set },
      { checked: now },
    )
  const { strength, origin } = link
  return [
    choice(
      { field: 'strength', to: 'contributes' },
      strength === 'contributes',
      t('align.contributes'),
    ),
    choice({ field: 'strength', to: 'supports' }, strength === 'supports', t('align.supports')),
    choice({ field: 'origin', to: 'cascaded' }, origin === 'cascaded', t('align.cascaded')),
    choice({ field: 'origin', to: 'laddered' }, origin === 'laddered', t('align.laddered')),
    choice({ field: 'origin', to: 'shared' }, origin === 'shared', t('align.shared')),
  ]
}

function ordering(id: string): CardCommand[] {
  const siblings = siblingsOf(id)
  const at = siblings.indexOf(id)
  const up = one('up', t('align.up'), () => void moveBy(id, -1), {
    icon: ArrowUp,
    keys: 'Alt Up',
    writes: true,
  })
  const down = one('down', t('align.down'), () => void moveBy(id, 1), {
    icon: ArrowDown,
    keys: 'Alt Down',
    writes: true,
  })
  return [...(at > 0 ? [up] : []), ...(at < siblings.length - 1 ? [down] : [])]
}

function folding(id: string): CardCommand[] {
  if (board.filtered || (board.layout.below.get(id) ?? 0) === 0) return []
  const title = t(board.folded.has(id) ? 'align.unfold' : 'align.fold')
  return [one('fold', title, () => board.toggle(id), { keys: 'Space' })]
}

const inspecting = (id: string): CardCommand =>
  one('inspect', t('links.inspect'), () => void inspect(id), { icon: PanelRight, keys: 'Enter' })

/** To the inspector, or to its part that says why, and to the canvas. */
function going(id: string): CardCommand[] {
  return [
    inspecting(id),
    one('why', t('links.why'), () => void inspect(id, 'links'), {
      icon: Route,
      keys: 'W',
      local: false,
    }),
    one('canvas', t('align.canvas'), () => void goToCanvas(), { icon: Table, keys: 'G C' }),
  ]
}
