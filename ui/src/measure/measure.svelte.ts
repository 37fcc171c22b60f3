// The measure that is being chosen, and how it would read: asked of the core while typing.
import { asFailed, call } from '../ipc/call'
import type { Id } from '../ipc/generated/Id'
import type { MeasureDraft } from '../ipc/generated/MeasureDraft'
import type { MeasureReading } from '../ipc/generated/MeasureReading'
import { freshId } from '../ipc/id'
import { sayNewDue } from '../workspace/aloud'
import { store } from '../workspace/here'

/** A pause in typing after which the reading is asked for, in milliseconds. */
const PAUSE = 120

/** One key result's measure while it is chosen. */
export class Choosing {
  readonly keyResult: Id
  draft = $state.raw<MeasureDraft | null>(null)
  reading = $state.raw<MeasureReading | null>(null)
  /** The core's sentence about what was typed. */
  refused = $state.raw<string | null>(null)
  #waiting: ((draft: MeasureDraft) => Partial<MeasureDraft>) | undefined
  #turn = 0
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(keyResult: Id) {
    this.keyResult = keyResult
    void this.#read(null)
  }

  /** Sets what follows from the draft; what is chosen before it was read waits for it. */
  change(change: (draft: MeasureDraft) => Partial<MeasureDraft>): void {
    if (this.draft) this.set(change(this.draft))
    else this.#waiting = change
  }

  set(change: Partial<MeasureDraft>): void {
    if (!this.draft) return
    this.draft = { ...this.draft, ...change }
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#read(this.draft), PAUSE)
  }

  setTarget(at: number, typed: string): void {
    const targets = this.draft?.targets.map((one, index) => (index === at ? typed : one)) ?? []
    this.set({ targets })
  }

  /** Sets the measure; true when it was taken, or nothing had changed. */
  async commit(): Promise<boolean> {
    if (!this.draft) return false
    clearTimeout(this.#timer)
    const { keyResult, draft } = this
    const { language } = store.machine
    try {
      const edit = {
        edit: 'set_measure',
        id: freshId(),
        key_result: keyResult,
        draft,
        language,
      } as const
      sayNewDue(await store.edit(edit))
      return true
    } catch (error) {
      const failed = asFailed(error)
      if (failed.code === 'nothing_to_do') return true
      this.refused = failed.message
      return false
    }
  }

  async #read(draft: MeasureDraft | null): Promise<void> {
    const turn = (this.#turn += 1)
    const args = { keyResult: this.keyResult, draft }
    try {
      const reading = await store.queue.add(() => call('measure_draft', args))
      if (turn !== this.#turn) return
      this.reading = reading
      this.draft ??= reading.draft
      this.refused = null
      const waiting = this.#waiting
      this.#waiting = undefined
      if (waiting) this.change(waiting)
    } catch (error) {
      if (turn === this.#turn) this.refused = asFailed(error).message
    }
  }
}

/** Which key result's measure is open, and over what. */
class Measuring {
  open = $state.raw<{ keyResult: Id; anchor: HTMLElement } | null>(null)

  show(keyResult: Id, anchor: HTMLElement): void {
    this.open = { keyResult, anchor }
  }

  close(): void {
    this.open = null
  }
}

export const measuring = new Measuring()
