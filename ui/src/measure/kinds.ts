// The five kinds of measures and the comparators of a threshold, by the core's measures.
import type { Measure } from '../ipc/generated/Measure'

export type Kind = 'metric' | 'threshold' | 'milestones' | 'done' | 'baseline'

export const kinds: readonly Kind[] = ['metric', 'threshold', 'milestones', 'done', 'baseline']

export const comparators = ['under', 'at_most', 'over', 'at_least', 'between'] as const

export type Threshold = (typeof comparators)[number]

export const isThreshold = (measure: Measure): measure is Threshold =>
  (comparators as readonly Measure[]).includes(measure)

export const kindOf = (measure: Measure): Kind => (isThreshold(measure) ? 'threshold' : measure)

/** The measure a kind stands for; a threshold keeps its comparator, or is `at most`. */
export function measureOf(kind: Kind, now: Measure): Measure {
  if (kind !== 'threshold') return kind
  return isThreshold(now) ? now : 'at_most'
}

/** What targets of a measure usually mean: to be reached, or to hold all through. */
export const usualMeaning = (measure: Measure) =>
  isThreshold(measure) ? ('hold' as const) : ('reach' as const)
