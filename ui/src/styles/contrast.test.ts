// The pairs of DESIGN §2, computed from the tokens themselves.

import hues from './hues.css?raw'
import css from './tokens.css?raw'
import { describe, expect, it } from 'vitest'
import { HUES } from '../shared/hue'

const TEXT = 4.5
const SHAPE = 3

const THEMES = {
  light: '[data-theme=light]{',
  dark: '[data-theme=dark]{',
  projector: '[data-theme=projector]{',
}

/** Foreground, ground and the least contrast; text needs more than shapes and controls. */
const PAIRS: [string, string, number][] = [
  ['ink', 'surface', TEXT],
  ['ink', 'bg', TEXT],
  ['ink', 'page', TEXT],
  ['ink', 'tint', TEXT],
  ['ink2', 'surface', TEXT],
  ['ink2', 'bg', TEXT],
  ['ink2', 'inset', TEXT],
  ['ink2', 'off-tint', TEXT],
  ['ink3', 'surface', TEXT],
  ['ink3', 'bg', TEXT],
  ['ink3', 'hover', TEXT],
  ['ink3', 'press', TEXT],
  ['ink3', 'raised', TEXT],
  ['accent-ink', 'tint', TEXT],
  ['accent-ink', 'surface', TEXT],
  ['accent-ink', 'bg', TEXT],
  ['on-accent', 'accent-solid', TEXT],
  ['surface', 'ink', TEXT],
  ['on', 'on-tint', TEXT],
  ['risk', 'risk-tint', TEXT],
  ['off', 'off-tint', TEXT],
  ['off', 'surface', TEXT],
  ['none', 'none-tint', TEXT],
  ['accent', 'surface', SHAPE],
  ['accent', 'bg', SHAPE],
  ['ctl', 'surface', SHAPE],
  ['fill', 'track', SHAPE],
  ['on-fill', 'surface', SHAPE],
  ['risk-fill', 'surface', SHAPE],
  ['off-fill', 'surface', SHAPE],
  ['none-fill', 'surface', SHAPE],
  ['risk-fill', 'track', SHAPE],
  ['off-fill', 'track', SHAPE],
]

/** The contrasts the design states, one for each theme. */
const STATED: [string, string, number, number, number][] = [
  ['ctl', 'surface', 3.5, 3.8, 8.9],
  ['ink', 'surface', 17.2, 14.8, 21],
  ['ink2', 'surface', 8.7, 9, 16.7],
  ['ink3', 'surface', 5.7, 5.7, 11.8],
  ['accent', 'surface', 6.3, 7.6, 9.1],
  ['accent-ink', 'tint', 7.1, 8.3, 7.5],
  ['on-accent', 'accent-solid', 6.3, 5.1, 9.1],
  ['fill', 'track', 8.4, 7.5, 12],
  ['on', 'on-tint', 5.5, 6.9, 7.8],
  ['on-fill', 'surface', 4.5, 6.8, 7],
  ['risk', 'risk-tint', 6, 7.5, 8.4],
  ['risk-fill', 'surface', 4.1, 7.3, 6.4],
  ['off', 'off-tint', 5.7, 7, 7.2],
  ['off-fill', 'surface', 4.9, 6, 7.1],
  ['none-fill', 'surface', 3.5, 3.8, 6.8],
  ['risk-fill', 'track', 3.2, 5.2, 4.1],
  ['off-fill', 'track', 3.8, 4.3, 4.5],
]

function tokens(start: string): Record<string, string> {
  const from = css.indexOf(start) + start.length
  const body = css.slice(from, css.indexOf('}', from))
  return Object.fromEntries(
    [...body.matchAll(/--([\w-]+):(#[0-9A-F]{6})/gi)].map((m) => [m[1], m[2]]),
  )
}

/** Relative luminance of a colour, by WCAG 2.2. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = parseInt(colour.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}

describe.each(Object.entries(THEMES))('the %s theme', (name, start) => {
  const token = tokens(start)
  const at = Object.keys(THEMES).indexOf(name)
  it.each(STATED)('has the stated contrast of %s on %s', (fore, ground, ...stated) => {
    const found = contrast(token[fore] ?? '', token[ground] ?? '')
    expect(Math.abs(found - (stated[at] ?? 0))).toBeLessThan(0.06)
  })
  it.each(PAIRS)('shows %s on %s with at least %f', (fore, ground, least) => {
    expect(token[fore], fore).toBeDefined()
    expect(token[ground], ground).toBeDefined()
    expect(contrast(token[fore] ?? '', token[ground] ?? '')).toBeGreaterThanOrEqual(least)
  })
})

describe('initials', () => {
  // Of each hue: light, dark, and dark as the system's.
  const colours = (name: string) =>
    [...hues.matchAll(new RegExp(`--${name}: (#[0-9a-f]{6});`, 'g'))].map((found) => found[1] ?? '')
  it.each([...Array(HUES).keys()])('in hue %i can be read', (at) => {
    const grounds = colours(`hue-${at}`)
    const inks = colours(`hue-${at}-ink`)
    expect([grounds.length, inks.length]).toEqual([3, 3])
    expect([grounds[2], inks[2]]).toEqual([grounds[1], inks[1]])
    expect(contrast(grounds[0] ?? '', inks[0] ?? '')).toBeGreaterThanOrEqual(6.8)
    expect(contrast(grounds[1] ?? '', inks[1] ?? '')).toBeGreaterThanOrEqual(7.6)
  })
})
