// The columns of the board: one for each level, and further ones within a level where its
// objectives serve each other, step by step, and nothing above.

export type Standing = { id: string; level: string | null }

/** Where the columns of a level begin, and how many it has. */
export type Span = { from: number; count: number }

export type Columns = { of: ReadonlyMap<string, number>; spans: readonly Span[] }

/**
 * `start` is the first column that is free: strategy may stand before. `levels` are in the
 * order of their columns; `upwards` says what each card serves.
 */
export function columnsOf(
  start: number,
  levels: readonly (string | null)[],
  cards: readonly Standing[],
  upwards: ReadonlyMap<string, readonly string[]>,
): Columns {
  const steps = stepsOf(cards, upwards, new Map(levels.map((level, at) => [level, at])))
  const counts = levels.map(() => 1)
  const places = new Map(levels.map((level, at) => [level, at]))
  for (const { id, level } of cards) {
    const at = places.get(level)
    if (at !== undefined) counts[at] = Math.max(counts[at] ?? 1, (steps.get(id) ?? 0) + 1)
  }
  let from = start
  const spans = counts.map((count) => {
    const span = { from, count }
    from += count
    return span
  })
  const first = (level: string | null) => spans[places.get(level) ?? -1]?.from ?? start
  return {
    of: new Map(cards.map(({ id, level }) => [id, first(level) + (steps.get(id) ?? 0)])),
    spans,
  }
}

/** How many objectives of its own level a card stands below, where it serves nothing above. */
function stepsOf(
  cards: readonly Standing[],
  upwards: ReadonlyMap<string, readonly string[]>,
  places: ReadonlyMap<string | null, number>,
): Map<string, number> {
  const levelOf = new Map(cards.map(({ id, level }) => [id, places.get(level) ?? 0]))
  const beside = (id: string): string | undefined => {
    const own = levelOf.get(id) ?? 0
    const parents = upwards.get(id) ?? []
    // A strategic objective stands before all levels.
    if (parents.some((parent) => (levelOf.get(parent) ?? -1) < own)) return undefined
    return parents.find((parent) => levelOf.get(parent) === own)
  }
  const steps = new Map<string, number>()
  for (const { id } of cards) {
    const way: string[] = []
    let at: string | undefined = id
    while (at !== undefined && !steps.has(at) && !way.includes(at)) {
      way.push(at)
      at = beside(at)
    }
    let step = at === undefined ? -1 : (steps.get(at) ?? 0)
    for (const one of way.toReversed()) steps.set(one, (step += 1))
  }
  return steps
}
