// The lines of a presentation: between lit cards as on the board, and thin ones that hold an
// unlit branch together.
import type { CascadeLink } from '../../ipc/generated/CascadeLink'
import type { Branch } from './branches'
import type { Box, Scene } from './scene'

export type Way = { key: string; path: string; kind: 'cascade' | 'ladder' | 'faint' }

/** Kept clear beside cards, in px: for the arrow, halo and all, and before faint lines. */
const CLEAR = { arrow: 7, faint: 3 } as const

export function waysOf(
  links: readonly CascadeLink[],
  branches: readonly Branch[],
  lit: number,
  { placed, lines, columns }: Scene,
): Way[] {
  const shown = new Set([...(branches[lit]?.cards ?? []), ...(branches[lit]?.bands ?? [])])
  const bright = links.flatMap(({ id, from, to_card, origin }): Way | [] => {
    const [child, parent] = [placed.get(from), placed.get(to_card)]
    if (!child || !parent || !shown.has(from) || !shown.has(to_card)) return []
    const kind = origin === 'laddered' ? 'ladder' : 'cascade'
    return { key: id, path: between(parent, child, columns.gutter, kind), kind }
  })
  const faint = lines.flatMap((line, at): Way | [] => {
    const before = lines[at - 1]?.branch === line.branch ? lines[at - 1] : undefined
    const parent = before ?? placed.get(branches[line.branch]?.group ?? '')
    if (!parent || parent.column >= line.column) return []
    return { key: line.key, path: between(parent, line, columns.gutter, 'faint'), kind: 'faint' }
  })
  return [...faint, ...bright]
}

/** From the right edge of what is served to the left of what serves. */
function between(parent: Box, child: Box, gutter: number, kind: Way['kind']): string {
  const [y1, y2] = [parent.y + parent.height / 2, child.y + child.height / 2]
  const right = parent.x + parent.width + (kind === 'ladder' ? CLEAR.arrow : 0)
  if (child.column > parent.column) {
    const [to, bend] = [child.x - (kind === 'faint' ? CLEAR.faint : 0), gutter * 0.6]
    return `M${right} ${y1}C${right + bend} ${y1} ${to - bend} ${y2} ${to} ${y2}`
  }
  // Beside or before it: out to the right and back.
  const end = child.x + child.width
  const out = Math.max(right, end) + gutter * 0.8
  return `M${right} ${y1}C${out} ${y1} ${out} ${y2} ${end} ${y2}`
}
