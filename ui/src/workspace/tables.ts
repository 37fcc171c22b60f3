// Which rows belong together and in which order they stand, for every table alike.
import type { Id } from '../ipc/generated/Id'
import type { Row } from '../ipc/generated/Row'
import type { Table } from '../ipc/generated/Table'

type Structs = { [R in Row as R['table']]: R['row'] }

/** The struct of a table's rows. */
export type RowOf<T extends Table> = Structs[T]

/** Every table, parents before children. */
export const TABLES: readonly Table[] = [
  'settings',
  'level',
  'person',
  'strategic_objective',
  'unit',
  'cycle',
  'period',
  'canvas',
  'objective',
  'key_result',
  'period_target',
  'milestone',
  'outcome_plan',
  'activity',
  'activity_link',
  'check_in',
  'alignment',
  'waiver',
]

/** The tables of which only the rows of the shown canvas are here. */
export const PAGE_TABLES: readonly Table[] = [
  'objective',
  'key_result',
  'period_target',
  'milestone',
  'outcome_plan',
  'activity',
  'activity_link',
  'alignment',
]

/** What a table has below itself when its rows belong to nothing. */
export const TOP = ''

/** The row that `row` is listed under; `TOP` for tables without one. */
export function parentOf({ table, row }: Row): Id {
  switch (table) {
    case 'unit':
      return row.parent ?? TOP
    case 'period':
      return row.cycle
    case 'canvas':
      return row.unit
    case 'objective':
      return row.canvas
    case 'key_result':
      return row.objective
    case 'period_target':
    case 'milestone':
    case 'outcome_plan':
    case 'activity_link':
    case 'check_in':
      return row.key_result
    case 'alignment':
      return row.objective
    case 'waiver':
      return row.thing
    default:
      return TOP
  }
}

/** A text that sorts a row among its siblings; compared by code unit, as the core does. */
export function placeOf({ table, row }: Row): string {
  switch (table) {
    case 'person':
      return row.name.toLowerCase() + ' ' + row.id
    case 'cycle':
    case 'period':
      return row.start + row.end + row.id
    case 'level':
    case 'strategic_objective':
    case 'unit':
    case 'objective':
    case 'key_result':
    case 'milestone':
    case 'activity_link':
      return row.order + ' ' + row.id
    default:
      return row.id
  }
}

/** Compares by code unit: `localeCompare` would sort by the machine's language. */
export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
