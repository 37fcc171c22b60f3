// Aiming by keys: from one thing that can be served to the next, and to its key results.
import { t } from '../../text/catalogue'
import { store } from '../../workspace/here'
import { aligning } from '../aligning.svelte'
import { board } from '../board.svelte'
import { card as size, type Placed } from '../layout'
import { startInList } from '../list/aim'
import { drag } from './drag.svelte'
import { aimOf, columnOf } from './place'
import { nextThatWay, type Way } from './where'

/** Begins to align by keys, aimed at the nearest thing above that it could serve. */
export async function startByKeys(id: string, second = false): Promise<void> {
  if (board.face === 'list') return startInList(id, second)
  if (!aligning.start(id, { second, by: 'keys' })) return
  await aligning.settled()
  if (aligning.objective !== id || aligning.target !== null) return
  const fitting = candidates(true).filter((one) => aligning.wouldFit(aimOf(one)))
  const first = nextThatWay(from(), 'left', fitting) ?? fitting[0]
  if (first) aimAt(first)
  else foundNothing(candidates(false).length > 0)
}

/** Says that it can serve nothing; with nothing to go to that could say why, it is over. */
export function foundNothing(others: boolean): void {
  if (!others && !aligning.card?.aligned) aligning.cancel()
  const [text, more] = [t('align.nothing'), t('align.nothingMore')]
  store.notices.show({ text, more, tone: 'refused' })
}

/** Goes on to the next one that way; with `any` also to what cannot be served, to hear why. */
export function walk(way: Way, any: boolean): void {
  const all = candidates(!any)
  if (aligning.target === 'lane') {
    const lowest = all.toSorted((one, other) => other.y - one.y)[0]
    if (way === 'up' && lowest) aimAt(lowest)
    return
  }
  const next = nextThatWay(from(), way, all)
  if (next) aimAt(next)
  // The lane lies at the foot of the board.
  else if (way === 'down' && aligning.card?.aligned) {
    drag.strip.close()
    aligning.aim('lane')
  }
}

/** The key result of the aimed card with that place, from 1; a second time the card again. */
export function pickKeyResult(number: number): void {
  const on = aligning.targetCard
  const card = on === null ? undefined : board.cards.get(on)
  if (!card) return
  const one = card.key_results[number - 1]
  if (!one) return
  const { target } = aligning
  const again = target !== null && target !== 'lane' && target.id === one.id
  aligning.aim(again ? { kind: 'objective', id: card.id } : { kind: 'key_result', id: one.id })
}

/** Aims at what lies under a press; the same as walking there. */
export function aimAt({ id }: Pick<Placed, 'id'>): void {
  aligning.aim(aimOf({ id }))
  const place = board.layout.placed.get(id)
  if (place) board.eye.show({ ...place, width: size.width }, board.layout)
  if (aligning.mayServe(id)) drag.strip.open(id)
  else drag.strip.close()
}

/** What one walks among: never the card itself. */
function candidates(onlyFitting: boolean): Placed[] {
  const all = [...board.layout.placed.values()].filter(({ id }) => id !== aligning.objective)
  return onlyFitting ? all.filter(({ id }) => aligning.mayServe(id)) : all
}

/** Where one walks from: what is aimed at, or the card; one in the lane stands below all. */
function from(): { column: number; y: number } {
  const { card, targetCard } = aligning
  const aimed = targetCard === null ? undefined : board.layout.placed.get(targetCard)
  if (aimed) return aimed
  const own = card && board.layout.placed.get(card.id)
  if (own) return own
  const { eye } = board
  return { column: card ? columnOf(card) : 1, y: eye.y + eye.height / eye.zoom / 2 }
}
