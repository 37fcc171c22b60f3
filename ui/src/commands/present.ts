// Showing the canvas to a room: the projector's theme, larger, nothing beside the sheet.
import { countDisplays, fillNextDisplay, fillScreen, setZoom } from '../ipc/window'
import { store, view } from '../workspace/here'

/** How much larger everything is drawn for a projector. */
const PROJECTOR_ZOOM = 1.5

export function present(on: boolean): void {
  if (view.presenting === on) return
  view.presenting = on
  view.presentSize = 100
  view.closeDialog()
  void fillScreen(on)
  // A projector may be plugged in at any time.
  if (on) void countDisplays().then((count) => (view.displays = count))
}

/** Shows the presentation on the next display, such as the projector. */
export const presentElsewhere = (): void => void fillNextDisplay().catch(() => undefined)

/** Draws the page as large as this machine and the room want it. */
export function drawSize(textSize: number, presenting: boolean): void {
  void setZoom((textSize / 100) * (presenting ? PROJECTOR_ZOOM : 1))
}

export const togglePresent = (): void => present(!view.presenting)

/** The theme to wear now. */
export const shownTheme = () => (view.presenting ? 'projector' : store.machine.theme)
