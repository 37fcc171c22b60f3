// Which columns of the list there is room for. Pure.

export type Columns = {
  level: boolean
  unit: boolean
  /** The whole name, or initials only. */
  names: boolean
  /** Too narrow for columns: what they hold stands under the objective. */
  flow: boolean
}

/** In px: at least so wide for one column less than the one before. */
const ROOM = { all: 960, noLevel: 880, noNames: 790, noUnit: 650 } as const

export function columnsFor(width: number): Columns {
  const flow = width < ROOM.noUnit
  return {
    level: flow || width >= ROOM.all,
    names: flow || width >= ROOM.noLevel,
    unit: flow || width >= ROOM.noNames,
    flow,
  }
}

/** As a template of the grid; the objective has what the others leave. */
export function templateOf({ level, unit, names }: Columns): string {
  const all = ['minmax(0, 1fr)']
  if (level) all.push('70px')
  if (unit) all.push('134px')
  all.push(names ? '114px' : '24px', '100px', '124px', 'minmax(116px, 0.55fr)')
  return all.join(' ')
}

/** How many columns those are. */
export const countOf = ({ level, unit }: Columns): number => 5 + Number(level) + Number(unit)
