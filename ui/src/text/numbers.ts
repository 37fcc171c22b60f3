// Numbers of the page's own (counts, sizes) as the language on screen writes them. Numbers of
// plans come from the core as finished text.
import { locale, spoken } from './spoken.svelte'

const NARROW = '\u202f'

const formats = new Map<string, Intl.NumberFormat>()

/** A number with at most so many decimals; thousands are set apart from five digits on. */
export function showNumber(value: number, places = 0): string {
  const key = `${locale()} ${places}`
  let format = formats.get(key)
  if (!format) {
    // `min2` is newer than the types know: four digits stay together, as the core has it.
    const useGrouping = 'min2' as unknown as boolean
    format = new Intl.NumberFormat(locale(), { maximumFractionDigits: places, useGrouping })
    formats.set(key, format)
  }
  return format.format(value)
}

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
