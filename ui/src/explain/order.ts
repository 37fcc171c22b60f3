// The numbers of the page that can be asked about, in the order one reads them.

/** The number after (`way` 1) or before this element, round about; `null` when it is alone. */
export function besideOf(anchor: HTMLElement, way: 1 | -1): HTMLElement | null {
  const all = [...document.querySelectorAll<HTMLElement>('[data-explain]')].filter(isShown)
  if (all.length === 0) return null
  const at = all.indexOf(anchor)
  const next = at >= 0 ? at + way : placeOf(anchor, all, way)
  const found = all[(next + all.length) % all.length]
  return found === anchor ? null : (found ?? null)
}

/** Where an element that is no number itself, as a cell, stands among them. */
function placeOf(anchor: HTMLElement, all: readonly HTMLElement[], way: 1 | -1): number {
  const follows = (other: HTMLElement) =>
    (anchor.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
  const after = all.findIndex(follows)
  const first = after < 0 ? all.length : after
  return way === 1 ? first : first - 1
}

const isShown = (element: HTMLElement): boolean => element.getClientRects().length > 0
