import { describe, expect, it } from 'vitest'
import type { Step } from '../ipc/generated/Step'
import type { Track } from '../ipc/generated/Track'
import { fit, foot, layTrack, timeX, trackSize, trackSizes } from './track'

const step = (change: Partial<Step>): Step => ({
  period: null,
  label: 'H1',
  target_text: '10%',
  target_short: '10%',
  prominent: true,
  from: 0,
  to: 0.5,
  height: 0,
  fill: 0,
  shortfall_to: null,
  shortfall_status: null,
  reached: false,
  current: false,
  ...change,
})
const track = (steps: Step[], change: Partial<Track> = {}): Track => ({
  baseline_text: '0%',
  baseline_height: 0,
  steps,
  today: 0.37,
  spoken: '',
  ...change,
})
const lay = (it: Track) => layTrack(it, trackSizes.sheet, 'Target')

describe('the stepped track', () => {
  it('lays two halves side by side behind the baseline, two px apart, up to the edge', () => {
    const { steps } = lay(track([step({}), step({ from: 0.5, to: 1, height: 1 })]))
    expect(steps.map(({ x, width }) => [x, width])).toEqual([
      [52, 94],
      [148, 94],
    ])
  })

  it('stands on its foot, six px high at least and seventeen at most', () => {
    const { steps } = lay(track([step({}), step({ from: 0.5, to: 1, height: 1 })]))
    expect(steps.map(({ y, height }) => [y, height])).toEqual([
      [foot - 6, 6],
      [foot - 17, 17],
    ])
  })

  it('fills the way gone and hatches from there to where it should be', () => {
    const [shape] = lay(
      track([step({ fill: 0.6, shortfall_to: 0.74, shortfall_status: 'at_risk' })]),
    ).steps
    expect(shape?.fillWidth).toBeCloseTo(56.4)
    expect(shape?.hatchX).toBeCloseTo(52 + 56.4)
    expect(shape?.hatchWidth).toBeCloseTo(94 * 0.14)
    expect(shape?.hatch).toBe('at_risk')
  })

  it('never fills beyond a step', () => {
    expect(lay(track([step({ fill: 1.3 })])).steps[0]?.fillWidth).toBe(94)
  })

  it('puts today where the heads of the columns put it', () => {
    expect(lay(track([step({})])).todayX).toBe(timeX(0.37, trackSizes.sheet))
    expect(lay(track([step({})], { today: null })).todayX).toBeNull()
  })

  it('prints every target of up to six steps, and of more only the prominent ones', () => {
    const many = Array.from({ length: 12 }, (_, at) =>
      step({ from: at / 12, to: (at + 1) / 12, prominent: at % 3 === 0 }),
    )
    expect(lay(track(many)).steps.filter((one) => one.label !== null)).toHaveLength(4)
    expect(lay(track(many.slice(0, 6))).steps.every((one) => one.label !== null)).toBe(true)
  })

  it('climbs while nothing is set yet, so that it reads as steps', () => {
    const { steps } = lay(
      track([step({ target_text: null }), step({ target_text: null, from: 0.5, to: 1 })]),
    )
    expect(steps.map((one) => [one.set, one.label, one.height])).toEqual([
      [false, 'Target', 6],
      [false, 'Target', 17],
    ])
  })

  it('shortens what does not fit, by letters and not by bytes', () => {
    expect(fit('under 10 days a month', 60)).toBe('under 10…')
    expect(fit('12', 10)).toBe('12')
    expect(fit('🌧🌧🌧🌧🌧', 20)).toBe('🌧🌧…')
  })
  it('is as wide as the sheet has room for, and widest before a room', () => {
    expect(trackSize(false, false)).toBe(trackSizes.sheet)
    expect(trackSize(false, true)).toBe(trackSizes.narrow)
    expect(trackSize(true, false)).toBe(trackSizes.projector)
    // A laptop enlarged for a room: titles would have no room beside the wide track.
    expect(trackSize(true, true)).toBe(trackSizes.sheet)
  })
})
