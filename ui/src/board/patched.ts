// The picture with an edit in it, before the core has counted anew: the same changes that went
// to the file. Words and links are as they will be; figures stay until they are counted. Pure.
import type { AlignedTo } from '../ipc/generated/AlignedTo'
import type { Alignment } from '../ipc/generated/Alignment'
import type { Cascade } from '../ipc/generated/Cascade'
import type { CascadeCard } from '../ipc/generated/CascadeCard'
import type { CascadeLink } from '../ipc/generated/CascadeLink'
import type { Change } from '../ipc/generated/Change'
import type { Objective } from '../ipc/generated/Objective'

/** The same picture where the changes are about nothing that stands in it. */
export function patched(cascade: Cascade, changes: readonly Change[]): Cascade {
  const patch = new Patch(cascade)
  for (const { before, after } of changes) {
    const row = after ?? before
    if (row?.table === 'objective') patch.objective(row.row, after !== null)
    if (row?.table !== 'alignment') continue
    if (before?.table === 'alignment') patch.unlink(before.row)
    if (after?.table === 'alignment') patch.link(after.row)
  }
  return patch.finished()
}

class Patch {
  readonly #cards: Map<string, CascadeCard>
  readonly #links: Map<string, CascadeLink>
  /** Cards whose links were changed, and what they lead to. */
  readonly #from = new Set<string>()
  readonly #to = new Set<string>()
  #touched = false

  constructor(readonly cascade: Cascade) {
    this.#cards = new Map(cascade.cards.map((card) => [card.id, card]))
    this.#links = new Map(cascade.links.map((link) => [link.id, link]))
  }

  /** What has no card yet waits for the core: where it stands is not known here. */
  objective({ id, verb, subject, state, perspective }: Objective, stays: boolean): void {
    if (!this.#cards.has(id)) return
    if (stays) return this.#write(id, { verb, subject, state, perspective })
    this.#touched = this.#cards.delete(id)
    for (const link of this.#links.values()) {
      if (link.from !== id && link.to_card !== id) continue
      this.#links.delete(link.id)
      this.#to.add(link.to_card)
    }
  }

  unlink({ id, objective, to }: Alignment): void {
    const card = this.#cards.get(objective)
    if (!card) return
    this.#to.add(this.#links.get(id)?.to_card ?? '')
    this.#links.delete(id)
    this.#from.add(objective)
    this.#write(objective, { parents: card.parents.filter((one) => one.id !== to.id) })
  }

  link({ id, objective, to, origin, strength }: Alignment): void {
    const card = this.#cards.get(objective)
    if (!card) return
    this.#from.add(objective)
    this.#write(objective, { parents: [...card.parents, to] })
    const on = this.#cardOf(to)
    if (on === undefined) return
    this.#to.add(on)
    const sideways = this.#isSideways(card, on)
    this.#links.set(id, { id, from: objective, to, to_card: on, sideways, origin, strength })
  }

  finished(): Cascade {
    if (!this.#touched) return this.cascade
    const links = [...this.#links.values()].sort(byAge)
    const up = new Map<string, CascadeLink[]>()
    const down = new Map<string, CascadeLink[]>()
    for (const link of links) {
      up.set(link.from, [...(up.get(link.from) ?? []), link])
      down.set(link.to_card, [...(down.get(link.to_card) ?? []), link])
    }
    for (const id of this.#from) this.#write(id, this.#aligned(id, up.get(id) ?? []))
    for (const id of this.#to) this.#write(id, { served_by: this.#served(down.get(id) ?? []) })
    for (const id of allFrom(this.#from, down)) this.#write(id, { band: this.#bandOf(id, up) })
    const cards = this.cascade.cards.flatMap(({ id }) => this.#cards.get(id) ?? [])
    const orphans = cards.filter((one) => one.state !== 'stopped' && !one.aligned)
    return { ...this.cascade, cards, links, orphans: orphans.map(({ id }) => id) }
  }

  #write(id: string, now: Partial<CascadeCard>): void {
    const card = this.#cards.get(id)
    const keys = Object.keys(now) as (keyof CascadeCard)[]
    if (!card || keys.every((key) => card[key] === now[key])) return
    this.#cards.set(id, { ...card, ...now })
    this.#touched = true
  }

  /** What it serves, oldest link first, and what that says of it. */
  #aligned(id: string, links: readonly CascadeLink[]): Partial<CascadeCard> {
    const inside = links.map(({ to }) => to)
    const known = new Set(inside.map((to) => to.id))
    const outside = this.#cards.get(id)?.parents.filter((to) => !known.has(to.id)) ?? []
    const parents = [...inside, ...outside]
    const aligned = parents.length > 0
    const laddered = aligned && links.every(({ origin }) => origin === 'laddered')
    return { parents, aligned, laddered }
  }

  /** By how many that run. */
  #served(links: readonly CascadeLink[]): number {
    const runs = (id: string) => this.#cards.get(id)?.state !== 'stopped'
    return new Set(links.map(({ from }) => from).filter(runs)).size
  }

  /** The strategic objective it reaches on the shortest way up. */
  #bandOf(id: string, up: ReadonlyMap<string, readonly CascadeLink[]>): string | null {
    const seen = new Set([id])
    for (const one of seen) {
      for (const { to, to_card } of up.get(one) ?? []) {
        if (to.kind === 'strategic_objective') return to.id
        seen.add(to_card)
      }
    }
    return null
  }

  /** The card something served stands on; none where it is not in the picture. */
  #cardOf(to: AlignedTo): string | undefined {
    if (to.kind === 'objective') return this.#cards.get(to.id)?.id
    if (to.kind === 'strategic_objective') {
      return this.cascade.bands.find(({ id }) => id === to.id)?.id
    }
    const cards = [...this.#cards.values()]
    return cards.find(({ key_results }) => key_results.some(({ id }) => id === to.id))?.id
  }

  #isSideways(card: CascadeCard, on: string): boolean {
    const above = this.#cards.get(on)
    return above !== undefined && this.#rank(above) >= this.#rank(card)
  }

  #rank({ level }: CascadeCard): number {
    return this.cascade.levels.findIndex(({ id }) => id === level)
  }
}

/** Ids grow with time. */
const byAge = ({ id: one }: CascadeLink, { id: other }: CascadeLink): number =>
  one < other ? -1 : Number(one > other)

/** These and all that serve them, at any distance. */
function allFrom(
  ids: ReadonlySet<string>,
  down: ReadonlyMap<string, readonly CascadeLink[]>,
): Set<string> {
  const all = new Set(ids)
  for (const one of all) for (const { from } of down.get(one) ?? []) all.add(from)
  return all
}
