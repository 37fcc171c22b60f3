// The picture of who serves whom, for the inspector. Beside the board it is the board's own;
// beside the sheet it is read here, again after every edit, unless nobody looks at it.
import type { Cascade } from '../ipc/generated/Cascade'
import { home } from '../inspector/home.svelte'
import { pictures, store } from '../workspace/here'

/** What only a count is wanted of waits until nothing is edited for so long, in ms. */
export const QUIET = 500

let read = $state.raw<Cascade | null>(null)
let asked = ''
let timer: ReturnType<typeof setTimeout> | undefined

export const picture = (): Cascade | null => {
  const own = home().cascade
  return own ? own() : read
}

/** Reads the picture after a while, unless it is as it was; to be called in an effect. */
export function wantPicture(after: number): void {
  const { version, file, shown, machine } = store
  if (home().cascade || !shown.cycle) return
  const { cycle } = shown
  const key = [file?.path, cycle, version, machine.language].join()
  clearTimeout(timer)
  if (key === asked) return
  timer = setTimeout(() => void take(key, cycle), after)
}

async function take(key: string, cycle: string): Promise<void> {
  if (key === asked) return
  asked = key
  const value = await store.queue.add(() => pictures.read(cycle)).catch(() => null)
  if (key === asked) read = value
}
