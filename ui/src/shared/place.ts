// Where a floating panel goes: beside its anchor, inside the window. Pure.

/** A box in pixels of the page. */
export type Box = { left: number; top: number; width: number; height: number }
export type Size = { width: number; height: number }
export type Side = 'below' | 'above' | 'right'
export type Align = 'start' | 'end'

const GAP = 6
const EDGE = 8

/**
 * The top left corner of a panel of `size` beside `anchor`: on the asked side where there is
 * room, else on the other, never over the anchor and never out of the `window`.
 */
export function place(anchor: Box, size: Size, window: Size, side: Side, align: Align) {
  if (side === 'right') {
    const right = anchor.left + anchor.width + GAP
    const fits = right + size.width <= window.width - EDGE
    return {
      left: clamp(fits ? right : anchor.left - GAP - size.width, window.width - size.width),
      top: clamp(anchor.top, window.height - size.height),
    }
  }
  const below = anchor.top + anchor.height + GAP
  const above = anchor.top - GAP - size.height
  const fitsBelow = below + size.height <= window.height - EDGE
  const fitsAbove = above >= EDGE
  if (!fitsBelow && !fitsAbove) {
    const beside = besideOf(anchor, size, window)
    if (beside) return beside
  }
  const goesBelow = side === 'below' ? fitsBelow || !fitsAbove : !fitsAbove
  const left = align === 'start' ? anchor.left : anchor.left + anchor.width - size.width
  return {
    left: clamp(left, window.width - size.width),
    top: clamp(goesBelow ? below : above, window.height - size.height),
  }
}

/** Right of the anchor or left of it, for panels too high to stand below or above. */
function besideOf(anchor: Box, size: Size, window: Size) {
  const right = anchor.left + anchor.width + GAP
  const left = anchor.left - GAP - size.width
  const at = right + size.width <= window.width - EDGE ? right : left
  if (at < EDGE) return null
  return { left: at, top: clamp(anchor.top, window.height - size.height) }
}

/**
 * Where the arrow of a panel at `at` stands, and whether it points up at its anchor; `null`
 * where the panel stands beside it.
 */
export function tipOf(anchor: Box, at: { left: number; top: number }, size: Size) {
  const apart = at.left >= anchor.left + anchor.width || at.left + size.width <= anchor.left
  if (apart) return null
  const middle = anchor.left + anchor.width / 2 - at.left
  const left = Math.max(18, Math.min(middle, size.width - 18))
  return { left, up: at.top >= anchor.top + anchor.height }
}

const clamp = (value: number, most: number): number => Math.max(EDGE, Math.min(value, most - EDGE))
