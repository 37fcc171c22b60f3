// Where one is on the sheet: the cursor, the open field, what is folded and unfolded.
//
// Holds no rows and counts nothing: the store does the one, the core the other.
import { SvelteMap, SvelteSet } from 'svelte/reactivity'
import type { Id } from '../ipc/generated/Id'
import type { Store } from '../workspace/store.svelte'
import { move, onward, type Cell, type Cursor, type Grid, type Move } from './grid'
import { heightsOf, linesOf, type Line } from './lines'
import { topsOf } from './windowing'

/** The field that is open, with the text it starts with. */
export type Editing = {
  key: string
  cell: Cell
  /** Typed before the field was there, as a digit on a number cell; replaces the text. */
  typed: string | null
}

/** What is open beside the grid; one at a time. */
export type Popover = {
  kind: 'hint' | 'owner' | 'serves' | 'bands' | 'merge' | 'move'
  key: string
  /** Which hint, where it is one. */
  rule?: string
  /** Asked for to say why the gap stays: the reason is typed at once. */
  keep?: boolean
}

export class Sheet {
  cursor = $state.raw<Cursor | null>(null)
  editing = $state.raw<Editing | null>(null)
  /** The core's sentence about the open field's draft. */
  refused = $state.raw<string | null>(null)
  popover = $state.raw<Popover | null>(null)
  /** The drawer that was just opened, and the part of it that should take the focus. */
  drawerFocus = $state.raw<{ id: Id; part: string | null } | null>(null)
  /** A detail that the inspector should show and put the focus on. */
  inspected = $state.raw<{ id: Id; detail: string } | null>(null)
  /** The objective that is being split. */
  split = $state.raw<Id | null>(null)
  collapsed = new SvelteSet<Id>()
  drawers = new SvelteSet<Id>()
  measured = new SvelteMap<Id, number>()
  /** Grows whenever the cell under the cursor should take the focus. */
  focusWanted = $state(0)
  /** Rows that were just made: left empty, they go again. */
  fresh = new Set<Id>()
  /** Whether one is going through fields by Tab. */
  flowing = false
  #wanted: Cell = 'title'
  #store: Store

  constructor(store: Store) {
    this.#store = store
  }

  readonly lines = $derived.by((): Line[] => {
    const bands = this.#store.figures.canvas?.bands ?? []
    const keyResults = (id: Id) => this.#store.rows.idsBelow('key_result', id)
    return linesOf(bands, keyResults, {
      collapsed: this.collapsed,
      drawers: this.drawers,
      split: this.split,
      adding: !this.#store.readOnly,
    })
  })

  /** The line whose prominent hint is open: the one under the cursor. */
  readonly hinted = $derived.by((): string | null => {
    const key = this.cursor?.key
    const line = this.lines.find((one) => one.key === key)
    if (line?.kind !== 'key_result') return null
    return this.#store.figures.hints(line.id).some((hint) => hint.prominent) ? line.key : null
  })

  readonly #stop = $derived(this.line ? this.cursor : this.#start())

  readonly tops = $derived(topsOf(heightsOf(this.lines, this.measured, this.hinted)))

  get grid(): Grid {
    return { lines: this.lines, steps: (line) => this.stepsOf(line) }
  }

  /** The line under the cursor. */
  get line(): Line | undefined {
    return this.lines.find((line) => line.key === this.cursor?.key)
  }

  /** The key result under the cursor, or whose drawer one is in. */
  get keyResult(): Id | null {
    return this.line?.kind === 'key_result' ? this.line.id : null
  }

  /** The objective under the cursor, or the one above the key result there. */
  get objective(): Id | null {
    const line = this.line
    if (line?.kind === 'objective' || line?.kind === 'no_key_results') return line.id
    return line?.kind === 'key_result' ? line.objective : null
  }

  stepsOf(line: Line): number {
    if (line.kind !== 'key_result') return 0
    return this.#store.figures.keyResult(line.id)?.track.steps.length ?? 1
  }

  heightOf(index: number): number {
    return (this.tops[index + 1] ?? 0) - (this.tops[index] ?? 0)
  }

  isHere(key: string, cell: Cell): boolean {
    return this.cursor?.key === key && this.cursor.cell === cell
  }

  /** Whether Tab leads to this cell from outside: the cursor's, or the first one. */
  isStop(key: string, cell: Cell): boolean {
    return this.#stop?.key === key && this.#stop.cell === cell
  }

  isEditing(key: string, cell: Cell): boolean {
    return this.editing?.key === key && this.editing.cell === cell
  }

  /** Puts the cursor on a cell; the row's thing becomes the selected one. */
  put(key: string, cell: Cell, focus = true): void {
    this.cursor = { key, cell }
    this.#wanted = cell
    this.#closeElsewhere()
    this.#select()
    if (focus) this.focusWanted += 1
  }

  go(to: Move): void {
    const at = this.cursor ?? this.#start()
    if (!at) return
    const next = move(this.grid, at, to, this.#wanted)
    const across = to === 'up' || to === 'down' || to === 'first' || to === 'last'
    this.cursor = next
    if (!across) this.#wanted = next.cell
    this.#closeElsewhere()
    this.#select()
    this.focusWanted += 1
  }

  /** Goes on below a field that was written, in its column. */
  goOn(from: Cursor): void {
    const next = onward(this.grid, from)
    const wanted = this.#wanted
    this.put(next.key, next.cell)
    this.#wanted = wanted
  }

  /** Opens the field of a cell, with `typed` in place of its text. */
  open(key: string, cell: Cell, typed: string | null = null): void {
    if (this.#store.readOnly) return
    this.put(key, cell, false)
    this.refused = null
    this.popover = null
    this.editing = { key, cell, typed }
  }

  /** Closes the open field; the cell takes the focus again unless one is elsewhere by now. */
  close(focus = true): void {
    this.editing = null
    this.refused = null
    if (focus) this.focusWanted += 1
  }

  toggleDrawer(id: Id): void {
    if (this.drawers.delete(id)) return
    this.drawers.add(id)
    this.drawerFocus = { id, part: null }
  }

  /** Opens the drawer of a key result and puts the focus into a part of it. */
  enterDrawer(id: Id, part: string): void {
    this.drawers.add(id)
    this.drawerFocus = { id, part }
  }

  /** Puts the panel that splits an objective in its place. */
  beginSplit(objective: Id): void {
    this.editing = null
    this.popover = null
    this.measured.delete(objective)
    this.split = objective
  }

  endSplit(): void {
    this.split = null
  }

  /** Asks the inspector for a detail of a thing. */
  inspect(id: Id, detail: string): void {
    const cell = this.#store.objective(id) ? 'verb' : 'title'
    this.put(id, cell, false)
    this.inspected = { id, detail }
  }

  toggleCollapsed(id: Id): void {
    if (!this.collapsed.delete(id)) this.collapsed.add(id)
  }

  setMeasured(id: Id, height: number): void {
    if (this.measured.get(id) !== height) this.measured.set(id, height)
  }

  /** Another canvas: nothing of the old one stays open. */
  leave(): void {
    this.cursor = null
    this.editing = null
    this.popover = null
    this.split = null
    this.refused = null
    this.drawers.clear()
    this.collapsed.clear()
    this.measured.clear()
    this.fresh.clear()
  }

  /** Follows a selection that was made elsewhere, as by the palette. */
  follow(id: Id, cell: string): void {
    if (this.cursor?.key === id) return
    const objective = this.#store.keyResult(id)?.objective
    if (objective) this.collapsed.delete(objective)
    if (this.lines.some((line) => line.key === id)) {
      const known = cell === 'title' && !objective ? 'verb' : cell
      this.put(id, known as Cell)
    }
  }

  #start(): Cursor | null {
    const line = this.lines.find((one) => one.kind === 'objective') ?? this.lines[0]
    if (!line) return null
    return { key: line.key, cell: line.kind === 'objective' ? 'verb' : 'add' }
  }

  /** What hangs on a row closes when the cursor leaves it. */
  #closeElsewhere(): void {
    if (this.popover && this.popover.key !== this.cursor?.key) this.popover = null
  }

  #select(): void {
    const line = this.line
    if (line?.kind === 'objective' || line?.kind === 'key_result') {
      this.#store.select(line.id, this.cursor?.cell)
    }
  }
}
