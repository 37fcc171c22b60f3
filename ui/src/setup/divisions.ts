// The divisions one can choose, and the usual one of each length.
import type { CycleFacts } from '../ipc/generated/CycleFacts'
import type { CycleLength } from '../ipc/generated/CycleLength'
import type { Slicing } from '../ipc/generated/Slicing'

type Cut = { coarse: Slicing | null; fine: Slicing | null }

const cut = (coarse: Slicing | null, fine: Slicing | null = null): Cut => ({ coarse, fine })

export const DIVISIONS = {
  none: cut(null),
  halves: cut('halves'),
  'halves.quarters': cut('halves', 'quarters'),
  'halves.months': cut('halves', 'months'),
  quarters: cut('quarters'),
  'quarters.months': cut('quarters', 'months'),
  months: cut('months'),
  own: cut(null),
} as const

export type DivisionName = keyof typeof DIVISIONS

/** What a cycle of each length is usually cut into. */
export const USUAL: Record<Exclude<CycleLength, 'own'>, Cut> = {
  month: cut('months'),
  quarter: cut('months'),
  half: cut('quarters', 'months'),
  year: cut('halves', 'quarters'),
}

/** The name of a cycle's division. */
export function divisionOf({ coarse, fine, own_periods }: CycleFacts): DivisionName {
  if (own_periods) return 'own'
  const names = Object.keys(DIVISIONS) as DivisionName[]
  const same = (name: DivisionName) =>
    DIVISIONS[name].coarse === coarse && DIVISIONS[name].fine === fine
  return names.find(same) ?? 'own'
}
