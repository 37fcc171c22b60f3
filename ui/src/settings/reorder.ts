// Where a dragged row would land. Pure.

/** The place in a list of rows, each `top` to `bottom`, that a pointer at `y` is over. */
export function landing(y: number, rows: readonly { top: number; bottom: number }[]): number {
  const at = rows.findIndex(({ bottom }) => y < bottom)
  return at === -1 ? Math.max(rows.length - 1, 0) : at
}
