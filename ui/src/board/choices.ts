// What can be asked for in the lists of the filter bar, and what is asked for, in words.
import type { Shown } from '../figures/status'
import { t } from '../text/catalogue'
import { store } from '../workspace/here'
import { board } from './board.svelte'
import { KINDS, valueOf, type Kind } from './filter'

export type Choice = { id: string; title: string }

export type Choices = {
  kind: Kind
  title: string
  options: Choice[]
  chosen: readonly string[]
  /** What is asked for: `Any`, `At risk`, `3 of 4`. */
  said: string
  active: boolean
}

const TITLES = {
  status: 'filter.status',
  owner: 'sheet.owner',
  unit: 'board.unit',
  level: 'board.levels',
  perspective: 'detail.perspective',
  cycle: 'board.cycle',
} as const

const STATUSES: readonly Shown[] = [
  'off_track',
  'at_risk',
  'on_track',
  'stale',
  'not_started',
  'draft',
  'met',
  'exceeded',
  'missed',
]

/** The lists there is something to choose in, and those in which something was chosen. */
export const choices = (): Choices[] =>
  KINDS.map(choicesOf).filter(({ options, active }) => options.length > 1 || active)

function choicesOf(kind: Kind): Choices {
  const chosen = board.filter.lists[kind]
  const named = namesOf(kind)
  // What was asked for in another cycle stays to be taken back here.
  for (const id of chosen) if (!named.has(id)) named.set(id, nameElsewhere(kind, id))
  const options = [...named].map(([id, title]) => ({ id, title }))
  const active = chosen.length > 0
  return {
    kind,
    title: t(TITLES[kind]),
    options,
    chosen,
    active,
    said: saidOf(kind, chosen, named),
  }
}

function saidOf(kind: Kind, chosen: readonly string[], named: ReadonlyMap<string, string>): string {
  if (kind === 'level') {
    return t('filter.ofRows', { count: chosen.length || named.size, all: named.size })
  }
  const [first] = chosen
  if (first === undefined) return t('filter.any')
  if (chosen.length === 1) return named.get(first) ?? ''
  return t('board.chosen', { count: chosen.length })
}

/** What cards there are of that kind, in the order one looks for them. */
function namesOf(kind: Kind): Map<string, string> {
  const cards = board.cascade?.cards ?? []
  const used = new Set(cards.map((card) => valueOf(card, kind)))
  const some = (ids: readonly string[], name: (id: string) => string) =>
    new Map(ids.filter((id) => used.has(id)).map((id) => [id, name(id)]))
  switch (kind) {
    case 'status':
      return some(STATUSES, (id) => t(`status.${id as Shown}`))
    case 'owner':
      return some(['', ...store.people.map(({ id }) => id)], (id) =>
        id === '' ? t('filter.nobody') : nameElsewhere(kind, id),
      )
    case 'unit': {
      const names = new Map(cards.map((card) => [card.unit, card.unit_name]))
      const inOrder = board.cascade?.levels.flatMap(({ units }) => units) ?? []
      return some([...new Set([...inOrder, ...names.keys()])], (id) => names.get(id) ?? '')
    }
    case 'level':
      return new Map(board.levels.map(({ id, name }) => [id ?? '', name]))
    case 'perspective':
      return some(['outcomes', 'services', 'team', ''], perspectiveName)
    case 'cycle':
      return some(
        store.cycles.map(({ id }) => id),
        (id) => nameElsewhere(kind, id),
      )
  }
}

function perspectiveName(id: string): string {
  if (id === 'outcomes' || id === 'services' || id === 'team') return t(`perspective.${id}`)
  return t('board.noPerspective')
}

/** What something is called that no card of this picture is of. */
function nameElsewhere(kind: Kind, id: string): string {
  switch (kind) {
    case 'owner':
      return store.person(id)?.name ?? t('filter.nobody')
    case 'unit':
      return store.rows.all('unit').find((one) => one.id === id)?.name ?? '–'
    case 'cycle':
      return store.cycles.find((one) => one.id === id)?.name ?? '–'
    case 'level':
      return store.levels.find((one) => one.id === id)?.many ?? '–'
    case 'status':
      return t(`status.${id as Shown}`)
    case 'perspective':
      return perspectiveName(id)
  }
}
