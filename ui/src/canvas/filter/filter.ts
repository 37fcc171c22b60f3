// Which rows a filter shows. Pure; counts rows and nothing else: figures stay those of all.
import type { Band } from '../../ipc/generated/Band'
import type { Id } from '../../ipc/generated/Id'
import type { Shown } from '../../figures/status'
import { beginsWord, folded, matches } from '../../shared/match'

/** What is asked for; within a list any, between them all. */
export type Wanted = {
  text: string
  statuses: readonly Shown[]
  /** `null` stands for nobody. */
  owners: readonly (Id | null)[]
  /** Strategic objectives; `null` stands for none. */
  serves: readonly (Id | null)[]
}

export const nothingWanted: Wanted = { text: '', statuses: [], owners: [], serves: [] }

export const isWanted = ({ text, statuses, owners, serves }: Wanted): boolean =>
  text.trim() !== '' || statuses.length + owners.length + serves.length > 0

/** What a filter looks at in a row. */
export type Facts = {
  title: string
  owner: Id | null
  status: Shown | null
  /** Whether the words asked for are the name of its status. */
  called?: boolean
}

/** How many of how many are shown. */
export type Part = { shown: number; of: number }

export type Filtered = {
  bands: Band[]
  keyResults: ReadonlyMap<Id, readonly Id[]>
  /** By objective: its key results. By band (its strategic objective, or none): its objectives. */
  parts: ReadonlyMap<Id | null, Part>
  all: Part
}

type Look = {
  objective: (id: Id) => Facts | undefined
  keyResult: (id: Id) => Facts | undefined
  keyResults: (objective: Id) => readonly Id[]
  /** Rows that stay although they do not fit: the one that is being written. */
  stays: (id: Id) => boolean
}

export function filtered(bands: readonly Band[], wanted: Wanted, look: Look): Filtered {
  const keyResults = new Map<Id, readonly Id[]>()
  const parts = new Map<Id | null, Part>()
  const all = { shown: 0, of: 0 }
  const kept: Band[] = []
  for (const band of bands) {
    const served = wanted.serves.length === 0 || wanted.serves.includes(band.strategic_objective)
    const objectives = band.objectives.filter((id) => {
      const under = look.keyResults(id)
      const shown = served || look.stays(id) ? shownOf(id, under, wanted, look) : null
      all.of += under.length
      all.shown += shown?.length ?? 0
      if (shown === null) return false
      keyResults.set(id, shown)
      parts.set(id, { shown: shown.length, of: under.length })
      return true
    })
    parts.set(band.strategic_objective, { shown: objectives.length, of: band.objectives.length })
    if (objectives.length > 0) kept.push({ ...band, objectives })
  }
  return { bands: kept, keyResults, parts, all }
}

/** The key results of an objective to show; `null` when it is not shown itself. */
function shownOf(id: Id, under: readonly Id[], wanted: Wanted, look: Look): readonly Id[] | null {
  const own = look.objective(id)
  const named = own !== undefined && hasText(own, wanted)
  const shown = under.filter((one) => {
    const facts = look.keyResult(one)
    if (look.stays(one)) return true
    return facts !== undefined && (named || hasText(facts, wanted)) && fits(facts, wanted)
  })
  if (shown.length > 0 || look.stays(id)) return shown
  // An objective without key results has no status of its own to be looked for.
  const alone = under.length === 0 && wanted.statuses.length === 0
  return alone && named && fits(own, wanted) ? shown : null
}

const hasText = (facts: Facts, { text }: Wanted): boolean =>
  text.trim() === '' || facts.called === true || matches(facts.title, text)

/** As few letters do not yet mean a status: every title holds them. */
const FEWEST_LETTERS = 3

/** The statuses whose name begins with these words; else those with a word that does. */
export function statusesCalled(
  text: string,
  names: readonly { status: Shown; name: string }[],
): ReadonlySet<Shown> {
  const typed = folded(text.trim())
  if (typed.length < FEWEST_LETTERS) return new Set()
  const whole = names.filter(({ name }) => folded(name).startsWith(typed))
  const named =
    whole.length > 0 ? whole : names.filter(({ name }) => beginsWord(folded(name), typed))
  return new Set(named.map(({ status }) => status))
}

function fits(facts: Facts, { statuses, owners }: Wanted): boolean {
  const status = statuses.length === 0 || (facts.status !== null && statuses.includes(facts.status))
  return status && (owners.length === 0 || owners.includes(facts.owner))
}
