// The board as rows: which there are, which one Tab comes to, and how they are gone over.
import type { CascadeCard } from '../../ipc/generated/CascadeCard'
import { board } from '../board.svelte'
import { rowsOf, type Row } from './rows'
import { namesOf } from './serves'

class List {
  #all = $derived.by((): { rows: Row[]; apart: number } => {
    const { cascade, grouping, shown, folded, up } = board
    if (!cascade) return { rows: [], apart: 0 }
    return rowsOf({ cascade, grouping, shown, folded, up, columns: board.columns.of })
  })

  /** Every row that shows, those of what serves nothing last. */
  rows = $derived(this.#all.rows)
  /** Where those begin. */
  apart = $derived(this.#all.apart)
  places = $derived(new Map(this.rows.map(({ id }, at) => [id, at])))
  /** The group row one is on; what is chosen on the board are cards and strategic objectives. */
  #group = $state.raw<{ id: string; chosen: string | null } | null>(null)
  /** The row Tab comes to. */
  at = $derived.by(() => {
    const id = this.#group?.chosen === board.chosen ? this.#group.id : board.chosen
    return id !== null && this.places.has(id) ? id : (this.rows[0]?.id ?? null)
  })

  cardsOfUnit = $derived.by(() => {
    const units = new Map<string, CascadeCard[]>()
    for (const card of board.cascade?.cards ?? []) {
      const cards = units.get(card.unit)
      if (cards) cards.push(card)
      else units.set(card.unit, [card])
    }
    return units
  })

  /** What everything that can be served is called. */
  names = $derived(namesOf(board.cascade?.bands ?? [], board.cascade?.cards ?? []))
  levelOf = $derived(new Map(board.cascade?.levels.map(({ id, one }) => [id, one])))

  /** Goes to a row. A unit, or what stands apart, is no choice of the board's. */
  go(id: string): void {
    const ofBoard = this.isOfBoard(id)
    this.#group = ofBoard ? null : { id, chosen: board.chosen }
    if (ofBoard) board.chosen = id
  }

  /** Opens or closes a row. */
  fold(id: string): void {
    // A filter shows all it found, and what has nothing below it stays as it is.
    if (!board.filtered && this.#opens(id)) board.toggle(id)
  }

  /** Opens or closes a row with all below it. */
  foldWhole(id: string): void {
    if (board.filtered || !this.#opens(id)) return
    if (board.folded.has(id)) return board.toggle(id)
    // Closing a row takes those below it away, so that they are gathered first.
    const { rows } = this
    const from = this.places.get(id) ?? 0
    const level = rows[from]?.level ?? 0
    const end = rows.findIndex((row, n) => n > from && row.level <= level)
    const branch = rows.slice(from, end < 0 ? rows.length : end)
    for (const row of branch) if (row.below > 0) board.folded.add(row.id)
  }

  /** Whether a row has others below it. */
  #opens(id: string): boolean {
    return (this.rows[this.places.get(id) ?? -1]?.open ?? null) !== null
  }

  /** Whether it is something the board chooses among. */
  isOfBoard(id: string): boolean {
    return board.cards.has(id) || board.bands.has(id)
  }

  /** Whether the row leads to a card, and not to a group. */
  isCard(id: string | null): id is string {
    return id !== null && board.cards.has(id)
  }
}

export const list = new List()
