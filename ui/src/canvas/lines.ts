// The lines of the sheet, top to bottom, and how high each stands. Pure; draws nothing.
import type { Band } from '../ipc/generated/Band'
import type { Id } from '../ipc/generated/Id'

/** One line of the sheet. `key` tells lines apart; `id` is the thing it shows. */
export type Line =
  | { kind: 'band'; key: string; id: Id | null }
  | { kind: 'objective'; key: string; id: Id; band: Id | null }
  | { kind: 'key_result'; key: string; id: Id; objective: Id }
  | { kind: 'drawer'; key: string; id: Id; objective: Id }
  | { kind: 'split'; key: string; id: Id; objective: Id }
  | { kind: 'no_key_results'; key: string; id: Id }
  | { kind: 'add_objective'; key: string; id: null }
  | { kind: 'add_band'; key: string; id: null }

export type Shown = {
  collapsed: ReadonlySet<Id>
  drawers: ReadonlySet<Id>
  /** The objective that is being split: its panel stands in its place, all else is folded. */
  split?: Id | null
  /** Whether lines for adding are shown: not in a read-only file. */
  adding: boolean
}

export const heights = {
  band: 30,
  objective: 44,
  key_result: 54,
  drawer: 210,
  split: 560,
  no_key_results: 58,
  add_objective: 44,
  add_band: 34,
} as const

/** What a prominent hint under the cursor adds to its line, by how many lines its words take. */
export const hintHeight = { 1: 24, 2: 40 } as const

/** All lines of a canvas in order. `keyResults` lists those of an objective. */
export function linesOf(
  bands: readonly Band[],
  keyResults: (objective: Id) => readonly Id[],
  shown: Shown,
): Line[] {
  const lines: Line[] = []
  for (const band of bands) {
    lines.push({
      kind: 'band',
      key: `band ${band.strategic_objective ?? ''}`,
      id: band.strategic_objective,
    })
    for (const id of band.objectives) {
      if (id === shown.split) {
        lines.push({ kind: 'split', key: `split ${id}`, id, objective: id })
        continue
      }
      lines.push({ kind: 'objective', key: id, id, band: band.strategic_objective })
      if (!shown.split && !shown.collapsed.has(id)) lines.push(...below(id, keyResults(id), shown))
    }
  }
  if (shown.adding && !shown.split) {
    lines.push({ kind: 'add_objective', key: 'add objective', id: null })
    lines.push({ kind: 'add_band', key: 'add band', id: null })
  }
  return lines
}

function below(objective: Id, keyResults: readonly Id[], shown: Shown): Line[] {
  if (keyResults.length === 0) {
    return shown.adding ? [{ kind: 'no_key_results', key: `none ${objective}`, id: objective }] : []
  }
  return keyResults.flatMap((id) => {
    const line: Line = { kind: 'key_result', key: id, id, objective }
    if (!shown.drawers.has(id)) return [line]
    return [line, { kind: 'drawer', key: `drawer ${id}`, id, objective }]
  })
}

/** How high each line stands; drawers as measured, `hinted` with its hint open below it. */
export function heightsOf(
  lines: readonly Line[],
  measured: ReadonlyMap<Id, number>,
  hinted: string | null,
  hint: number = hintHeight[1],
): number[] {
  return lines.map((line) => {
    if (line.kind === 'drawer' || line.kind === 'split')
      return measured.get(line.id) ?? heights[line.kind]
    return heights[line.kind] + (line.key === hinted ? hint : 0)
  })
}
