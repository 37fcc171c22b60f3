// The work of a key result, or of all key results of an objective.
import type { Activity } from '../ipc/generated/Activity'
import type { ActivityLink } from '../ipc/generated/ActivityLink'
import type { Id } from '../ipc/generated/Id'
import { store } from '../workspace/here'

export type Work = { link: ActivityLink; activity: Activity }

export function workOf(thing: Id): Work[] {
  const keyResults = store.objective(thing) ? store.keyResults(thing).map(({ id }) => id) : [thing]
  const all = keyResults.flatMap((id) => store.activities(id))
  // One piece of work may move two key results of an objective.
  return [...new Map(all.map((one) => [one.activity.id, one])).values()]
}
