// Moving several rows by one place.
import { describe, expect, it } from 'vitest'
import { runsOf, stepRuns } from './runs'

/** Carries the moves out one after the other, as the core does. */
function moved(siblings: string[], chosen: string[], way: 1 | -1): string {
  let now = [...siblings]
  for (const { id, after } of stepRuns(siblings, chosen, way)) {
    now = now.filter((one) => one !== id)
    now.splice(after === null ? 0 : now.indexOf(after) + 1, 0, id)
  }
  return now.join('')
}

describe('rows that move together', () => {
  it('go by one place, each run on its own', () => {
    expect(moved([...'pAxBy'], ['A', 'B'], 1)).toBe('pxAyB')
    expect(moved([...'pAxBy'], ['A', 'B'], -1)).toBe('ApBxy')
    expect(moved([...'aBCd'], ['B', 'C'], -1)).toBe('BCad')
    expect(moved([...'aBCd'], ['B', 'C'], 1)).toBe('adBC')
  })

  it('stay where a run is at the end, while others go on', () => {
    expect(moved([...'AbC'], ['A', 'C'], -1)).toBe('ACb')
    expect(moved([...'AbC'], ['A', 'C'], 1)).toBe('bAC')
    expect(moved([...'AB'], ['A', 'B'], 1)).toBe('AB')
  })

  it('are told apart by what stands between them', () => {
    expect(runsOf([...'aBCdE'], ['E', 'B', 'C'])).toEqual([['B', 'C'], ['E']])
  })
})
