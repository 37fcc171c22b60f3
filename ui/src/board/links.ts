// The lines between cards, from the places of a layout: for each link that has both its ends
// on the board, a curve from the right edge of what is served to the left of what serves.
import type { CascadeLink } from '../ipc/generated/CascadeLink'
import { card, type Layout, type Placed } from './layout'

export type Line = {
  id: string
  from: string
  to: string
  path: string
  /** It came from below. */
  laddered: boolean
  top: number
  bottom: number
}

/** How far the pill beside a card reaches, which an arrow must not lie under, in px. */
const PILL = 24

/** How far a curve runs level before it turns, in px. */
const LEVEL = 44

export function linesOf(links: readonly CascadeLink[], { placed }: Layout): Line[] {
  return links.flatMap(({ id, from, to_card, origin }) => {
    const [child, parent] = [placed.get(from), placed.get(to_card)]
    if (!child || !parent) return []
    const [y1, y2] = [middle(parent), middle(child)]
    return {
      id,
      from,
      to: to_card,
      path: curve(parent, y1, child, y2, origin === 'laddered' ? PILL : 0),
      laddered: origin === 'laddered',
      top: Math.min(y1, y2),
      bottom: Math.max(y1, y2),
    }
  })
}

/** The middle of a card as it stands unfolded: lines do not move when it is folded. */
const middle = (one: Placed): number => one.y + card.height / 2

function curve(parent: Placed, y1: number, child: Placed, y2: number, clear: number): string {
  const right = parent.x + card.width + clear
  if (child.column > parent.column) {
    return `M${right} ${y1}C${right + LEVEL} ${y1} ${child.x - LEVEL} ${y2} ${child.x} ${y2}`
  }
  // Beside or before it: out to the right and back.
  const end = child.x + card.width
  const out = Math.max(right, end) + LEVEL
  return `M${right} ${y1}C${out} ${y1} ${out} ${y2} ${end} ${y2}`
}
