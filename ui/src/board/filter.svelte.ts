// What of the board is asked for.
import type { CascadeCard } from '../ipc/generated/CascadeCard'
import { fits, isWanted, noLists, toggled, type Kind, type Lists, type Wanted } from './filter'

export class BoardFilter {
  words = $state('')
  onlyOrphans = $state(false)
  lists = $state.raw<Lists>(noLists)

  wanted: Wanted = $derived({
    words: this.words,
    onlyOrphans: this.onlyOrphans,
    lists: this.lists,
  })
  active = $derived(isWanted(this.wanted))

  fits(card: CascadeCard): boolean {
    return fits(card, this.wanted)
  }

  /** Asks for a value, or no longer. Of levels all are shown until one is taken away. */
  toggle(kind: Kind, value: string, all: readonly string[]): void {
    const list = toggled(this.lists[kind], value, all, kind === 'level')
    this.lists = { ...this.lists, [kind]: list }
  }

  /** Any value of that kind will do again. */
  any(kind: Kind): void {
    this.lists = { ...this.lists, [kind]: [] }
  }

  clear(): void {
    this.set({ words: '', onlyOrphans: false, lists: noLists })
  }

  set({ words, onlyOrphans, lists }: Wanted): void {
    this.words = words
    this.onlyOrphans = onlyOrphans
    this.lists = lists
  }
}
