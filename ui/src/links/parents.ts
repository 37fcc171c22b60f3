// What an objective could serve besides: strategic objectives, then objectives by level, each
// with its key results under it.
import type { AlignedTo } from '../ipc/generated/AlignedTo'
import type { Alignment } from '../ipc/generated/Alignment'
import type { Cascade } from '../ipc/generated/Cascade'
import type { Id } from '../ipc/generated/Id'
import { unitOf } from './known'

export type Parent = { to: AlignedTo; title: string; note: string; badge: string }

export function parentsFor(
  cascade: Cascade | null,
  objective: Id,
  cannot: readonly Id[],
  served: readonly Pick<Alignment, 'to'>[],
): Parent[] {
  const out = new Set([objective, ...cannot])
  const has = new Set(served.map(({ to }) => to.id))
  const bands = (cascade?.bands ?? []).map(({ id, code, title, sponsor }): Parent => ({
    to: { kind: 'strategic_objective', id },
    title,
    note: sponsor?.name ?? '',
    badge: code,
  }))
  const cards = (cascade?.cards ?? [])
    .filter(({ id }) => !out.has(id))
    .map((card) => ({ ...card, note: unitOf(card) }))
    .flatMap(({ id, number, verb, subject, note, key_results }): Parent[] => [
      {
        to: { kind: 'objective', id },
        title: `${verb} ${subject}`.trim(),
        note,
        badge: `O${number}`,
      },
      ...key_results.map((one): Parent => ({
        to: { kind: 'key_result', id: one.id },
        title: one.title,
        note,
        badge: one.number,
      })),
    ])
  return [...bands, ...cards].filter(({ to }) => !has.has(to.id))
}
