// Why a thing is done, and what it serves that the picture does not show, as the core tells it.
import { call } from '../ipc/call'
import type { Id } from '../ipc/generated/Id'
import type { WhyLine } from '../ipc/generated/WhyLine'
import type { WhyStep } from '../ipc/generated/WhyStep'
import { store } from '../workspace/here'

const ask = (thing: Id) => store.queue.add(() => call('why_line', { thing })).catch(() => null)

export class Why {
  line = $state.raw<WhyLine | null>(null)
  /** Things of other times: where they stand and what they are called. */
  far = $state.raw<ReadonlyMap<Id, WhyStep>>(new Map())
  #asked: Id | null = null

  /** Asks about a thing; an answer that came too late is dropped. */
  async load(thing: Id): Promise<void> {
    this.#asked = thing
    const line = await ask(thing)
    if (this.#asked === thing) this.line = line
  }

  async loadFar(things: readonly Id[]): Promise<void> {
    const lines = await Promise.all(things.map(ask))
    const steps = lines.flatMap((line) => line?.steps.at(-1) ?? [])
    this.far = new Map(steps.map((step) => [step.id, step]))
  }
}
