// The window itself: its zoom, and filling the screen. Both have a way in a plain browser.
import { inApp } from './call'

// Read when first needed, which the first frame does not.
const webviewApi = () => import('@tauri-apps/api/webview')
const windowApi = () => import('@tauri-apps/api/window')

/** How large the page is drawn now; a window begins with 1. */
let zoom = 1

/** Draws the page larger or smaller; 1 is as designed. */
export async function setZoom(factor: number): Promise<void> {
  if (factor === zoom) return
  zoom = factor
  const asked = inApp()
    ? webviewApi().then(({ getCurrentWebview }) => getCurrentWebview().setZoom(factor))
    : Promise.reject(new Error('page'))
  const byStyle = await asked.then(
    () => false,
    () => true,
  )
  document.documentElement.style.setProperty('--zoom', byStyle ? String(factor) : '1')
}

/** Fills the screen, or leaves it. A window manager that says no is no trouble. */
export async function fillScreen(on: boolean): Promise<void> {
  const done = () => undefined
  if (inApp())
    await windowApi()
      .then(({ getCurrentWindow }) => getCurrentWindow().setFullscreen(on))
      .then(done, () => byPage(on))
  else await byPage(on)
}

/** How many displays there are; 1 where that cannot be known. */
export async function countDisplays(): Promise<number> {
  if (!inApp()) return 1
  const { availableMonitors } = await windowApi()
  return availableMonitors().then(
    (all) => Math.max(1, all.length),
    () => 1,
  )
}

/** Fills the display after the one the window is on. */
export async function fillNextDisplay(): Promise<void> {
  const { availableMonitors, currentMonitor, getCurrentWindow } = await windowApi()
  const [all, here] = await Promise.all([availableMonitors(), currentMonitor()])
  const place = ({ x, y }: { x: number; y: number }) => `${x},${y}`
  const at = all.findIndex(({ position }) => here && place(position) === place(here.position))
  const next = all[(at + 1) % all.length]
  if (next) await getCurrentWindow().setFullscreenOnMonitor(next.position)
}

async function byPage(on: boolean): Promise<void> {
  const asked = on
    ? document.documentElement.requestFullscreen()
    : document.fullscreenElement
      ? document.exitFullscreen()
      : Promise.resolve()
  await asked.catch(() => undefined)
}
