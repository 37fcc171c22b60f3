// Which rules of advice the switches of the screen turn on and off together.
import type { HintRule } from '../ipc/generated/HintRule'

export const COUNT: HintRule[] = ['few_objectives', 'many_objectives']
export const SPLIT: HintRule[] = ['many_key_results']
export const SHARE: HintRule[] = ['mostly_laddered', 'mostly_cascaded']
export const WORDING: HintRule[] = [
  'number_in_objective',
  'work_not_outcome',
  'no_verb',
  'stock_phrase',
  'looks_like_kpi',
]
