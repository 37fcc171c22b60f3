// The board: the picture of who serves whom as the core gives it, what of it is shown, and
// where one looks at it from. Counts nothing itself.
import { SvelteSet } from 'svelte/reactivity'
import type { Cascade } from '../ipc/generated/Cascade'
import type { CascadeLink } from '../ipc/generated/CascadeLink'
import type { CascadeCard } from '../ipc/generated/CascadeCard'
import { pictures, store, view } from '../workspace/here'
import { byUnit } from './byUnit'
import { columnsOf } from './columns'
import { seen } from '../workspace/seen'
import { Eye } from './eye.svelte'
import type { Face } from './faces'
import { withTheirWay } from './filter'
import { BoardFilter } from './filter.svelte'
import { Grid } from './grid'
import { card, higher, layOut, type Layout, type Leaf } from './layout'
import { keptView, keepView } from './kept'
import { linesOf } from './links'
import { Reading } from './reading'
import { REST } from './list/rows'

/** What stands together: the branches of a strategic objective, or the objectives of a unit. */
export type Grouping = 'strategic' | 'unit'

class Board {
  /** None until the core has answered, and where there is no cycle. */
  cascade = $state.raw<Cascade | null>(null)
  /** The chosen card or strategic objective. */
  chosen = $state<string | null>(null)
  grouping = $state<Grouping>('strategic')
  readonly filter = new BoardFilter()
  /** Whether all but the lineage of the chosen card steps back. */
  alone = $state(false)
  /** What one looks at while the layout changes: it stays where it is on the screen. */
  anchor: string | null = null
  readonly folded = new SvelteSet<string>()
  readonly eye = new Eye()
  readonly #reading = new Reading(pictures)
  /** The face somebody went to, and the file all of this is about. */
  #face = $state<Face | null>(null)
  #path: string | null = null

  /** Which face of the board is shown; a small window has room for a list. */
  get face(): Face {
    return this.#face ?? (view.narrow ? 'list' : 'map')
  }

  set face(face: Face) {
    this.#face = face
  }

  cards = $derived(new Map(this.cascade?.cards.map((one) => [one.id, one])))
  bands = $derived(new Map(this.cascade?.bands.map((one) => [one.id, one])))
  filtered = $derived(this.filter.active)
  /** Levels with a card on them, stopped ones too, in the order of their columns. */
  levels = $derived.by(() => {
    const used = new Set(this.cascade?.cards.map((one) => one.level))
    return this.cascade?.levels.filter((level) => used.has(level.id)) ?? []
  })
  /** What each thing serves, oldest link first. */
  up = $derived(grouped(this.cascade?.links ?? [], 'from', 'to_card'))
  #down = $derived(grouped(this.cascade?.links ?? [], 'to_card', 'from'))
  /** The column of each card, and those of each level. */
  columns = $derived(
    columnsOf(
      this.bands.size > 0 ? 1 : 0,
      this.levels.map((level) => level.id),
      this.cascade?.cards ?? [],
      this.up,
    ),
  )
  #fits = $derived(
    new Set(
      this.cascade?.cards
        .filter((one) => !this.filtered || this.filter.fits(one))
        .map((one) => one.id),
    ),
  )
  /** What the filter leaves, with all it serves; none while nothing is asked for. */
  shown = $derived(this.filtered ? withTheirWay(this.#fits, this.up) : null)

  /** Those in the lane: they serve nothing. Some of them stand above as well. */
  lane = $derived(
    (this.cascade?.orphans ?? [])
      .map((id) => this.cards.get(id))
      .filter((one): one is CascadeCard => one !== undefined && this.#fits.has(one.id)),
  )

  layout: Layout = $derived.by(() => {
    const tree = layOut(this.#leaves())
    if (this.grouping === 'strategic') return tree
    const above = new Map(store.rows.all('unit').map(({ id, parent }) => [id, parent]))
    const inOrder = [...this.bands.keys(), ...this.cards.keys()]
    return byUnit(tree, inOrder, {
      unitOf: (id) => this.cards.get(id)?.unit ?? null,
      above: (unit) => above.get(unit) ?? null,
    })
  })
  grid = $derived(new Grid(this.layout.placed.values()))
  lines = $derived(linesOf(this.cascade?.links ?? [], this.layout))
  /** The chosen card with all it serves and all that serves it. */
  lineage = $derived(this.lineageOf(this.chosen))

  /** Shows a file as it was left on this machine; what was asked of another says nothing here. */
  open(path: string | null): void {
    if (path === this.#path) return
    this.keep()
    this.#path = path
    const kept = path === null ? null : keptView(path)
    this.#face = kept?.face ?? null
    this.grouping = kept?.grouping ?? 'strategic'
    this.folded.clear()
    for (const id of kept?.folded ?? []) this.folded.add(id)
    if (kept) this.filter.set(kept.filter)
    else this.filter.clear()
    this.eye.zoom = kept?.zoom ?? 1
    this.eye.x = kept?.x ?? 0
    this.eye.y = kept?.y ?? 0
    this.chosen = null
    this.alone = false
    this.anchor = null
    this.cascade = null
    this.#reading.forget()
  }

  /** Remembers how it is looked at. */
  keep(): void {
    if (this.#path === null) return
    const { grouping, eye, folded, filter } = this
    const { zoom, x, y } = eye
    const kept = { face: this.#face, grouping, filter: filter.wanted, folded: [...folded] }
    keepView(this.#path, { ...kept, zoom, x, y })
  }

  /** Reads the picture anew, unless it is that of `now` already. */
  async load(cycle: string | null, now: string): Promise<void> {
    const read = await this.#reading.read(cycle, now)
    if (read !== 'as it was') this.#take(read)
  }

  #take(cascade: Cascade | null): void {
    this.cascade = cascade
    if (this.chosen && !this.cards.has(this.chosen) && !this.bands.has(this.chosen)) {
      this.chosen = null
    }
  }

  /** Chooses a card and brings it into sight; what it is folded away under opens. */
  look(id: string | null): void {
    this.chosen = id
    if (id !== null) this.#unfoldTo(id)
    const place = id === null ? undefined : this.layout.placed.get(id)
    if (!place) return
    const part = { ...place, width: card.width }
    this.eye.show(part, this.layout)
  }

  /** A card with all it serves and all that serves it, at any distance. */
  lineageOf(id: string | null): Set<string> {
    const lit = new Set<string>()
    if (id === null) return lit
    for (const way of [this.up, this.#down]) {
      const waiting = [id]
      for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
        for (const next of way.get(one) ?? []) if (!lit.has(next)) waiting.push(next)
        lit.add(one)
      }
    }
    return lit
  }

  /** Whether a card steps back. */
  isDim(id: string): boolean {
    return this.alone && this.chosen !== null && !this.lineage.has(id)
  }

  clear(): void {
    this.filter.clear()
  }

  /** Whether the filter leaves a card out. */
  hides(id: string): boolean {
    return this.shown !== null && this.cards.has(id) && !this.shown.has(id)
  }

  toggle(id: string): void {
    this.anchor = id
    const { chosen } = this
    const stood = chosen !== null && this.layout.placed.has(chosen)
    if (!this.folded.delete(id)) this.folded.add(id)
    // What is folded away with it cannot stay chosen: nobody would see what a key means.
    if (stood && !this.layout.placed.has(chosen)) this.chosen = id
  }

  /** The group of the list that a card stands in, where that is no card. */
  #groupOf(id: string): string {
    const card = this.cards.get(id)
    return this.grouping === 'unit' ? (card?.unit ?? '') : (card?.band ?? REST)
  }

  #unfoldTo(id: string): void {
    const { placed, hanging } = this.layout
    if (this.face === 'list') this.folded.delete(this.#groupOf(id))
    if (placed.has(id)) return
    const on = new Map([...hanging].flatMap(([above, below]) => below.map((one) => [one, above])))
    for (let at = on.get(id); at !== undefined; at = on.get(at)) this.folded.delete(at)
  }

  /**
   * Whether a card stands in its column. What serves nothing and is served by nobody is only
   * in the lane, but for the highest level: others are aligned to it, from the first day on.
   */
  #stands(one: CascadeCard): boolean {
    return one.aligned || one.served_by > 0 || one.level === this.levels[0]?.id
  }

  #leaves(): Leaf[] {
    const { cascade } = this
    if (!cascade) return []
    const { up, shown } = this
    const isShown = (id: string) => shown === null || shown.has(id)
    const bands = cascade.bands
      .filter(({ id }) => isShown(id))
      .map(({ id }): Leaf => this.#leaf(id, 0, [], card.height + higher.band))
    const bandsOf = new Map(cascade.bands.map(({ id }, at) => [id, at]))
    const rank = (one: CascadeCard) => bandsOf.get(one.band ?? '') ?? cascade.bands.length
    const cards = cascade.cards
      .filter((one) => isShown(one.id) && this.#stands(one))
      .toSorted((one, other) => rank(one) - rank(other))
    return [
      ...bands,
      ...cards.map((one) =>
        this.#leaf(one.id, this.columns.of.get(one.id) ?? 1, up.get(one.id) ?? []),
      ),
    ]
  }

  #leaf(id: string, column: number, parents: string[], height: number = card.height): Leaf {
    return { id, column, parents, height, folded: this.folded.has(id) && !this.filtered }
  }
}

type End = 'from' | 'to_card'

/** The other ends of the links at each thing. */
function grouped(links: readonly CascadeLink[], by: End, other: End): Map<string, string[]> {
  const ends = new Map<string, string[]>()
  for (const link of links) {
    const list = ends.get(link[by])
    if (list) list.push(link[other])
    else ends.set(link[by], [link[other]])
  }
  return ends
}

export const board = new Board()

const isSeen = () => view.screen === 'board'

// What is handed out is what is seen here, while it is seen.
seen.board = (cycle) => ({
  shown:
    isSeen() && board.filtered && board.cascade?.cycle === cycle
      ? [...board.layout.placed.keys(), ...board.lane.map(({ id }) => id)]
      : null,
  // Groups of the list fold as well; they are nothing of the file's.
  folded: isSeen()
    ? [...board.folded].filter((id) => board.cards.has(id) || board.bands.has(id))
    : [],
})
