// The open workspace as the page knows it: the outline of the file, the shown canvas with
// its figures, and the state of saving. Applies the changes the core answers with; counts
// nothing itself.
import type { Api } from '../ipc/api'
import { asFailed, type Call, type Failed } from '../ipc/call'
import type { CanvasPage } from '../ipc/generated/CanvasPage'
import type { Edit } from '../ipc/generated/Edit'
import type { Edited } from '../ipc/generated/Edited'
import type { Id } from '../ipc/generated/Id'
import type { Machine } from '../ipc/generated/Machine'
import type { OpenFile } from '../ipc/generated/OpenFile'
import type { Outcome } from '../ipc/generated/Outcome'
import type { ReasonWanted } from '../ipc/generated/ReasonWanted'
import type { RecentFile } from '../ipc/generated/RecentFile'
import type { Row } from '../ipc/generated/Row'
import type { SaveState } from '../ipc/generated/SaveState'
import type { Started } from '../ipc/generated/Started'
import { SvelteMap } from 'svelte/reactivity'
import { ShownFigures } from './figures.svelte'
import { Notices } from './notices.svelte'
import { Queue } from './queue.svelte'
import { Rows } from './rows.svelte'
import { PAGE_TABLES, TABLES, TOP, type RowOf } from './tables'

/** The thing the cursor is on, and the cell of its row. */
export type Selection = { id: Id; cell: string }

/** The open file without what changes with every edit. */
export type FileInfo = Pick<OpenFile, 'name' | 'path' | 'read_only'>

const OUTLINE_TABLES = TABLES.filter((table) => !PAGE_TABLES.includes(table))

export class Store {
  /** False until the core has answered for the first time. */
  ready = $state(false)
  machine = $state.raw<Machine>({
    theme: 'system',
    language: 'en',
    author: '',
    text_size: 100,
    inspector_width: 344,
    letter_keys: true,
    motion: 'system',
  })
  mac = $state(false)
  /** The core's day when the file was opened, as `2026-05-14`. */
  today = ''
  file = $state.raw<FileInfo | null>(null)
  recent = $state.raw<RecentFile[]>([])
  /** Why a file could not be opened; the window goes on with what is open. */
  trouble = $state.raw<Failed | null>(null)
  save = $state.raw<SaveState>({
    saved_at: null,
    not_saved: null,
    waiting: 0,
    undo: null,
    redo: null,
    bytes: 0,
  })
  /** The canvas on screen; `canvas` is none while the unit has none in that cycle. */
  shown = $state.raw<Pick<CanvasPage, 'unit' | 'cycle' | 'canvas'>>({
    unit: null,
    cycle: null,
    canvas: null,
  })
  /** The cycle one looks from: the shown one, unless its canvas was opened beside the board. */
  from = $state<Id | null>(null)
  /** Eased targets of an agreed canvas: the window asks why, and goes on without an answer. */
  reasonWanted = $state.raw<ReasonWanted | null>(null)
  selection = $state.raw<Selection | null>(null)
  /** Grows with every edit, undo and redo: what is loaded on demand is loaded again. */
  version = $state(0)

  readonly rows = new Rows()
  readonly figures = new ShownFigures()
  readonly queue = new Queue()
  readonly notices = new Notices()
  #counts = new SvelteMap<Id, number>()
  #call: Call

  constructor(call: Call) {
    this.#call = call
  }

  /** Shows what the core answered to a start or to the opening of a file. */
  take(started: Started): void {
    this.ready = true
    this.machine = started.machine
    this.mac = started.mac
    this.today = started.today
    this.recent = started.recent
    this.trouble = started.trouble ? asFailed(started.trouble) : null
    if (started.file) this.#takeFile(started.file)
  }

  /** Makes a call that may open another file; `null` when a dialog was cancelled. */
  async open<K extends OpeningCall>(name: K, args: Api[K][0]): Promise<boolean> {
    const started: Started | null = await this.queue.add(() => this.#call(name, args))
    if (started) this.take(started)
    return started !== null
  }

  /** Carries an edit out, after those asked for before it. Fails with the core's words. */
  async edit(edit: Edit): Promise<Edited> {
    return await this.queue.add(async () => {
      const edited = await this.#call('edit', { edit, shown: this.shown.canvas })
      await this.#takeEdited(edited)
      this.notices.say(edited.label)
      return edited
    })
  }

  /** Several edits as one step of undo; the first gives it its name. */
  edits(edits: Edit[]): Promise<Edited> {
    const [only, ...more] = edits
    return this.edit(only && more.length === 0 ? only : { edit: 'together', edits })
  }

  /** An edit without a field to show a refusal at: the words go into the toast. */
  async attempt(...edits: Edit[]): Promise<Edited | null> {
    try {
      return await this.edits(edits)
    } catch (error) {
      this.notices.refuse(asFailed(error))
      return null
    }
  }

  /** A way back in the history, carried out like an edit. */
  async change<K extends 'go_back' | 'put_back'>(name: K, args: Api[K][0]): Promise<Edited> {
    return await this.queue.add(async () => {
      const edited: Edited = await this.#call(name, args)
      await this.#takeEdited(edited)
      this.notices.say(edited.label)
      return edited
    })
  }

  undo = (): Promise<Edited | null> => this.#step('undo')
  redo = (): Promise<Edited | null> => this.#step('redo')

  /**
   * Shows the canvas of a unit in a cycle, whether it exists yet or not. Beside the board only
   * its rows are needed, with one thing `selected`: what one looks at stays.
   */
  async openCanvas(unit: Id, cycle: Id, selected: Selection | null = null): Promise<void> {
    const page = await this.queue.add(() => this.#call('open_canvas', { unit, cycle }))
    this.#takePage(page, selected !== null)
    if (selected) this.selection = selected
    else this.version += 1
  }

  /** One looks at the shown canvas itself again. */
  settle(): void {
    this.from = this.shown.cycle
  }

  async setMachine(change: Partial<Machine>): Promise<void> {
    const { language } = this.machine
    // Shown before it is written: a theme that waits for the disk looks broken.
    const asked = (this.machine = { ...this.machine, ...change })
    // Not written down it holds all the same; a late answer takes back nothing set since.
    const told = (error: unknown) => void this.notices.refuse(asFailed(error))
    const kept = await this.#call('set_machine', { machine: asked }).catch(told)
    if (kept && this.machine === asked) this.machine = kept
    if (this.machine.language !== language) await this.#askAnew()
  }

  /** What the core says in words (figures, hints, why the file is read only), in its language now. */
  async #askAnew(): Promise<void> {
    const { file } = await this.queue.add(() => this.#call('start', {}))
    if (file) this.#takeFile(file)
  }

  select(id: Id | null, cell = 'title'): void {
    if (id === null) this.selection = null
    else if (this.selection?.id !== id || this.selection.cell !== cell) {
      this.selection = { id, cell }
    }
  }

  /** Whether edits are refused because of how the file was opened. */
  get readOnly(): boolean {
    return this.file !== null && this.file.read_only !== null
  }

  // What is in the workspace, in the order a person sees it.

  get settings() {
    return this.rows.all('settings')[0]
  }

  get levels() {
    return this.rows.below('level', TOP)
  }

  get people() {
    return this.rows.below('person', TOP)
  }

  get strategicObjectives() {
    return this.rows.below('strategic_objective', TOP)
  }

  /** Cycles, newest first. */
  get cycles() {
    return this.rows.below('cycle', TOP).reverse()
  }

  get unit() {
    return this.rows.get('unit', this.shown.unit)
  }

  get cycle() {
    return this.rows.get('cycle', this.shown.cycle)
  }

  get canvas() {
    return this.rows.get('canvas', this.shown.canvas)
  }

  person = (id: Id | null | undefined) => this.rows.get('person', id)
  strategicObjective = (id: Id | null | undefined) => this.rows.get('strategic_objective', id)
  objective = (id: Id | null | undefined) => this.rows.get('objective', id)
  keyResult = (id: Id | null | undefined) => this.rows.get('key_result', id)
  unitsBelow = (unit: Id | null) => this.rows.below('unit', unit ?? TOP)
  periods = (cycle: Id, finer = false) =>
    this.rows.below('period', cycle).filter((period) => period.finer === finer)
  canvasOf = (unit: Id, cycle: Id) =>
    this.rows.below('canvas', unit).find((canvas) => canvas.cycle === cycle)
  objectives = (canvas: Id) => this.rows.below('objective', canvas)
  keyResults = (objective: Id) => this.rows.below('key_result', objective)
  targets = (keyResult: Id) => this.rows.below('period_target', keyResult)
  target = (keyResult: Id, period: Id) =>
    this.targets(keyResult).find((target) => target.period === period)
  milestones = (keyResult: Id) => this.rows.below('milestone', keyResult)
  plan = (keyResult: Id, outcome: Outcome) =>
    this.rows.below('outcome_plan', keyResult).find((plan) => plan.outcome === outcome)
  /** What an objective serves. */
  serves = (objective: Id) => this.rows.below('alignment', objective)

  /** The objectives of a band, in order; `null` for those that serve no strategic objective. */
  objectivesOfBand(strategicObjective: Id | null): RowOf<'objective'>[] {
    const band = this.figures.canvas?.bands.find(
      (one) => one.strategic_objective === strategicObjective,
    )
    const rows = (band?.objectives ?? []).map((id) => this.objective(id))
    return rows.filter((row) => row !== undefined)
  }

  /** The work list of a key result, in order. */
  activities(keyResult: Id): { link: RowOf<'activity_link'>; activity: RowOf<'activity'> }[] {
    return this.rows.below('activity_link', keyResult).flatMap((link) => {
      const activity = this.rows.get('activity', link.activity)
      return activity ? [{ link, activity }] : []
    })
  }

  /** Objectives on the canvas of a unit in the shown cycle; none without a canvas. */
  objectiveCount(unit: Id): number | null {
    const canvas = this.shown.cycle ? this.canvasOf(unit, this.shown.cycle) : undefined
    return canvas ? (this.#counts.get(canvas.id) ?? 0) : null
  }

  async #step(name: 'undo' | 'redo'): Promise<Edited | null> {
    return await this.queue.add(async () => {
      const edited = await this.#call(name, { shown: this.shown.canvas })
      this.reasonWanted = null
      if (edited) await this.#takeEdited(edited)
      return edited
    })
  }

  #takeFile(file: OpenFile): void {
    const { name, path, read_only } = file
    const another = this.file?.path !== path
    this.file = { name, path, read_only }
    this.save = file.state
    this.rows.replace(OUTLINE_TABLES, file.outline)
    this.#counts.clear()
    this.#takeCounts(file.objective_counts)
    this.#takePage(file.page, !another && this.#isBeside)
    this.version += 1
    if (another) this.selection = this.reasonWanted = null
  }

  /** Whether the shown canvas was opened beside the board, from a cycle that is still there. */
  get #isBeside(): boolean {
    return this.from !== this.shown.cycle && this.rows.get('cycle', this.from) !== undefined
  }

  #takePage(page: CanvasPage, beside = false): void {
    const { unit, cycle, canvas } = page
    if (!beside) this.from = cycle
    if (canvas !== this.shown.canvas) this.selection = null
    this.shown = { unit, cycle, canvas }
    this.rows.replace(PAGE_TABLES, page.rows)
    this.figures.show(page.figures, page.hints)
  }

  async #takeEdited(edited: Edited): Promise<void> {
    // A toast offers to undo what was last: with another edit, that is no longer what it says.
    this.notices.hide()
    const above = this.#aboveShown(edited)
    const wanting = edited.changes.some(({ before, after }) =>
      this.#comesFromElsewhere(before, after),
    )
    this.rows.apply(edited.changes, (row) => this.#belongs(row))
    for (const { before, after } of edited.changes) {
      if (before && !after) this.figures.forget(before.row.id)
    }
    this.figures.merge(edited.figures)
    this.figures.setHints(edited.hints)
    this.#takeCounts(edited.objective_counts)
    this.save = edited.state
    if (edited.reason_wanted) this.reasonWanted = edited.reason_wanted
    this.version += 1
    await this.#follow(wanting, above)
  }

  /** Loads the page anew when the changes alone do not tell what it holds. */
  async #follow(wanting: boolean, above: Id | null): Promise<void> {
    const { unit, cycle, canvas } = this.shown
    const unitGone = unit !== null && !this.rows.get('unit', unit)
    const cycleGone = cycle !== null && !this.rows.get('cycle', cycle)
    const canvasChanged =
      unit !== null && cycle !== null && (this.canvasOf(unit, cycle)?.id ?? null) !== canvas
    if (!wanting && !unitGone && !cycleGone && !canvasChanged && unit && cycle) return
    const nextUnit = unitGone || !unit ? (above ?? this.unitsBelow(null)[0]?.id) : unit
    const nextCycle = cycleGone || !cycle ? this.cycles[0]?.id : cycle
    if (!nextUnit || !nextCycle) {
      this.#takePage({ unit: nextUnit ?? null, cycle: nextCycle ?? null, canvas: null, ...EMPTY })
      return
    }
    const page = await this.#call('open_canvas', { unit: nextUnit, cycle: nextCycle })
    this.#takePage(page, this.#isBeside)
    this.version += 1
  }

  /** The nearest unit above the shown one that the changes leave there. */
  #aboveShown({ changes }: Edited): Id | null {
    const gone = new Set(
      changes.flatMap(({ before, after }) => (before && !after ? before.row.id : [])),
    )
    let at = this.unit
    while (at && gone.has(at.id)) at = this.rows.get('unit', at.parent)
    return at?.id ?? null
  }

  #takeCounts(counts: readonly [Id, number][]): void {
    for (const [canvas, count] of counts) this.#counts.set(canvas, count)
  }

  /** A thing moved here from another canvas comes without what is under it. */
  #comesFromElsewhere(before: Row | null, after: Row | null): boolean {
    if (!before || !after) return false
    const kind = after.table === 'objective' || after.table === 'key_result'
    return kind && this.#belongs(after) && !this.rows.get(after.table, after.row.id)
  }

  /** Whether a row is kept here: all of the outline, and the page of the shown canvas. */
  #belongs({ table, row }: Row): boolean {
    switch (table) {
      case 'objective':
        return row.canvas === this.shown.canvas
      case 'key_result':
        return this.objective(row.objective) !== undefined
      case 'period_target':
      case 'milestone':
      case 'outcome_plan':
      case 'activity_link':
        return this.keyResult(row.key_result) !== undefined
      case 'alignment':
        return this.objective(row.objective) !== undefined
      case 'check_in':
        return false
      default:
        return true
    }
  }
}

const EMPTY = { rows: [], figures: null, hints: [] }

/** The calls that show another file, or the same one anew. */
export type OpeningCall =
  | 'start'
  | 'open_example'
  | 'new_file'
  | 'open_dialog'
  | 'open_path'
  | 'retry_save'
  | 'look_again'
  | 'restore_backup'
  | 'open_copy'
  | 'take_over'
  | 'settle_outside'
