// The words of choices, in the order they are offered.
import type { Commitment } from '../ipc/generated/Commitment'
import type { Indicator } from '../ipc/generated/Indicator'
import type { Measure } from '../ipc/generated/Measure'
import type { Perspective } from '../ipc/generated/Perspective'
import type { State } from '../ipc/generated/State'
import type { Status } from '../ipc/generated/Status'
import type { TargetMeaning } from '../ipc/generated/TargetMeaning'
import { t, type TextKey } from '../text/catalogue'

type Option<T extends string> = { value: T; title: string }

const named = <T extends string>(values: readonly T[], key: (value: T) => TextKey): Option<T>[] =>
  values.map((value) => ({ value, title: t(key(value)) }))

const none = { value: '' as const, title: '' }

/** A list that may also say nothing. */
const orNone = <T extends string>(options: Option<T>[]): Option<T | ''>[] => [
  { ...none, title: t('detail.notSaid') },
  ...options,
]

const measureValues: Measure[] = [
  'metric',
  'at_most',
  'under',
  'at_least',
  'over',
  'between',
  'milestones',
  'done',
  'baseline',
]
const statusValues: Status[] = ['on_track', 'at_risk', 'off_track', 'met', 'exceeded', 'missed']

export const measures = () => named(measureValues, (one) => `measure.${one}`)
export const meanings = () =>
  named<TargetMeaning>(['reach', 'level', 'hold'], (one) => `meaning.${one}`)
export const indicators = () =>
  orNone(named<Indicator>(['leading', 'lagging'], (one) => `indicator.${one}`))
export const states = () => named<State>(['draft', 'active', 'stopped'], (one) => `state.${one}`)
export const commitments = () =>
  named<Commitment>(['committed', 'aspirational'], (one) => `commitment.${one}`)
export const perspectives = () =>
  orNone(named<Perspective>(['outcomes', 'services', 'team'], (one) => `perspective.${one}`))

/** The owner's own status, or none: the computed one stands. */
export const statuses = (computed: Status): Option<Status | ''>[] => [
  { value: '', title: t('detail.statusComputed', { status: t(`status.${computed}`) }) },
  ...named(statusValues, (one) => `status.${one}`),
]
