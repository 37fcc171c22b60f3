import { afterEach, describe, expect, it } from 'vitest'
import { count, speak, t, type TextKey } from './catalogue'
import { de } from './de'
import { en } from './en'
import { bytes, showNumber, showPercent } from './numbers'

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
