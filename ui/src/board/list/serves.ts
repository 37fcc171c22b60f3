// What a row says it serves.
import type { AlignedTo } from '../../ipc/generated/AlignedTo'
import type { CascadeCard } from '../../ipc/generated/CascadeCard'
import { t } from '../../text/catalogue'
import { board } from '../board.svelte'

/** The card of each key result with its number. */
const keyResults = (): Map<string, { card: CascadeCard; number: string }> => {
  const all = new Map<string, { card: CascadeCard; number: string }>()
  for (const card of board.cascade?.cards ?? []) {
    for (const { id, number } of card.key_results) all.set(id, { card, number })
  }
  return all
}

/** `S1`, `PMO, KR 1.1`; two of one unit together: `PMO, O1, O2`. */
export function serves(card: CascadeCard, known: ReturnType<typeof keyResults>): string {
  const parts: { unit: string | null; what: string[] }[] = []
  for (const to of card.parents) {
    const { unit, what } = called(to, known)
    const last = parts.at(-1)
    if (unit !== null && last?.unit === unit) last.what.push(what)
    else parts.push({ unit, what: [what] })
  }
  return parts
    .map(({ unit, what }) => {
      const joined = what.join(', ')
      return unit === null ? joined : t('list.servesIn', { unit, what: joined })
    })
    .join('; ')
}

function called(to: AlignedTo, known: ReturnType<typeof keyResults>) {
  if (to.kind === 'strategic_objective') {
    return { unit: null, what: board.bands.get(to.id)?.code ?? t('list.outside') }
  }
  if (to.kind === 'key_result') {
    const on = known.get(to.id)
    if (on) return { unit: on.card.unit_name, what: t('list.kr', { number: on.number }) }
    return { unit: null, what: t('list.outside') }
  }
  const card = board.cards.get(to.id)
  if (!card) return { unit: null, what: t('list.outside') }
  // `PMO, O2` without what stands before it.
  return { unit: card.unit_name, what: card.place.slice(card.unit_name.length).replace(/^\W+/, '') }
}

export { keyResults }
