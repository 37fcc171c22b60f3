// Whom one looked at last, for each file on this machine.
import type { Id } from '../../ipc/generated/Id'

const KEY = 'okr.people'
const KEPT = 8

type Kept = Record<string, Id[]>

export const recentOf = (path: string): Id[] => read()[path] ?? []

export function remember(path: string, who: Id): void {
  const others = recentOf(path).filter((id) => id !== who)
  try {
    localStorage.setItem(
      KEY,
      JSON.stringify({ ...read(), [path]: [who, ...others].slice(0, KEPT) }),
    )
  } catch {
    // Without storage the list begins anew next time.
  }
}

function read(): Kept {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}') as Kept
  } catch {
    return {}
  }
}
