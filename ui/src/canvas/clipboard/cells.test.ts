// Cells to and from the clipboard's two forms.
import { describe, expect, it } from 'vitest'
import { hundredth, readTable, writeTable } from './html'
import { guarded, plainSigns, readTsv, rowsOf, unguarded, writeTsv } from './tsv'

describe('plain cells', () => {
  it('come back as they were, with quotes, tabs and line ends inside', () => {
    const rows = [
      ['He said "now"', 'two\nlines', 'a\ttab'],
      ['', 'only "', '"'],
    ]
    expect(readTsv(writeTsv(rows))).toEqual(rows)
  })

  it('are read as Excel and LibreOffice write them', () => {
    expect(readTsv('Hours\t10%\r\n"Two\nlines"\t18\r\n')).toEqual([
      ['Hours', '10%'],
      ['Two\nlines', '18'],
    ])
  })

  it('may be one column, ragged or empty', () => {
    expect(readTsv('a\nb\nc')).toEqual([['a'], ['b'], ['c']])
    expect(readTsv('a\tb\nc\n\td')).toEqual([['a', 'b'], ['c'], ['', 'd']])
    expect(readTsv('a\n\nb')).toEqual([['a'], [''], ['b']])
    expect(readTsv('')).toEqual([['']])
  })

  it('are rows where there is more than one, else a text like any other', () => {
    expect(rowsOf('One\r\nTwo\r\n')).toEqual([['One'], ['Two']])
    expect(rowsOf('Hours\t10%')).toEqual([['Hours', '10%']])
    expect(rowsOf('One line')).toBeNull()
    expect(rowsOf('One line with its end\n')).toBeNull()
    expect(rowsOf('"Two\nlines of one cell"')).toBeNull()
  })

  it('keep a quote that opens nothing', () => {
    expect(readTsv('5" pipe\t"half')).toEqual([['5" pipe', '"half']])
  })

  it('keep the order of letters that run from right to left', () => {
    expect(readTsv(writeTsv([['שעות אבודות', 'ساعات']]))).toEqual([['שעות אבודות', 'ساعات']])
  })

  it('are never a formula, and come back without the guard', () => {
    for (const text of ['=1+1', '+cmd', '-2+3', '@SUM(A1)', "'=x"]) {
      expect(guarded(text)[0]).toBe("'")
      expect(unguarded(guarded(text))).toBe(text)
      expect(readTsv(writeTsv([[guarded(text)]]))).toEqual([[text]])
    }
    expect(guarded('-0.6')).toBe('-0.6')
    expect(guarded('+4%')).toBe('+4%')
    expect(guarded("'tis")).toBe("'tis")
  })

  it('hold numbers that a spreadsheet reads', () => {
    expect(plainSigns('−0,6')).toBe('-0,6')
    expect(plainSigns('70\u202f%')).toBe('70%')
    expect(plainSigns('10\u00a0days')).toBe('10 days')
  })
})

const textsOf = (html: string) => readTable(html)?.map((row) => row.map(({ text }) => text))

describe('cells of a table', () => {
  it('come back as they were', () => {
    const rows = [[{ text: '<b>&"x"' }, { text: 'two\nlines' }, { text: '10', number: '10' }]]
    expect(textsOf(writeTable(rows))).toEqual([['<b>&"x"', 'two\nlines', '10']])
    expect(readTable(writeTable(rows))?.[0]?.[2]).toEqual({ text: '10', value: '10' })
  })

  it('say which is a number and which a text', () => {
    const html = writeTable([
      [{ text: '=1+1' }, { text: '10 a month', number: '10' }, { text: '' }],
    ])
    expect(html).toContain('sdnum="1033;0;@">=1+1<')
    expect(html).toContain('sdval="10"')
    expect(html).toContain('<td></td>')
    expect(writeTable([[{ text: '12.5%', number: '12.5' }]])).toContain('sdval="0.125"')
    expect(['0', '7', '100', '-4.5'].map(hundredth)).toEqual(['0', '0.07', '1', '-0.045'])
  })

  it('are read with spans, line breaks and the source folded', () => {
    const html = `<html><body><table><tr><td colspan=2>a
      b</td><th>c<br>d</th></tr><tr><td><p>e</p></td><td></td><td>f</td></tr></table>`
    expect(textsOf(html)).toEqual([
      ['a b', '', 'c\nd'],
      ['e', '', 'f'],
    ])
    expect(readTable('<p>no table</p>')).toBeNull()
  })
})
