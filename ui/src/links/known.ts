// A thing of the picture by its id: what it is called, where it stands, how it is doing.
import type { Shown } from '../figures/status'
import type { Cascade } from '../ipc/generated/Cascade'
import type { CascadeBand } from '../ipc/generated/CascadeBand'
import type { CascadeCard } from '../ipc/generated/CascadeCard'
import type { CascadeKeyResult } from '../ipc/generated/CascadeKeyResult'
import type { Id } from '../ipc/generated/Id'
import { t } from '../text/catalogue'
import { store } from '../workspace/here'

export type Known =
  | { kind: 'strategic_objective'; id: Id; band: CascadeBand }
  | { kind: 'objective'; id: Id; card: CascadeCard }
  | { kind: 'key_result'; id: Id; card: CascadeCard; keyResult: CascadeKeyResult }

const NOTHING: ReadonlyMap<Id, Known> = new Map()
const made = new WeakMap<Cascade, Map<Id, Known>>()

/** Everything in a picture by its id; made once of each. */
export function knownIn(cascade: Cascade | null): ReadonlyMap<Id, Known> {
  if (!cascade) return NOTHING
  const before = made.get(cascade)
  if (before) return before
  const known = new Map<Id, Known>()
  for (const band of cascade.bands) {
    known.set(band.id, { kind: 'strategic_objective', id: band.id, band })
  }
  for (const card of cascade.cards) {
    known.set(card.id, { kind: 'objective', id: card.id, card })
    for (const keyResult of card.key_results) {
      known.set(keyResult.id, { kind: 'key_result', id: keyResult.id, card, keyResult })
    }
  }
  made.set(cascade, known)
  return known
}

export function titleOf(one: Known): string {
  const title =
    one.kind === 'strategic_objective'
      ? one.band.title
      : one.kind === 'key_result'
        ? one.keyResult.title
        : `${one.card.verb} ${one.card.subject}`.trim()
  return title || t('sheet.untitled')
}

/** Its unit, by its short name where it has one. */
export function unitOf({ unit, unit_name }: CascadeCard): string {
  return store.rows.get('unit', unit)?.short || unit_name
}

/** `PMO, key result 2.2`, `Strategic objective, Anil Kapoor`. */
export function placeOf(one: Known): string {
  if (one.kind === 'strategic_objective') {
    const { sponsor } = one.band
    return sponsor ? t('links.strategicOf', { name: sponsor.name }) : t('links.strategic')
  }
  const unit = unitOf(one.card)
  if (one.kind === 'objective')
    return t('links.atObjective', { unit, number: `${one.card.number}` })
  return t('links.atKeyResult', { unit, number: one.keyResult.number })
}

/** The place in few signs: `S2`, `PMO, O2`, `PMO, KR 2.2`. */
export function shortPlaceOf(one: Known): string {
  if (one.kind === 'strategic_objective') return one.band.code
  if (one.kind === 'objective') return one.card.place
  return t('links.shortKeyResult', { unit: unitOf(one.card), number: one.keyResult.number })
}

/** None for a strategic objective, which has a code instead. */
export function statusOf(one: Known): Shown | null {
  if (one.kind === 'strategic_objective') return null
  if (one.card.state === 'draft') return 'draft'
  return one.kind === 'objective' ? one.card.status : one.keyResult.status
}

export function progressOf(one: Known): string | null {
  if (one.kind === 'strategic_objective') return one.band.progress_text
  return (one.kind === 'objective' ? one.card : one.keyResult).progress_text
}

/** The canvas it stands on; none for a strategic objective. */
export const canvasOf = (one: Known | undefined): { unit: Id; cycle: Id } | null =>
  one && one.kind !== 'strategic_objective' ? { unit: one.card.unit, cycle: one.card.cycle } : null
