// The links of an objective or key result, both ways, and its way up as rungs. Pure.
import type { AlignedTo } from '../ipc/generated/AlignedTo'
import type { Cascade } from '../ipc/generated/Cascade'
import type { CascadeLink } from '../ipc/generated/CascadeLink'
import type { Id } from '../ipc/generated/Id'
import type { Origin } from '../ipc/generated/Origin'
import type { Strength } from '../ipc/generated/Strength'
import type { WhyLine } from '../ipc/generated/WhyLine'
import type { WhyStep } from '../ipc/generated/WhyStep'

/** A link with the thing at its other end. */
export type Line = {
  link: Id
  other: Id
  /** What is served; the thing itself or, of an objective, one of its key results. */
  to: AlignedTo
  origin: Origin
  strength: Strength
}

/** A step of the way up, or what serves the thing below it. */
export type Rung = {
  id: Id
  step: WhyStep | null
  where: 'above' | 'here' | 'below'
  /** It came from below to what stands over it. */
  laddered: boolean
}

/** At most so many rungs below; the rest stand in the list of what serves it. */
export const BELOW = 3

const lineOf = ({ id, from, to, origin, strength }: CascadeLink): Line => ({
  link: id,
  other: from,
  to,
  origin,
  strength,
})

/** The links to a thing; those to an objective's key results count as its own. */
export const servedBy = (cascade: Cascade | null, thing: Id): Line[] =>
  (cascade?.links ?? [])
    .filter((link) => link.to_card === thing || link.to.id === thing)
    .map(lineOf)

export function rungsOf(cascade: Cascade | null, why: WhyLine, below: readonly Line[]): Rung[] {
  const isLaddered = (from: Id, to: Id | undefined) =>
    cascade?.links.some(
      (link) => link.from === from && link.to.id === to && link.origin === 'laddered',
    ) ?? false
  const way = why.steps.map((step, at): Rung => ({
    id: step.id,
    step,
    where: step.id === why.thing ? 'here' : 'above',
    laddered: isLaddered(step.id, why.steps[at - 1]?.id),
  }))
  const under = [...new Map(below.map((line) => [line.other, line])).values()]
  return [
    ...way,
    ...under.slice(0, BELOW).map((line): Rung => ({
      id: line.other,
      step: null,
      where: 'below',
      laddered: line.origin === 'laddered',
    })),
  ]
}
