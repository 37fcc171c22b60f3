// The colours of the theme for what is drawn on a canvas, which knows no custom properties.
// Read anew when the theme changes.

const NAMES = {
  surface: '--surface',
  line2: '--line2',
  ctl: '--ctl',
  ink: '--ink',
  ink2: '--ink2',
  ink3: '--ink3',
  accent: '--accent',
  track: '--track',
  fill: '--fill',
  on: '--on-fill',
  risk: '--risk-fill',
  off: '--off-fill',
  none: '--none-fill',
  bg: '--bg',
} as const

export type Colours = Record<keyof typeof NAMES, string>

/** In a theme of the system's own colours there are few. */
const FORCED: Partial<Colours> = { surface: 'Canvas', bg: 'Canvas', accent: 'Highlight' }

const QUERIES = ['(prefers-color-scheme: dark)', '(forced-colors: active)'] as const

class Paint {
  colours = $state.raw<Colours>(read())

  /** Follows the theme until what it returns is called. */
  follow(): () => void {
    const again = () => (this.colours = read())
    again()
    const seen = new MutationObserver(again)
    seen.observe(document.documentElement, { attributeFilter: ['data-theme'] })
    const queries = QUERIES.map((one) => matchMedia(one))
    for (const one of queries) one.addEventListener('change', again)
    return () => {
      seen.disconnect()
      for (const one of queries) one.removeEventListener('change', again)
    }
  }
}

function read(): Colours {
  const style = getComputedStyle(document.documentElement)
  const forced = matchMedia(QUERIES[1]).matches
  const one = (name: keyof Colours): string =>
    forced ? (FORCED[name] ?? 'CanvasText') : style.getPropertyValue(NAMES[name]).trim()
  const names = Object.keys(NAMES) as (keyof Colours)[]
  return Object.fromEntries(names.map((name) => [name, one(name)])) as Colours
}

export const paint = new Paint()
