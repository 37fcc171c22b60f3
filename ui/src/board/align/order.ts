// Putting objectives of one canvas into another order, from the board.
import { mayWrite } from '../../commands/mayWrite'
import type { Edit } from '../../ipc/generated/Edit'
import { holdKeys } from '../../shared/heldKeys'
import { t } from '../../text/catalogue'
import { aloud } from '../../workspace/aloud'
import { store } from '../../workspace/here'
import { board } from '../board.svelte'
import { parentOf, type Order } from './where'

/**
 * Those an objective can change places with, itself among them, in their order: of the same
 * canvas, and hanging on the same card. Past others it would move without anybody seeing it.
 */
export function siblingsOf(id: string): string[] {
  const card = board.cards.get(id)
  if (!card) return []
  const on = hangsOn(id)
  const all = board.cascade?.cards.filter((one) => one.canvas === card.canvas) ?? []
  return all.filter((one) => hangsOn(one.id) === on).map((one) => one.id)
}

const hangsOn = (id: string): string =>
  parentOf(board.layout, id) ?? (board.layout.placed.has(id) ? 'ground' : 'lane')

/** One place up or down among them; says so where there is no place. */
export async function moveBy(id: string, way: 1 | -1): Promise<void> {
  if (!mayWrite()) return
  const siblings = siblingsOf(id)
  const beside = siblings[siblings.indexOf(id) + way]
  if (beside === undefined) {
    store.notices.show({ text: t('align.noPlace'), tone: 'plain' })
    return
  }
  const edits = movedBeside(id, { beside, where: way === 1 ? 'after' : 'before' })
  const edited = await holdKeys(() => store.attempt(...edits))
  // A move by keys is seen; for those who do not see it, it is said.
  if (edited) store.notices.say(edited.label)
}

/** Puts it where it was dropped. */
export async function moveBeside(id: string, order: Order): Promise<void> {
  await aloud(...movedBeside(id, order))
}

function movedBeside(id: string, { beside, where }: Pick<Order, 'beside' | 'where'>): Edit[] {
  const canvas = board.cards.get(id)?.canvas ?? ''
  const behind = (one: string, after: string): Edit => ({
    edit: 'move_objective',
    id: one,
    canvas,
    after,
  })
  const edits = [behind(id, beside)]
  // Before the first nothing is known to put it behind: the two change places instead.
  if (where === 'before') edits.push(behind(beside, id))
  return edits
}
