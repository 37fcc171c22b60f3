// The history on screen: what is listed, what is chosen, what it is compared with. The core
// filters, counts and words it; lines are asked for as they come into sight.
import { SvelteMap, SvelteSet } from 'svelte/reactivity'
import { asFailed, call } from '../ipc/call'
import type { Aspect } from '../ipc/generated/Aspect'
import type { Comparison } from '../ipc/generated/Comparison'
import type { HistoryDetail } from '../ipc/generated/HistoryDetail'
import type { HistoryOverview } from '../ipc/generated/HistoryOverview'
import type { HistoryRow } from '../ipc/generated/HistoryRow'
import type { Id } from '../ipc/generated/Id'
import type { Point } from '../ipc/generated/Point'
import type { VersionRow } from '../ipc/generated/VersionRow'
import { store } from '../workspace/here'
import { editKey, itemsOf, nextStop, versionKey, type Item } from './items'

/** A state to compare: a version by its id, the chosen edit, just after some edit, the
 * beginning, or now. */
export type Side = 'now' | 'edit' | 'beginning' | `version ${Id}` | `at ${number}`

/** So many lines are asked for at a time. */
const MOST_LINES = 120

export class Past {
  canvas = $state<Id | null>(null)
  thing = $state<Id | null>(null)
  author = $state<string | null>(null)
  kind = $state<Aspect | null>(null)
  words = $state('')

  overview = $state.raw<HistoryOverview | null>(null)
  detail = $state.raw<HistoryDetail | null>(null)
  comparison = $state.raw<Comparison | null>(null)
  comparing = $state(false)
  problem = $state('')
  /** The line under the cursor, by its key. */
  cursor = $state<string | null>(null)
  then = $state<Side | null>(null)
  now = $state<Side>('now')
  readonly lines = new SvelteMap<number, HistoryRow>()
  readonly unfolded = new SvelteSet<string>()
  #wanted = 0
  #compared = 0
  #reading = false
  #asked = new Set<number>()

  items = $derived(itemsOf(this.overview?.days ?? [], this.overview?.versions ?? [], this.unfolded))
  at = $derived(this.items.findIndex((item) => item.key === this.cursor))
  item = $derived<Item | undefined>(this.items[this.at])
  /** The edit whose detail is shown. */
  seq = $derived(this.item?.kind === 'edit' ? this.item.seq : null)
  version = $derived<VersionRow | null>(this.item?.kind === 'version' ? this.item.version : null)
  /** What is compared first, where nobody chose: the last version, else the chosen edit. */
  left = $derived<Side>(this.then ?? this.#usual())
  filtered = $derived(
    this.canvas !== null ||
      this.thing !== null ||
      this.author !== null ||
      this.kind !== null ||
      this.words.trim() !== '',
  )

  #usual(): Side {
    const last = this.overview?.versions[0]
    return last ? `version ${last.id}` : 'edit'
  }

  /** Asks anew what there is; what was chosen stays chosen while it is there. */
  async load(): Promise<void> {
    const wanted = (this.#wanted += 1)
    const { canvas, thing, author, kind, words } = this
    try {
      const overview = await call('history', { filter: { canvas, thing, author, kind, words } })
      if (wanted !== this.#wanted) return
      this.overview = overview
      this.problem = ''
      this.#asked.clear()
      const gone = this.items.findIndex((item) => item.key === this.cursor) < 0
      if (gone) this.cursor = this.items.find((item) => item.kind === 'edit')?.key ?? null
      if (!overview.whole) void this.#readOn()
    } catch (error) {
      if (wanted === this.#wanted) this.problem = asFailed(error).message
    }
  }

  /** A long history is listed before it is known what each edit was about: that is read piece
   * by piece, with room for other calls in between, and then offered to filter by. */
  async #readOn(): Promise<void> {
    if (this.#reading) return
    this.#reading = true
    const path = store.file?.path
    try {
      while (!(await call('history_read', {}))) if (path !== store.file?.path) return
      await this.load()
    } catch (error) {
      this.problem = asFailed(error).message
    } finally {
      this.#reading = false
    }
  }

  /** Lines come into sight. */
  async see(items: readonly Item[]): Promise<void> {
    const seqs = items.flatMap((item) =>
      item.kind === 'edit' && !this.#asked.has(item.seq) ? [item.seq] : [],
    )
    if (seqs.length === 0) return
    const some = seqs.slice(0, MOST_LINES)
    some.forEach((seq) => this.#asked.add(seq))
    try {
      for (const row of await call('history_lines', { seqs: some })) this.lines.set(row.seq, row)
    } catch {
      // The list says what is wrong when it is asked for; a line alone need not.
      some.forEach((seq) => this.#asked.delete(seq))
    }
  }

  async loadDetail(seq: number | null): Promise<void> {
    if (seq === null) {
      this.detail = null
      return
    }
    const detail = await call('history_entry', { seq }).catch(() => null)
    if (seq === this.seq) this.detail = detail
  }

  /** The state a side stands for; none while no edit is chosen. */
  pointOf(side: Side): Point | null {
    if (side === 'now') return { point: 'now' }
    if (side === 'beginning') return { point: 'edit', seq: 0 }
    if (side.startsWith('at ')) return { point: 'edit', seq: Number(side.slice(3)) }
    if (side !== 'edit') return { point: 'version', id: side.slice('version '.length) }
    const seq = this.seq ?? this.version?.seq ?? null
    return seq === null ? null : { point: 'edit', seq }
  }

  async compare(): Promise<void> {
    const compared = (this.#compared += 1)
    const [then, now] = [this.pointOf(this.left), this.pointOf(this.now)]
    if (!then || !now) {
      this.comparison = null
      return
    }
    this.comparing = true
    const comparison = await call('history_compare', { then, now }).catch((error: unknown) => {
      if (compared === this.#compared) this.problem = asFailed(error).message
      return null
    })
    if (compared !== this.#compared) return
    this.comparison = comparison
    this.comparing = false
  }

  /** Moves the cursor by so many stops. */
  step(by: number): void {
    const to = nextStop(this.items, this.at, by)
    this.cursor = this.items[to]?.key ?? this.cursor
  }

  choose(key: string): void {
    this.cursor = key
  }

  chooseVersion(version: VersionRow): void {
    this.cursor = versionKey(version.id)
    this.then = `version ${version.id}`
  }

  /** The latest edit of a week, shown even where its day is folded. */
  chooseWeek(start: string): void {
    const week = new Date(`${start}T00:00:00Z`)
    week.setUTCDate(week.getUTCDate() + 7)
    const end = week.toISOString().slice(0, 10)
    const day = this.overview?.days.find(({ date }) => date >= start && date < end)
    const seq = day?.seqs[0]
    if (seq !== undefined) this.cursor = editKey(seq)
  }

  clear(): void {
    this.canvas = this.thing = this.author = this.kind = null
    this.words = ''
  }

  /** Where to go back to: the chosen version or edit. */
  get here(): Point | null {
    if (this.version) return { point: 'version', id: this.version.id }
    return this.seq === null ? null : { point: 'edit', seq: this.seq }
  }

  /** Another file: nothing of the one before is left. */
  forget(): void {
    this.clear()
    this.overview = this.detail = this.comparison = this.then = null
    this.cursor = null
    this.now = 'now'
    this.lines.clear()
    this.unfolded.clear()
  }
}

export const past = new Past()

let of = ''
/** Starts afresh when another file is open than before. */
export function settle(): void {
  const path = store.file?.path ?? ''
  if (path !== of) past.forget()
  of = path
}
