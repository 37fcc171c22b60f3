// What moved on the shown canvas since it was agreed on, as the core tells it.
import { todayIso } from '../canvas/today'
import { call } from '../ipc/call'
import type { Compared } from '../ipc/generated/Compared'
import type { Id } from '../ipc/generated/Id'
import type { SinceAgreed } from '../ipc/generated/SinceAgreed'
import { t } from '../text/catalogue'
import { aloud } from '../workspace/aloud'
import { store, view } from '../workspace/here'

class Drifted {
  since = $state.raw<SinceAgreed | null>(null)
  #wanted = 0

  /** Asks again; an answer that comes too late is not shown. */
  async load(canvas: Id | null, agreed: boolean): Promise<void> {
    const wanted = (this.#wanted += 1)
    const since = canvas && agreed ? await call('drift', { canvas }).catch(() => null) : null
    if (wanted === this.#wanted) this.since = since
  }

  /** What differs of one thing. */
  of(id: Id): Compared | undefined {
    return this.since?.drift.comparison.things.find((thing) => thing.id === id)
  }
}

export const drifted = new Drifted()

/** Agrees on the shown canvas today, or takes that back. */
export async function agree(yes: boolean): Promise<void> {
  const { canvas } = store
  if (!canvas) return
  const to = yes ? todayIso() : null
  const edited = await aloud({ edit: 'set_canvas', id: canvas.id, set: { field: 'agreed_on', to } })
  if (edited && yes) store.notices.say(t('drift.agreed'))
}

/** Shows the history with what was agreed beside what is now. */
export async function compareAgreed(): Promise<void> {
  const { since } = drifted
  if (!since) return
  const { past, settle } = await import('../history/past.svelte')
  settle()
  past.clear()
  past.canvas = since.drift.canvas
  past.then = since.seq === 0 ? 'beginning' : `at ${since.seq}`
  past.now = 'now'
  view.screen = 'history'
}
