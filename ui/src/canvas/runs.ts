// Moving several rows by one place. Pure: a run of neighbours moves by letting the one
// beside it jump over.
import type { Id } from '../ipc/generated/Id'

/** The chosen ids among their siblings, those next to each other together. */
export function runsOf(siblings: readonly Id[], chosen: readonly Id[]): Id[][] {
  const wanted = new Set(chosen)
  const runs: Id[][] = []
  siblings.forEach((id, at) => {
    if (!wanted.has(id)) return
    const before = siblings[at - 1]
    if (before !== undefined && wanted.has(before)) runs.at(-1)?.push(id)
    else runs.push([id])
  })
  return runs
}

/** The moves that take each run one place up or down; none for a run at the end. */
export function stepRuns(
  siblings: readonly Id[],
  chosen: readonly Id[],
  way: 1 | -1,
): { id: Id; after: Id | null }[] {
  // From the end they move to, so that each finds its neighbours where they were.
  const runs = runsOf(siblings, chosen)
  return (way === 1 ? runs.reverse() : runs).flatMap((run) => {
    const start = siblings.indexOf(run[0] ?? '')
    const jumper = siblings[way === -1 ? start - 1 : start + run.length]
    if (jumper === undefined) return []
    const after = way === -1 ? run.at(-1) : siblings[start - 1]
    return [{ id: jumper, after: after ?? null }]
  })
}
