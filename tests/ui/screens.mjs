// Every screen and how one gets there, for stories that look at all of them.
import { open, page, press } from './stage.mjs'

/** The title of the first key result. */
export const first = () => page.locator('.title-cell').first()

/** Every screen, and how one gets there from the canvas. A new screen is one line more. */
export const screens = {
  // The screens beside the canvas.
  setup: async () => { await press('g', 's'); await page.waitForSelector('.lanes') },
  history: async () => { await screens.toast(); await press('g', 'h'); await page.waitForSelector('[role=listbox] [role=option]') },
  board: async () => { await press('g', 'b'); await page.waitForSelector('.board [data-card]') },
  'board presented': async () => { await screens.board(); await press('F11'); await page.waitForSelector('[data-stage][aria-current]') },
  settings: async () => { await press('Control+,'); await page.getByRole('heading', { name: 'Settings' }).waitFor() },
  canvas: () => first().click(),
  drawer: async () => { await first().click(); await press(' '); await page.waitForSelector('.drawer .card') },
  inspector: async () => { await first().click(); await showInspector() },
  'chart as a table': async () => { await first().click(); await showInspector(); await press('t'); await page.waitForSelector('.inspector table') },
  details: async () => { await first().click(); await showInspector(); await page.getByRole('tab', { name: 'Details' }).click() },
  links: async () => { await page.locator('[data-cell=verb]').first().click(); await press('Shift+W'); await page.waitForSelector('.impact li') },
  'links beside the board': async () => { await screens.board(); await page.locator('.ground [data-card][tabindex="0"]').first().focus(); await press('Home', 'ArrowRight', 'w'); await page.waitForSelector('.impact li') },
  'a strategic objective beside the board': async () => { await screens.board(); await page.locator('.ground [data-card][tabindex="0"]').first().focus(); await press('Home', 'Enter'); await page.waitForSelector('[data-pane=inspector] h2') },
  'hint popover': async () => { await page.locator('.second .hint').first().click(); await page.waitForSelector('.popover') },
  owner: async () => { await page.locator('[data-cell=owner]').first().click(); await page.waitForSelector('[role=listbox]') },
  'row menu': async () => { await first().click({ button: 'right' }); await page.waitForSelector('[role=menu]') },
  palette: async () => { await press('Control+k'); await page.waitForSelector('[role=combobox]') },
  'export dialog': async () => { await press('Control+e'); await page.locator('dialog img').first().waitFor() },
  'why a number': async () => { await first().click(); await press('w'); await page.waitForSelector('.explain') },
  measure: async () => { await first().click(); await press('m'); await page.waitForSelector('.kinds') },
  split: async () => { await page.locator('[data-cell=verb]').first().click(); await press('s'); await page.waitForSelector('.halves') },
  filter: async () => { await first().click(); await press('/'); await page.waitForSelector('[role=search]') },
  present: async () => { await press('F11'); await page.waitForSelector('.presenting') },
  'keys sheet': async () => { await first().click(); await press('?'); await page.waitForSelector('dialog[open]') },
  toast: async () => { await first().click(); await press('Control+d'); await page.waitForSelector('.toast'); await press('Control+z') },
}

export async function showInspector() {
  if (!(await page.locator('[data-pane=inspector]').count())) await press('Control+i')
  await page.waitForSelector('[data-pane=inspector]')
}

/** Goes to a screen anew. */
export async function show(name, options) {
  await open(options)
  await screens[name]()
  await page.waitForTimeout(200)
}

/** What of the focused element does not show: outside the view, or under something else;
    runs in the page. */
export function hidden() {
  const one = document.activeElement
  const box = one.getBoundingClientRect()
  const name = `${one.dataset.cell ?? one.tagName} of ${one.closest('[data-key]')?.getAttribute('aria-label') ?? '–'}`
  if (one === document.body) return 'nothing has the focus'
  if (box.top < -0.5 || box.left < -0.5) return `${name} starts outside: ${box.left}, ${box.top}`
  // A card may be higher than a very low window; its start has to show.
  if (Math.min(box.bottom, box.top + 100) > innerHeight + 0.5 || box.right > innerWidth + 0.5) return `${name} ends outside: ${box.right}, ${box.bottom}`
  const spots = [[box.left + 3, box.top + 3], [box.left + box.width / 2, box.top + Math.min(box.height, 90) / 2], [box.right - 3, box.top + 3]]
  for (const [x, y] of spots) {
    const top = document.elementFromPoint(x, y)
    if (top && !one.contains(top) && !top.contains(one)) return `${name} is covered by ${top.className} at ${Math.round(x)}, ${Math.round(y)}, scrolled ${document.querySelector('.sheet')?.scrollTop}`
  }
  return ''
}
