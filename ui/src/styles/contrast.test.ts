// The pairs of DESIGN §2, computed from the tokens themselves.

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

describe.each(Object.entries(THEMES))('the %s theme', (_, start) => {
  const token = tokens(start)
  it.each(PAIRS)('shows %s on %s with at least %f', (fore, ground, least) => {
    expect(token[fore], fore).toBeDefined()
    expect(token[ground], ground).toBeDefined()
    expect(contrast(token[fore] ?? '', token[ground] ?? '')).toBeGreaterThanOrEqual(least)
  })
})

describe('initials', () => {
  it.each(HUES.map((hue, at) => [at, hue] as const))('in hue %i can be read', (_, hue) => {
    expect(contrast(...hue.light)).toBeGreaterThanOrEqual(6.8)
    expect(contrast(...hue.dark)).toBeGreaterThanOrEqual(7.6)
  })
})
