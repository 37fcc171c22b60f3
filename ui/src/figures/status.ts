// How a status looks beside its word: its colours. Shapes are in StatusShape.svelte.
import type { Status } from '../ipc/generated/Status'

/** A status, or a draft, which has no number yet. */
export type Shown = Status | 'draft'

export type Tone = 'on' | 'risk' | 'off' | 'none'

const tones: Record<Shown, Tone> = {
  exceeded: 'on',
  met: 'on',
  on_track: 'on',
  at_risk: 'risk',
  off_track: 'off',
  missed: 'off',
  stale: 'none',
  not_started: 'none',
  draft: 'none',
}

/** The colour family of a status. */
export function toneOf(status: Shown): Tone {
  return tones[status]
}
