// What of the board is shown to the room just now: which branch is lit, which of its cards one
// looks at, and whose key results are open. The card one looks at is the chosen one of the
// board, so that leaving finds it there.
import { SvelteMap, SvelteSet } from 'svelte/reactivity'
import { board } from '../board.svelte'
import { branchesOf, branchWith, type Branch } from './branches'
import { sceneOf, size, type Scene } from './scene'
import { waysOf } from './ways'

class Showing {
  /** The room for the picture, below the names of its columns, in px. */
  width = $state(1280)
  height = $state(550)
  /** How far down one looks, in steps: what is out of sight is not drawn. */
  #step = $state(0)
  readonly open = new SvelteSet<string>()
  readonly heights = new SvelteMap<string, number>()
  #key = $state<string | null>(null)
  /** Where the lit branch was, should an edit take it away. */
  #place = 0

  branches: Branch[] = $derived(board.cascade ? branchesOf(board.cascade) : [])
  at = $derived.by(() => {
    const at = this.branches.findIndex(({ key }) => key === this.#key)
    return at >= 0 ? at : Math.max(0, Math.min(this.#place, this.branches.length - 1))
  })
  lit = $derived(this.branches[this.at])
  /** Whether strategic objectives are a column. */
  strategy = $derived((board.cascade?.bands.length ?? 0) > 0)
  #levels = $derived(
    new Map(board.levels.map((level, at) => [level.id, at + (this.strategy ? 1 : 0)])),
  )
  #parents = $derived.by(() => {
    const parents = new Map<string, string[]>()
    for (const { from, to_card } of board.cascade?.links ?? []) {
      parents.set(from, [...(parents.get(from) ?? []), to_card])
    }
    return parents
  })
  #levelOf = (id: string) => this.#levels.get(board.cards.get(id)?.level ?? null) ?? 0
  scene: Scene = $derived(
    sceneOf({
      bands: board.cascade?.bands.map(({ id }) => id) ?? [],
      branches: this.branches,
      lit: this.at,
      levelOf: this.#levelOf,
      count: board.levels.length + (this.strategy ? 1 : 0),
      heightOf: (id) => this.heights.get(id) ?? size.card,
      parents: this.#parents,
      room: { width: this.width, height: this.height },
    }),
  )
  /** The lines in sight, and as far again on both sides. */
  lines = $derived.by(() => {
    const [from, to] = [(this.#step - 2) * this.height, (this.#step + 3) * this.height]
    return this.scene.lines.filter(({ y }) => y > from && y < to)
  })
  ways = $derived(
    waysOf(board.cascade?.links ?? [], this.branches, this.at, {
      ...this.scene,
      lines: this.lines,
    }),
  )
  /** The lit cards in the order one goes through them: column by column, downwards. */
  order = $derived.by(() => {
    const { placed } = this.scene
    return [...(this.lit?.bands ?? []), ...(this.lit?.cards ?? [])]
      .flatMap((id) => ({ id, box: placed.get(id) }))
      .toSorted(
        ({ box: one }, { box: other }) =>
          (one?.column ?? 0) - (other?.column ?? 0) || (one?.y ?? 0) - (other?.y ?? 0),
      )
      .map(({ id }) => id)
  })
  /** The card one looks at. */
  current = $derived(
    board.chosen !== null && this.order.includes(board.chosen)
      ? board.chosen
      : (this.lit?.cards[0] ?? null),
  )

  /** Begins with the branch of the chosen card. */
  begin(): void {
    this.open.clear()
    const at = branchWith(this.branches, board.chosen)
    if (at < 0) this.goTo(0)
    else this.goTo(at, board.chosen)
  }

  /** Lights a branch, looking at one of its cards, or at what it begins with. */
  goTo(at: number, id: string | null = null): void {
    const branch = this.branches[at]
    if (!branch) return
    this.#key = branch.key
    this.#place = at
    board.chosen = id ?? branch.cards[0] ?? null
  }

  turn(by: 1 | -1): void {
    this.goTo(this.at + by)
  }

  end(which: 'first' | 'last'): void {
    this.goTo(which === 'first' ? 0 : this.branches.length - 1)
  }

  /** The next card of the lit branch, or the one before. */
  step(by: 1 | -1): void {
    const at = this.current === null ? -1 : this.order.indexOf(this.current)
    board.chosen = this.order[at + by] ?? this.current
  }

  /** Looks at a card; at the one that is looked at already, its key results open or close. */
  press(id: string): void {
    if (id !== this.current) {
      if (this.order.includes(id)) board.chosen = id
      else this.goTo(branchWith(this.branches, id), id)
    } else if (board.cards.has(id) && !this.open.delete(id)) this.open.add(id)
  }

  scrolled(top: number): void {
    this.#step = Math.floor(top / Math.max(1, this.height))
  }

  measured(id: string, height = 0): void {
    // What is being taken away has no height any more.
    if (height > 0 && this.heights.get(id) !== height) this.heights.set(id, height)
  }
}

export const showing = new Showing()
