import { afterEach, describe, expect, it } from 'vitest'
import { count, speak, t, type TextKey } from './catalogue'
import { en } from './en'

afterEach(() => speak(en))

describe('the catalogue', () => {
  it('puts values in as they are', () => {
    const name = '<b>$& {typed} $1</b>'
    expect(t('palette.nothing', { typed: name })).toBe(`Nothing is called “${name}”.`)
  })

  it('tells one from many', () => {
    expect(count('canvases.one', 'canvases.many', 1)).toBe('1 canvas')
    expect(count('canvases.one', 'canvases.many', 0)).toBe('0 canvases')
  })

  it('speaks another language of the same keys', () => {
    speak({ ...en, undo: 'Rückgängig' })
    expect(t('undo')).toBe('Rückgängig')
  })

  it('says nothing that the voice of the product forbids', () => {
    const forbidden = /\b(please|oops|simply)\b|!/i
    const wrong = Object.entries(en).filter(([, text]) => forbidden.test(text))
    expect(wrong).toEqual([])
  })

  it('leaves no text empty', () => {
    const empty = (Object.keys(en) as TextKey[]).filter((key) => t(key).trim() === '')
    expect(empty).toEqual([])
  })
})
