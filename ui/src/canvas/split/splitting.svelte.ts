// An objective that is being split: what goes where, and what that would come to. Nothing
// is stored before it is split, and leaving keeps the objective as it was.
import { call } from '../../ipc/call'
import type { Id } from '../../ipc/generated/Id'
import type { Side } from '../../ipc/generated/Side'
import type { Split } from '../../ipc/generated/Split'
import type { SplitPreview } from '../../ipc/generated/SplitPreview'
import { freshId } from '../../ipc/id'
import { aloud } from '../../workspace/aloud'
import { store } from '../../workspace/here'
import { sheet } from '../here'
import { follow, put, send, step, type Halves, type Way } from './halves'

type Title = { verb: string; subject: string; owner: Id | null }

const EMPTY: Halves = { left: [], right: [] }
const nobody = (): Title => ({ verb: '', subject: '', owner: null })

class Splitting {
  halves = $state.raw<Halves>(EMPTY)
  /** The titles and owners of both halves. */
  title = $state<Record<Way, Title>>({ left: nobody(), right: nobody() })
  sides = $state.raw<Readonly<Record<Id, Side>>>({})
  preview = $state.raw<SplitPreview | null>(null)
  /** Where what is dragged would land; the figures are of that already. */
  landing = $state.raw<{ id: Id; way: Way; at: number } | null>(null)
  #new = ''
  #asked = 0

  get objective(): Id | null {
    return sheet.split
  }

  /** The halves as they are shown: with what is dragged where it would land. */
  readonly shown = $derived(
    this.landing
      ? put(this.halves, this.landing.id, this.landing.way, this.landing.at)
      : this.halves,
  )

  begin(objective: Id): void {
    const row = store.objective(objective)
    if (!row || store.readOnly) return
    const { verb, subject, owner } = row
    this.halves = { left: [...store.rows.idsBelow('key_result', objective)], right: [] }
    this.title = { left: { verb, subject, owner }, right: { verb: '', subject: '', owner } }
    this.sides = {}
    this.landing = null
    this.preview = null
    this.#new = freshId()
    sheet.beginSplit(objective)
  }

  leave(): void {
    const objective = sheet.split
    sheet.endSplit()
    if (objective) sheet.put(objective, 'verb')
  }

  send(id: Id, way: Way): boolean {
    const { halves } = this
    this.halves = send(halves, id, way)
    return this.halves !== halves
  }

  step(id: Id, by: 1 | -1): void {
    this.halves = step(this.halves, id, by)
  }

  drop(): void {
    this.halves = this.shown
    this.landing = null
  }

  choose(alignment: Id, side: Side): void {
    this.sides = { ...this.sides, [alignment]: side }
  }

  /** Asks what the split as it is shown would come to; the last answer counts. */
  async look(): Promise<void> {
    const objective = sheet.split
    if (!objective) return
    const rows = store.rows.idsBelow('key_result', objective)
    if (!store.objective(objective)) return this.leave()
    this.halves = follow(this.halves, rows)
    const asked = (this.#asked += 1)
    try {
      const preview = await call('split_preview', { split: this.#split(objective) })
      if (asked === this.#asked) this.preview = preview
    } catch {
      // Something it names is gone by now: the next change of the file asks again.
    }
  }

  /** Splits; the cursor goes to the new half. */
  async carryOut(): Promise<void> {
    const objective = sheet.split
    if (!objective || this.preview?.refused) return
    const split = this.#split(objective)
    const done = await aloud({ edit: 'split_objective', split })
    if (!done) return
    sheet.endSplit()
    sheet.put(split.new, split.right.verb === '' ? 'verb' : 'subject')
  }

  #split(objective: Id): Split {
    const half = (way: Way) => {
      const { verb, subject, owner } = this.title[way]
      const key_results = [...this.shown[way]]
      return { verb: verb.trim(), subject: subject.trim(), owner, key_results }
    }
    const sides = Object.entries(this.sides)
    const serving = sides.map(([alignment, side]) => ({ alignment, side }))
    return { objective, new: this.#new, left: half('left'), right: half('right'), serving }
  }
}

export const splitting = new Splitting()
