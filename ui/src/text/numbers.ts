// Numbers of the page's own (counts, sizes) as the language on screen writes them. Numbers of
// plans come from the core as finished text.
import { spoken, written } from './spoken.svelte'

const NARROW = '\u202f'

/** A number with at most so many decimals; thousands are set apart from five digits on. */
export function showNumber(value: number, places = 0): string {
  const rounded = Number(value.toFixed(places))
  const [whole = '', decimals = ''] = Math.abs(rounded).toFixed(places).split('.')
  const { decimal, group } = written()
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, group) : whole
  const kept = decimals.replace(/0+$/, '')
  return `${rounded < 0 ? '-' : ''}${grouped}${kept && decimal + kept}`
}

/** A number as it stands in a field one types into: every decimal, thousands together. */
export const typedNumber = (value: string | number): string =>
  String(Number(value)).replace('.', written().decimal)

/** A percentage: `90%`, in German with a narrow no-break space. */
export const showPercent = (value: number, places = 0): string =>
  `${showNumber(value, places)}${gap('')}%`

/** A size in bytes: `2.4 MB`, `48 KB`. */
export function bytes(size: number): string {
  const unit = (number: number, places: number, name: string) =>
    `${showNumber(number, places)}${gap(' ')}${name}`
  if (size < 1000) return unit(size, 0, 'B')
  if (size < 1_000_000) return unit(size / 1000, 0, 'KB')
  return unit(size / 1_000_000, 1, 'MB')
}

/** What stands between a number and its unit. */
const gap = (english: string): string => (spoken() === 'de' ? NARROW : english)
