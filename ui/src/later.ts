// What the first frame does not need: read as one a little after it, or when the first of its
// parts is asked for. Screens are read one by one (`screens.ts`).

import type * as Parts from './laterParts'

/** How long after the start, in ms: nothing of it should hold up the first frames. */
export const LATER = 600

let reading: Promise<typeof Parts> | undefined

/** The parts, read once. */
export const later = (): Promise<typeof Parts> => (reading ??= import('./laterParts'))
