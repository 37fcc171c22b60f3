// All rows the page knows, by table and id, with an index of who is listed under whom.
//
// Rows are plain values and replaced whole, so a component that reads one row redraws
// only when that row changes; a list redraws only when its members or their order do.
import { SvelteMap } from 'svelte/reactivity'
import type { Change } from '../ipc/generated/Change'
import type { Id } from '../ipc/generated/Id'
import type { Row } from '../ipc/generated/Row'
import type { Table } from '../ipc/generated/Table'
import { TABLES, byCodeUnit, parentOf, placeOf, type RowOf } from './tables'

const NONE: readonly Id[] = []

export class Rows {
  /** What the last edit, undo or redo changed, also where no row of it is kept here. */
  changed = $state.raw<readonly Change[]>([])
  #tables = new Map<Table, SvelteMap<Id, Row>>()
  #below = new SvelteMap<string, readonly Id[]>()
  #members = new Map<string, Set<Id>>()
  /** Lists whose members or order changed: each is laid out once, when all rows are in. */
  #unlaid = new Map<string, Table>()

  constructor() {
    for (const table of TABLES) this.#tables.set(table, new SvelteMap())
  }

  get<T extends Table>(table: T, id: Id | null | undefined): RowOf<T> | undefined {
    if (id === null || id === undefined) return undefined
    return this.#of(table).get(id)?.row as RowOf<T> | undefined
  }

  /** The rows of a table listed under `parent`, in the order a person sees them. */
  below<T extends Table>(table: T, parent: Id): RowOf<T>[] {
    const rows = this.idsBelow(table, parent).map((id) => this.get(table, id))
    return rows.filter((row): row is RowOf<T> => row !== undefined)
  }

  idsBelow(table: Table, parent: Id): readonly Id[] {
    return this.#below.get(key(table, parent)) ?? NONE
  }

  /** Every row of a table, in no promised order. */
  all<T extends Table>(table: T): RowOf<T>[] {
    return [...this.#of(table).values()].map(({ row }) => row as RowOf<T>)
  }

  /** Replaces everything in these tables. */
  replace(tables: readonly Table[], rows: readonly Row[]): void {
    const kept = new Set(rows.map((row) => `${row.table} ${row.row.id}`))
    for (const table of tables) {
      for (const id of [...this.#of(table).keys()]) {
        if (!kept.has(`${table} ${id}`)) this.#take(table, id)
      }
    }
    for (const row of rows) if (tables.includes(row.table)) this.#put(row)
    this.#layOut()
  }

  /** Carries changes out; `belongs` says which new or changed rows are kept here. */
  apply(changes: readonly Change[], belongs: (row: Row) => boolean): void {
    this.changed = changes
    const after = changes.map((change) => change.after ?? change.before)
    for (const [at, row] of after.entries()) {
      if (row && !changes[at]?.after) this.#take(row.table, row.row.id)
    }
    const kept = changes.map((change) => change.after).filter((row) => row !== null)
    kept.sort((a, b) => TABLES.indexOf(a.table) - TABLES.indexOf(b.table))
    for (const row of kept) {
      if (belongs(row)) this.#put(row)
      else this.#take(row.table, row.row.id)
    }
    this.#layOut()
  }

  #of(table: Table): SvelteMap<Id, Row> {
    return this.#tables.get(table) ?? new SvelteMap()
  }

  #put(row: Row): void {
    const map = this.#of(row.table)
    const id = row.row.id
    const before = map.get(id)
    map.set(id, row)
    const sameList = before !== undefined && parentOf(before) === parentOf(row)
    if (sameList && placeOf(before) === placeOf(row)) return
    if (before && !sameList) this.#unlist(before)
    const list = key(row.table, parentOf(row))
    const members = this.#members.get(list) ?? new Set()
    this.#members.set(list, members.add(id))
    this.#unlaid.set(list, row.table)
  }

  #take(table: Table, id: Id): void {
    const row = this.#of(table).get(id)
    if (!row) return
    this.#of(table).delete(id)
    this.#unlist(row)
  }

  #unlist(row: Row): void {
    const list = key(row.table, parentOf(row))
    this.#members.get(list)?.delete(row.row.id)
    this.#unlaid.set(list, row.table)
  }

  #layOut(): void {
    for (const [list, table] of this.#unlaid) {
      const rows = [...(this.#members.get(list) ?? [])].map((id) => this.#of(table).get(id))
      const placed = rows.flatMap((row) => (row ? [{ id: row.row.id, at: placeOf(row) }] : []))
      placed.sort((a, b) => byCodeUnit(a.at, b.at))
      const ids = placed.map(({ id }) => id)
      if (ids.length === 0) {
        this.#below.delete(list)
        this.#members.delete(list)
      } else if (!same(ids, this.#below.get(list))) this.#below.set(list, ids)
    }
    this.#unlaid.clear()
  }
}

const same = (a: readonly Id[], b: readonly Id[] | undefined): boolean =>
  a.length === b?.length && a.every((id, at) => id === b[at])

const key = (table: Table, parent: Id): string => `${table} ${parent}`
