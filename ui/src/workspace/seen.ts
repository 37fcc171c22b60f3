// What is seen of the board, for those who hand it out. The board says it, the export asks;
// neither knows the other.

/** What a filter leaves, all for null, and what is folded away. */
export type Seen = { shown: string[] | null; folded: string[] }

export const seen: { board: (cycle: string) => Seen } = {
  board: () => ({ shown: null, folded: [] }),
}
