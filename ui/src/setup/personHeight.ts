// How high a person's row is where rows are windowed: known before it is drawn.

const ROW = 43
const LINE = 15
/** About as many letters as a line of the note takes. */
const LETTERS = 34

/** Lines of the note on shared initials; where many share them, three say enough. */
export const noteLines = (note: string | null): number =>
  note === null ? 1 : Math.min(3, Math.max(1, Math.ceil(note.length / LETTERS)))

export const heightOf = (note: string | null): number => ROW + LINE * (noteLines(note) - 1)
