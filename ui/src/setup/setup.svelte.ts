// What the set up screen shows beside the rows of the workspace: the core's counts and
// sentences, the change that is being looked at, and the one that waits for a yes.
import { call } from '../ipc/call'
import type { CycleFacts } from '../ipc/generated/CycleFacts'
import type { Edit } from '../ipc/generated/Edit'
import type { Foresight } from '../ipc/generated/Foresight'
import type { Id } from '../ipc/generated/Id'
import type { SetupFacts } from '../ipc/generated/SetupFacts'
import { mayWrite } from '../commands/mayWrite'
import { aloud } from '../workspace/aloud'
import { store } from '../workspace/here'

/** A person or unit that is to hand over, and whether it goes afterwards. */
export type Leaving = { from: Id | null; what: 'person' | 'unit'; removing: boolean }

export class SetupShown {
  facts = $state.raw<SetupFacts | null>(null)
  /** What the change under the pointer or in the field would come to. */
  foreseen = $state.raw<Foresight | null>(null)
  /** A change that moves or drops something: made once somebody says so. */
  pending = $state.raw<{ edit: Edit; foreseen: Foresight } | null>(null)
  leaving = $state.raw<Leaving | null>(null)
  #chosen = $state<Id | null>(null)
  #asked = 0

  /** The cycle in the panel: the chosen one, else the one on screen. */
  cycleId = $derived(
    store.rows.get('cycle', this.#chosen)?.id ?? store.shown.cycle ?? store.cycles[0]?.id ?? null,
  )
  cycle = $derived(store.rows.get('cycle', this.cycleId))
  /** Its facts; none while those of another cycle are still here. */
  ofCycle = $derived<CycleFacts | null>(
    this.facts?.cycle?.id === this.cycleId ? (this.facts.cycle ?? null) : null,
  )

  /** What is known of each person. */
  people = $derived(new Map(this.facts?.people.map((one) => [one.id, one])))

  choose(cycle: Id): void {
    this.#chosen = cycle
    this.pending = null
    const unit = store.shown.unit
    if (unit) void store.openCanvas(unit, cycle)
  }

  /** The rail went to another cycle. */
  follow(): void {
    this.#chosen = null
  }

  async load(): Promise<void> {
    const cycle = this.cycleId
    // Counted by the core, after the edits that are on their way.
    const facts = await store.queue.add(() => call('setup_facts', { cycle }))
    if (cycle === this.cycleId) this.facts = facts
  }

  /** Says beforehand what an edit moves; with none, nothing is being looked at. */
  async look(edit: Edit | null): Promise<Foresight | null> {
    const asked = ++this.#asked
    if (!edit) {
      this.foreseen = null
      return null
    }
    const foreseen = await call('foresee', { edit })
    if (asked === this.#asked) this.foreseen = foreseen
    return foreseen
  }

  /** Makes a change at once when it moves nothing; else asks first, with what it moves. */
  async ask(edit: Edit): Promise<void> {
    if (!mayWrite()) return
    const foreseen = await call('foresee', { edit })
    const moves = foreseen.paces + foreseen.targets_moved + foreseen.targets_lost + foreseen.things
    if (foreseen.refused || moves === 0) {
      this.pending = null
      await aloud(edit)
    } else this.pending = { edit, foreseen }
  }

  async confirm(): Promise<void> {
    const edit = this.pending?.edit
    this.pending = null
    if (edit) await aloud(edit)
  }

  /** Removes what owns nothing; else offers to hand over. */
  async remove(what: 'person' | 'unit', id: Id): Promise<void> {
    if (!mayWrite()) return
    const edit: Edit = { edit: 'remove', id }
    const { things } = await call('foresee', { edit })
    if (things === 0) await aloud(edit)
    else this.leaving = { from: id, what, removing: true }
  }
}

export const shown = new SetupShown()
