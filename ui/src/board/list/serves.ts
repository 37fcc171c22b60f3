// What a row says it serves, in few words.
import type { AlignedTo } from '../../ipc/generated/AlignedTo'
import type { CascadeCard } from '../../ipc/generated/CascadeCard'
import { t } from '../../text/catalogue'

/** What something is called by where it stands: `PMO`, `O2`. */
type Called = { unit: string; what: string }

/** Everything that can be served, by its id. */
export type Names = ReadonlyMap<string, Called>

export function namesOf(
  bands: readonly { id: string; code: string; title: string }[],
  cards: readonly CascadeCard[],
): Names {
  const names = new Map<string, Called>()
  for (const { id, code, title } of bands) names.set(id, { unit: '', what: code || title })
  for (const { id, place, key_results } of cards) {
    const { unit, what } = parted(place)
    names.set(id, { unit, what })
    for (const { id: of, number } of key_results) {
      names.set(of, { unit, what: t('list.kr', { number }) })
    }
  }
  return names
}

/** `PMO, O2` in its two parts. */
export function parted(place: string): Called {
  const at = place.lastIndexOf(', ')
  return at < 0
    ? { unit: '', what: place }
    : { unit: place.slice(0, at), what: place.slice(at + 2) }
}

/** `S1`, `PMO, KR 1.1`; several of one unit together: `PMO, O1, O2`. */
export function serves(parents: readonly AlignedTo[], names: Names): string {
  const parts: { unit: string; what: string[] }[] = []
  for (const { id } of parents) {
    const { unit, what } = names.get(id) ?? { unit: '', what: t('list.outside') }
    const last = parts.at(-1)
    if (last && last.unit === unit) last.what.push(what)
    else parts.push({ unit, what: [what] })
  }
  return parts
    .map(({ unit, what }) => {
      const joined = what.join(', ')
      return unit === '' ? joined : t('list.servesIn', { unit, what: joined })
    })
    .join('; ')
}
