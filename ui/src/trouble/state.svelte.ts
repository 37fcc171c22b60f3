// What the window knows of files in trouble, beside the open file itself.
import { call, asFailed } from '../ipc/call'
import type { MissingThing } from '../ipc/generated/MissingThing'
import { count } from '../text/catalogue'
import { store, view } from '../workspace/here'

class Trouble {
  /** The damaged or newer file that the person wants to look around in all the same. */
  lookedInto = $state<string | null>(null)
  /** What was rescued last, and what of it is missing. */
  rescued = $state.raw<{ path: string; missing: MissingThing[] } | null>(null)

  /** Whether the open file takes the whole window to say what is the matter. */
  get fills(): boolean {
    const code = store.file?.read_only?.code
    return (code === 'damaged' || code === 'newer') && this.lookedInto !== store.file?.path
  }

  look(): void {
    this.lookedInto = store.file?.path ?? null
  }
}

export const trouble = new Trouble()

/** Rescues the open file, or the one at a path, into a new file and opens that. */
export async function rescue(path: string | null = null): Promise<void> {
  try {
    const rescued = await call('rescue', { path })
    if (!rescued) return
    store.take(rescued.started)
    view.screen = 'canvas'
    const file = store.file
    if (!file) return
    trouble.rescued = { path: file.path, missing: rescued.missing }
    const text = count('trouble.rescued.one', 'trouble.rescued.many', rescued.rows, {
      name: file.name,
    })
    store.notices.show({ text, tone: 'done' })
  } catch (error) {
    store.notices.refuse(asFailed(error))
  }
}
