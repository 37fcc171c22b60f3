import { describe, expect, it } from 'vitest'
import type { PaceMark } from '../ipc/generated/PaceMark'
import { labelled } from './scale'

const mark = (
  number: string,
  status: PaceMark['status'],
  at: number,
  behind: number,
): PaceMark => ({
  id: number,
  number,
  status,
  at,
  behind,
})

describe('marks on the scale of limits', () => {
  it('are one of each status, the farthest behind, with their words', () => {
    const marks = [
      mark('2.2', 'off_track', 0.35, 39),
      mark('2.9', 'off_track', 0.4, 34),
      mark('1.1', 'at_risk', 0.54, 20),
      mark('1.2', 'on_track', 0.9, -16),
    ]
    expect(labelled(marks).map((one) => one.text)).toEqual([
      'KR 2.2, 39 behind',
      'KR 1.1, 20 behind',
      'KR 1.2',
    ])
  })

  it('never lie over one another: another of the status takes the place', () => {
    const marks = [
      mark('1.1', 'at_risk', 0.6, 14),
      mark('1.2', 'on_track', 0.7, 4),
      mark('1.3', 'on_track', 0.9, -16),
    ]
    expect(labelled(marks).map((one) => one.mark.number)).toEqual(['1.1', '1.3'])
  })

  it('keep their words on the scale at its left end', () => {
    const [only] = labelled([mark('3.1', 'off_track', 0, 80)])
    expect(only?.before).toBe(false)
  })
})
