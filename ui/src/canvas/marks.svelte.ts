// The rows that are selected together, beside the one under the cursor. Holds ids only.
import { SvelteSet } from 'svelte/reactivity'
import type { Id } from '../ipc/generated/Id'
import type { Line } from './lines'

/** Whether a line can be selected: bands, drawers and lines for adding cannot. */
export const isRow = (line: Line): line is Line & { kind: 'objective' | 'key_result' } =>
  line.kind === 'objective' || line.kind === 'key_result'

export class Marks {
  readonly ids = new SvelteSet<Id>()
  /** Where a range starts. */
  anchor: Id | null = null

  has = (id: Id): boolean => this.ids.has(id)

  get size(): number {
    return this.ids.size
  }

  clear(): void {
    if (this.ids.size > 0) this.ids.clear()
    this.anchor = null
  }

  /** These and no others. */
  only(ids: readonly Id[]): void {
    const wanted = new Set(ids)
    for (const id of [...this.ids]) if (!wanted.has(id)) this.ids.delete(id)
    for (const id of wanted) this.ids.add(id)
  }

  /** Adds a row, or takes it away; `cursor` is a row that was selected by the cursor alone. */
  toggle(id: Id, cursor: Id | null): void {
    if (this.ids.size === 0 && cursor !== null && cursor !== id) this.ids.add(cursor)
    if (!this.ids.delete(id)) this.ids.add(id)
    this.anchor = id
  }

  /** The rows from the anchor to this one. */
  range(lines: readonly Line[], from: Id, to: Id): void {
    this.anchor ??= from
    const rows = lines.filter(isRow).map((line) => line.id)
    const [start, end] = [rows.indexOf(this.anchor), rows.indexOf(to)]
    if (end < 0) return
    if (start < 0) this.anchor = to
    this.only(rows.slice(Math.min(start < 0 ? end : start, end), Math.max(start, end) + 1))
  }
}
