// Going over the board by keys: to the parent, to what serves, up and down a column. Pure.
import type { Layout } from './layout'

export type Step = 'up' | 'down' | 'left' | 'right' | 'first' | 'last'

/** The card one comes to from another; itself where there is none that way. */
export function stepFrom(
  from: string | null,
  step: Step,
  { first, placed, children }: Layout,
): string | null {
  const all = [...placed.values()]
  const here = from === null ? undefined : placed.get(from)
  if (!here) return first
  const inColumn = all
    .filter((one) => one.column === here.column)
    .toSorted((one, other) => one.y - other.y)
  const at = inColumn.findIndex((one) => one.id === from)
  switch (step) {
    case 'up':
      return inColumn[at - 1]?.id ?? from
    case 'down':
      return inColumn[at + 1]?.id ?? from
    case 'first':
      return inColumn[0]?.id ?? from
    case 'last':
      return inColumn.at(-1)?.id ?? from
    case 'right':
      return children.get(here.id)?.[0] ?? from
    case 'left': {
      for (const [parent, below] of children) if (below.includes(here.id)) return parent
      return from
    }
  }
}
