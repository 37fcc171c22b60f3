// The branches of the board, one to show after the other: each begins with an objective that
// serves no other one and holds all that serves it, at any distance. What serves nothing and
// has nothing below it is the last. Pure; the order is that of the board.
import type { Cascade } from '../../ipc/generated/Cascade'
import type { CascadeCard } from '../../ipc/generated/CascadeCard'

export type Branch = {
  key: string
  /** What it begins with; none where nothing is served. */
  root: string | null
  /** The strategic objective it stands beside. */
  group: string | null
  /** All strategic objectives its root serves. */
  bands: string[]
  /** All of it while it is lit: the root, then the rest in the order of the board. */
  cards: string[]
  /** What stands here while another is lit: each objective in one branch only. */
  own: string[]
}

/** Branch of what serves nothing. */
export const UNALIGNED = 'unaligned'

type Seen = Pick<Cascade, 'bands' | 'cards' | 'links' | 'orphans'>

export function branchesOf(cascade: Seen): Branch[] {
  const orphans = new Set(cascade.orphans)
  const links = new Links(cascade)
  const shown = cascade.cards.filter(
    ({ id, aligned }) => aligned || orphans.has(id) || links.below(id).length > 0,
  )
  // Where there is no strategy, what stands highest has nothing to serve.
  const highest = cascade.bands.length > 0 ? undefined : cascade.cards[0]?.level
  const isAlone = ({ id, level }: CascadeCard) =>
    orphans.has(id) && links.below(id).length === 0 && level !== highest
  const alone = shown.filter(isAlone)
  const roots = shown.filter((one) => links.above(one.id).length === 0 && !isAlone(one))
  const order = new Map(shown.map(({ id }, at) => [id, at]))
  const rank = new Map(cascade.bands.map(({ id }, at) => [id, at]))
  const rankOf = ({ band }: CascadeCard) => rank.get(band ?? '') ?? cascade.bands.length
  const branches = roots
    .toSorted((one, other) => rankOf(one) - rankOf(other))
    .map((root) => branchOf(root, order, links))
  return alone.length > 0 ? [...branches, unaligned(alone)] : branches
}

/** The branch that shows a card or strategic objective: first of all the one it is at home in. */
export function branchWith(branches: readonly Branch[], id: string | null): number {
  if (id === null) return -1
  const home = branches.findIndex(({ own }) => own.includes(id))
  return home >= 0
    ? home
    : branches.findIndex(({ cards, bands }) => cards.includes(id) || bands.includes(id))
}

function branchOf(root: CascadeCard, order: ReadonlyMap<string, number>, links: Links): Branch {
  const at = (id: string) => order.get(id) ?? -1
  const rest = [...links.allBelow(root.id)]
    .filter((id) => order.has(id) && id !== root.id)
    .toSorted((one, other) => at(one) - at(other))
  return {
    key: root.id,
    root: root.id,
    group: root.band,
    bands: links.bands(root.id),
    cards: [root.id, ...rest],
    own: [root.id, ...rest.filter((id) => links.home(id) === root.id)],
  }
}

function unaligned(cards: readonly CascadeCard[]): Branch {
  const ids = cards.map(({ id }) => id)
  return { key: UNALIGNED, root: null, group: null, bands: [], cards: ids, own: ids }
}

class Links {
  readonly #bands: ReadonlySet<string>
  readonly #up = new Map<string, string[]>()
  readonly #down = new Map<string, string[]>()

  constructor({ bands, cards, links }: Seen) {
    this.#bands = new Set(bands.map(({ id }) => id))
    const cardIds = new Set(cards.map(({ id }) => id))
    for (const { from, to_card } of links) {
      if (!cardIds.has(from) || (!cardIds.has(to_card) && !this.#bands.has(to_card))) continue
      push(this.#up, from, to_card)
      push(this.#down, to_card, from)
    }
  }

  /** The objectives one serves, oldest link first. */
  above(id: string): string[] {
    return (this.#up.get(id) ?? []).filter((one) => !this.#bands.has(one))
  }

  bands(id: string): string[] {
    return (this.#up.get(id) ?? []).filter((one) => this.#bands.has(one))
  }

  below(id: string): string[] {
    return this.#down.get(id) ?? []
  }

  allBelow(id: string): Set<string> {
    const all = new Set<string>()
    const waiting = [...this.below(id)]
    for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
      if (all.has(one)) continue
      all.add(one)
      waiting.push(...this.below(one))
    }
    return all
  }

  /** The root one comes to by going up by the oldest links. */
  home(id: string): string {
    let at = id
    const seen = new Set([at])
    for (let up = this.above(at)[0]; up !== undefined && !seen.has(up); up = this.above(at)[0]) {
      seen.add(up)
      at = up
    }
    return at
  }
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key)
  if (!list) map.set(key, [value])
  else if (!list.includes(value)) list.push(value)
}
