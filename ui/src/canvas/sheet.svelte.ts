// Where one is on the sheet: the cursor, the open field, what is folded and unfolded.
//
// Holds no rows and counts nothing: the store does the one, the core the other.
import { SvelteMap, SvelteSet } from 'svelte/reactivity'
import type { Id } from '../ipc/generated/Id'
import type { Store } from '../workspace/store.svelte'
import { cellLike, move, onward, type Cell, type Cursor, type Grid, type Move } from './grid'
import { Filter } from './filter/filter.svelte'
import { heightsOf, hintHeight, linesOf, type Line } from './lines'
import { Marks, isRow } from './marks.svelte'
import { allDrawnUpTo, topsOf } from '../shared/windowing'

/** The field that is open, with the text it starts with. */
export type Editing = {
  key: string
  cell: Cell
  /** Typed before the field was there, as a digit on a number cell; replaces the text. */
  typed: string | null
  /** Whether all of it is selected, so that what is typed takes its place. */
  all: boolean
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

const NOTHING: ReadonlySet<Id> = new Set()

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
  /** The rows that are selected together. */
  readonly marks = new Marks()
  readonly filter: Filter
  /** The one objective that is shown to a room, or all of the sheet for none. */
  only = $state.raw<Id | null>(null)
  #wanted: Cell = 'title'
  /** How far down the cursor was when its line was last there. */
  #place = 0
  #store: Store

  constructor(store: Store) {
    this.#store = store
    // The row that is being written stays in sight, whatever is asked for.
    this.filter = new Filter(store, (id) => this.cursor?.key === id)
  }

  readonly lines = $derived.by((): Line[] => {
    const { only } = this
    const left = only === null ? this.filter.left : null
    const bands = left?.bands ?? this.#bands(only)
    const keyResults = (id: Id) =>
      left?.keyResults.get(id) ?? this.#store.rows.idsBelow('key_result', id)
    return linesOf(bands, keyResults, {
      collapsed: only === null ? this.collapsed : NOTHING,
      drawers: this.drawers,
      split: this.split,
      adding: !this.#store.readOnly && left === null && only === null,
    })
  })

  /** Whether the sheet is a long one; a filter or a fold does not change its form. */
  readonly isLong = $derived.by(() => {
    const { rows } = this.#store
    return rows.all('key_result').length + rows.all('objective').length > allDrawnUpTo
  })

  /** The line whose prominent hint is open: the one under the cursor. */
  readonly hinted = $derived.by((): string | null => {
    const key = this.cursor?.key
    const line = this.lines.find((one) => one.key === key)
    if (line?.kind !== 'key_result') return null
    return this.#store.figures.hints(line.id).some((hint) => hint.prominent) ? line.key : null
  })

  readonly #stop = $derived(this.line ? this.cursor : this.#start())

  /** How many lines the words of that hint take. */
  hintLines = $state<1 | 2>(1)

  readonly tops = $derived(
    topsOf(heightsOf(this.lines, this.measured, this.hinted, hintHeight[this.hintLines])),
  )

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
    if (!this.marks.has(key)) this.marks.clear()
    this.cursor = { key, cell }
    this.#wanted = cell
    this.#closeElsewhere()
    this.#select()
    if (focus) this.focusWanted += 1
  }

  go(to: Move): void {
    const at = this.cursor ?? this.#start()
    if (!at) return
    this.marks.clear()
    const next = move(this.grid, at, to, this.#wanted)
    const across = to === 'up' || to === 'down' || to === 'first' || to === 'last'
    this.cursor = next
    if (!across) this.#wanted = next.cell
    this.#closeElsewhere()
    this.#select()
    this.focusWanted += 1
  }

  /**
   * Keeps the cursor on a line. Undo and folding take away the one it is on; then its
   * objective has it, or what stands in its place now.
   */
  stay(): void {
    const { cursor, lines } = this
    if (!cursor || this.split !== null) return
    const place = lines.findIndex((line) => line.key === cursor.key)
    if (place >= 0) {
      this.#place = place
      return
    }
    const objective = this.#store.keyResult(cursor.key)?.objective
    const near = lines.slice(0, this.#place + 1).findLast(isRow)
    const line = lines.find((one) => one.key === objective) ?? near ?? lines[0]
    if (!line) return
    if (this.editing?.key === cursor.key) this.close(false)
    this.put(line.key, cellLike(line, this.stepsOf(line), this.#wanted))
  }

  /** Goes on below a field that was written, in its column. */
  goOn(from: Cursor): void {
    const next = onward(this.grid, from)
    const wanted = this.#wanted
    this.put(next.key, next.cell)
    this.#wanted = wanted
  }

  /** Opens the field of a cell, with `typed` in place of its text. */
  open(key: string, cell: Cell, typed: string | null = null, all = false): void {
    if (this.#store.readOnly) return
    this.put(key, cell, false)
    this.refused = null
    this.popover = null
    this.editing = { key, cell, typed, all }
  }

  /** Closes the open field; the cell takes the focus again unless one is elsewhere by now. */
  close(focus = true): void {
    this.editing = null
    this.refused = null
    if (focus) this.focusWanted += 1
  }

  /** The rows to act on: those selected together, else the one under the cursor. */
  get chosen(): Id[] {
    const rows = this.lines.filter(isRow).map((line) => line.id)
    const marked = rows.filter((id) => this.marks.has(id))
    if (marked.length > 0) return marked
    const { line } = this
    return line && isRow(line) ? [line.id] : []
  }

  /** Whether several rows are selected together. */
  get several(): boolean {
    return this.marks.size > 0 && this.chosen.length > 1
  }

  /** Selects from where one is to the row in that direction. */
  extend(to: 'up' | 'down' | 'first' | 'last'): void {
    const rows = this.lines.filter(isRow)
    const at = rows.findIndex((row) => row.key === this.cursor?.key)
    const from = rows[at]
    if (!from) return
    const end = { up: at - 1, down: at + 1, first: 0, last: rows.length - 1 }[to]
    const next = rows[Math.max(0, Math.min(rows.length - 1, end))]
    if (next) this.extendTo(next.id)
  }

  /** Selects from where one is to this row. */
  extendTo(id: Id): void {
    const line = this.line
    const from = line && isRow(line) ? line.id : id
    this.marks.range(this.lines, from, id)
    this.#moveTo(id)
  }

  /** Adds a row to those selected, or takes it away. */
  toggleMark(id: Id): void {
    const line = this.line
    this.marks.toggle(id, line && isRow(line) ? line.id : null)
    this.#moveTo(id)
  }

  markAll(): void {
    this.marks.only(this.lines.filter(isRow).map((line) => line.id))
  }

  #moveTo(id: Id): void {
    const wanted = this.#wanted
    const line = this.lines.find((one) => one.key === id)
    if (!line) return
    this.cursor = { key: id, cell: cellLike(line, this.stepsOf(line), wanted) }
    this.#closeElsewhere()
    this.#select()
    this.focusWanted += 1
  }

  #bands(only: Id | null) {
    const bands = this.#store.figures.canvas?.bands ?? []
    if (only === null) return bands
    return bands.flatMap((band) =>
      band.objectives.includes(only) ? [{ ...band, objectives: [only] }] : [],
    )
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
    this.marks.clear()
    this.filter.clear()
    this.only = null
    this.drawers.clear()
    this.collapsed.clear()
    this.measured.clear()
    this.fresh.clear()
  }

  /** Follows a selection that was made elsewhere, as by the palette. */
  follow(id: Id, cell: string): void {
    if (this.cursor?.key === id) return
    const objective = this.#store.keyResult(id)?.objective
    if (this.only !== null) this.only = objective ?? id
    if (objective) this.collapsed.delete(objective)
    // What a filter hides is shown when it is gone to.
    if (!this.lines.some((line) => line.key === id)) this.filter.clear()
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
