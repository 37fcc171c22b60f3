// Going from pane to pane with F6.

/** Puts the focus into the pane after (1) or before (-1) the one it is in. */
export function goToPane(step: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')]
  const at = panes.findIndex((pane) => pane.contains(document.activeElement))
  const next = panes[(at + step + panes.length) % panes.length]
  if (!next) return
  const inside = next.querySelector<HTMLElement>(CURSOR) ?? next.querySelector<HTMLElement>(STOPS)
  ;(inside ?? next).focus()
}

// What holds the cursor of a grid or tree comes before whatever button stands first.
const CURSOR = '[role="gridcell"][tabindex="0"], [role="treeitem"][tabindex="0"]'
const STOPS = 'button:not(:disabled):not([tabindex="-1"]), [tabindex="0"], input'
