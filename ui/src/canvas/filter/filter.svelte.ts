// The filter of the sheet: what is asked for, and what of the canvas it leaves.
import type { Shown } from '../../figures/status'
import type { Id } from '../../ipc/generated/Id'
import type { Store } from '../../workspace/store.svelte'
import {
  filtered,
  isWanted,
  nothingWanted,
  statusesCalled,
  type Facts,
  type Filtered,
  type Wanted,
} from './filter'
import { statusNames } from './statuses'

/** The lists one can ask in. */
export type Kind = 'statuses' | 'owners' | 'serves'

export class Filter {
  wanted = $state.raw<Wanted>(nothingWanted)
  /** Whether its bar is open though nothing is asked for yet. */
  open = $state(false)
  /** Grows whenever its field should take the focus. */
  focusWanted = $state(0)
  #store: Store
  #stays: (id: Id) => boolean

  constructor(store: Store, stays: (id: Id) => boolean) {
    this.#store = store
    this.#stays = stays
  }

  readonly #called = $derived.by(() => statusesCalled(this.wanted.text, statusNames()))

  readonly active = $derived.by(() => isWanted(this.wanted))

  /** What it leaves; none while nothing is asked for. */
  readonly left = $derived.by((): Filtered | null => {
    if (!this.active) return null
    const store = this.#store
    return filtered(store.figures.canvas?.bands ?? [], this.wanted, {
      objective: (id) => this.#objective(id),
      keyResult: (id) => this.#keyResult(id),
      keyResults: (id) => store.rows.idsBelow('key_result', id),
      stays: this.#stays,
    })
  })

  /** Shows the bar and puts the focus into its field. */
  ask(): void {
    this.open = true
    this.focusWanted += 1
  }

  type(text: string): void {
    this.wanted = { ...this.wanted, text }
  }

  toggle(kind: 'statuses', value: Shown): void
  toggle(kind: 'owners' | 'serves', value: Id | null): void
  toggle(kind: Kind, value: Shown | Id | null): void {
    const list = this.wanted[kind] as readonly (Shown | Id | null)[]
    const next = list.includes(value) ? list.filter((one) => one !== value) : [...list, value]
    this.wanted = { ...this.wanted, [kind]: next }
  }

  clear(): void {
    this.wanted = nothingWanted
    this.open = false
  }

  #objective(id: Id): Facts | undefined {
    const row = this.#store.objective(id)
    return row && { title: `${row.verb} ${row.subject}`, owner: row.owner, status: null }
  }

  #keyResult(id: Id): Facts | undefined {
    const row = this.#store.keyResult(id)
    if (!row) return undefined
    const figures = this.#store.figures.keyResult(id)
    const status = figures?.is_draft ? 'draft' : (figures?.status ?? 'not_started')
    const called = this.#called.has(status)
    return { title: `${figures?.number ?? ''} ${row.title}`, owner: row.owner, status, called }
  }
}
