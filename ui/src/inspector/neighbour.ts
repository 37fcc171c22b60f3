// The thing before or after another in the sheet, for the inspector's arrows.
import type { Line } from '../canvas/lines'

type Thing = Extract<Line, { kind: 'objective' | 'key_result' }>

const isThing = (line: Line): line is Thing =>
  line.kind === 'objective' || line.kind === 'key_result'

export function neighbourOf(lines: readonly Line[], id: string, way: 1 | -1): Thing | null {
  const things = lines.filter(isThing)
  const at = things.findIndex((line) => line.id === id)
  return at < 0 ? null : (things[at + way] ?? null)
}
