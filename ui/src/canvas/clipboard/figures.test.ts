// Figures of spreadsheets in other languages.
import { describe, expect, it } from 'vitest'
import { ownFigure, ownFigures } from './figures'

describe('a figure of a spreadsheet in another language', () => {
  it('is read by its value, whatever sets its decimals and thousands apart', () => {
    expect(ownFigure('1.234', '1234', '.')).toBe('1234')
    expect(ownFigure('1.234,50 €', '1234.5', '.')).toBe('1234.50 €')
    expect(ownFigure('12,5', '12.5', '.')).toBe('12.5')
    expect(ownFigure('1,234.50', '1234.5', ',')).toBe('1234,50')
    expect(ownFigure('1’234.5', '1234.5', '.')).toBe('1234.5')
    expect(ownFigure('1\u202f234,5', '1234.5', ',')).toBe('1234,5')
    expect(ownFigure('-0,6', '-0.6', '.')).toBe('-0.6')
  })

  it('keeps the decimals that are shown, and the sign of a share', () => {
    expect(ownFigure('12,5 %', '0.125', '.')).toBe('12.5 %')
    expect(ownFigure('33,3%', '0.333333333333333', '.')).toBe('33.3%')
    expect(ownFigure('1.235', '1234.567', '.')).toBe('1235')
  })

  it('is below zero where accounts set it in brackets', () => {
    expect(ownFigure('(5)', '-5', '.')).toBe('-5')
    expect(ownFigure('(1.234,50) €', '-1234.5', '.')).toBe('-1234.50 €')
    expect(ownFigure('(5)', '5', '.')).toBe('(5)')
  })

  it('is left alone where it is none: a date, a time, several figures, plain digits', () => {
    expect(ownFigure('14.05.26', '46156', '.')).toBe('14.05.26')
    expect(ownFigure('12:30', '0.520833333333333', '.')).toBe('12:30')
    expect(ownFigure('1,23E+05', '123000', '.')).toBe('1,23E+05')
    expect(ownFigure('46156', '46156', '.')).toBe('46156')
    expect(ownFigure('TRUE', '1', '.')).toBe('TRUE')
    expect(ownFigure('1,5', 'x', '.')).toBe('1,5')
  })

  it('is only told by the cell beside it that shows the same', () => {
    const table = [
      [
        { text: '1.234', value: '1234' },
        { text: '5,5', value: '5.5' },
      ],
    ]
    expect(ownFigures([['1.234', '7,5'], ['1.234']], table, '.')).toEqual([
      ['1234', '7,5'],
      ['1.234'],
    ])
    expect(ownFigures([['1.234']], null, '.')).toEqual([['1.234']])
  })
})
