// What is folded away below a card, in figures. Counts cards; every number on them is the core's.
import type { CascadeCard } from '../ipc/generated/CascadeCard'

export type Summary = {
  /** How many stand on which level, by its id, in the order they are met. */
  levels: Map<string | null, number>
  risk: number
  off: number
}

/** Sums up all that hangs on a card, at any depth. */
export function sumUp(
  id: string,
  hanging: ReadonlyMap<string, readonly string[]>,
  cards: ReadonlyMap<string, CascadeCard>,
): Summary {
  const sum: Summary = { levels: new Map(), risk: 0, off: 0 }
  let depth = hanging.get(id) ?? []
  while (depth.length > 0) {
    for (const one of depth) count(cards.get(one), sum)
    depth = depth.flatMap((one) => hanging.get(one) ?? [])
  }
  return sum
}

function count(card: CascadeCard | undefined, sum: Summary): void {
  if (!card) return
  sum.levels.set(card.level, (sum.levels.get(card.level) ?? 0) + 1)
  if (card.state !== 'active') return
  if (card.status === 'at_risk') sum.risk += 1
  if (card.status === 'off_track' || card.status === 'missed') sum.off += 1
}
