import { afterEach, describe, expect, it } from 'vitest'
import { count, speak, t, type TextKey } from './catalogue'
import { de } from './de'
import { en } from './en'
import { bytes, showNumber, showPercent, typedNumber } from './numbers'

afterEach(() => speak('en'))

describe('the catalogue', () => {
  it('puts values in as they are', () => {
    const name = '<b>$& {typed} $1</b>'
    expect(t('palette.nothing', { typed: name })).toBe(`Nothing is called “${name}”.`)
  })

  it('tells one from many', () => {
    expect(count('canvases.one', 'canvases.many', 1)).toBe('1 canvas')
    expect(count('canvases.one', 'canvases.many', 0)).toBe('0 canvases')
  })

  it('speaks another language of the same keys', async () => {
    await speak('de')
    expect(t('undo')).toBe('Rückgängig')
    expect(count('canvases.one', 'canvases.many', 2)).toBe('2 Canvases')
  })

  it('has every entry in both languages, with the same values to put in', () => {
    expect(Object.keys(de).sort()).toEqual(Object.keys(en).sort())
    const places = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort()
    for (const key of Object.keys(en) as TextKey[]) {
      expect(places(de[key]), key).toEqual(places(en[key]))
    }
  })

  it('writes numbers as the language does', async () => {
    expect([showNumber(1234), showNumber(12345), showNumber(6.25, 1)]).toEqual([
      '1234',
      '12,345',
      '6.3',
    ])
    expect([showPercent(90), bytes(2_400_000)]).toEqual(['90%', '2.4 MB'])
    await speak('de')
    expect([showNumber(1234), showNumber(12345), showNumber(6.25, 1)]).toEqual([
      '1234',
      '12.345',
      '6,3',
    ])
    expect([showPercent(90), bytes(2_400_000)]).toEqual(['90\u202f%', '2,4\u202fMB'])
  })

  it('rounds to nothing without a sign, and drops decimals that say nothing', async () => {
    expect([showNumber(-0.4), showNumber(-0.04, 1), showNumber(0)]).toEqual(['0', '0', '0'])
    expect([showNumber(6, 2), showNumber(6.5, 2), showNumber(99.96, 1)]).toEqual([
      '6',
      '6.5',
      '100',
    ])
    expect([showNumber(-1234567), showNumber(-6.25, 2)]).toEqual(['-1,234,567', '-6.25'])
    await speak('de')
    expect([showNumber(-0.4), showNumber(-1234567.5, 1)]).toEqual(['0', '-1.234.567,5'])
  })

  it('writes a number into a field so that it can be typed there', async () => {
    expect([typedNumber('0.10'), typedNumber(-12345.678), typedNumber(7)]).toEqual([
      '0.1',
      '-12345.678',
      '7',
    ])
    await speak('de')
    expect([typedNumber('0.10'), typedNumber(-12345.678), typedNumber(7)]).toEqual([
      '0,1',
      '-12345,678',
      '7',
    ])
  })

  it('writes sizes in the unit that fits', () => {
    expect([bytes(0), bytes(999), bytes(1000), bytes(48_200), bytes(1_000_000)]).toEqual([
      '0 B',
      '999 B',
      '1 KB',
      '48 KB',
      '1 MB',
    ])
  })

  it('says nothing that the voice of the product forbids', () => {
    const forbidden = /\b(please|oops|simply|bitte|hoppla|ups|einfach nur)\b|!/i
    const wrong = [en, de]
      .flatMap(Object.entries<string>)
      .filter(([, text]) => forbidden.test(text))
    expect(wrong).toEqual([])
  })

  it('leaves no text empty', () => {
    const all = [en, de].flatMap(Object.entries<string>)
    expect(all.filter(([, text]) => text.trim() === '')).toEqual([])
  })

  it('keeps numbers and units together in German', () => {
    const loose = Object.entries(de).filter(([, text]) => /[\d}] [%€]/.test(text))
    expect(loose).toEqual([])
  })
})
