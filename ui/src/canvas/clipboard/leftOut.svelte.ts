// The cells that the last paste could not take, for the dialog that lists them.
import type { Pasted } from '../../ipc/generated/Pasted'

class LeftOut {
  pasted = $state.raw<Pasted | null>(null)
}

export const leftOut = new LeftOut()
