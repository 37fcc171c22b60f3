// The rows of the page: objectives, key results, work and what feeds a unit, alike.
import type { HeldChain } from '../../ipc/generated/HeldChain'
import type { HeldKeyResult } from '../../ipc/generated/HeldKeyResult'
import type { HeldObjective } from '../../ipc/generated/HeldObjective'
import type { Holding } from '../../ipc/generated/Holding'
import type { Id } from '../../ipc/generated/Id'
import type { Shown } from '../../figures/status'
import { t } from '../../text/catalogue'
import { spoken } from '../../text/spoken.svelte'
import { statusTextOf, subjectOf } from '../titles'
import type { Show } from './people.svelte'

export type Part = 'objectives' | 'keyResults' | 'work' | 'fedBy'

/** One row; what a kind of thing does not have is none. */
export type Row = {
  id: Id
  part: Part
  status: Shown | null
  statusText: string
  project: boolean
  verb: string
  title: string
  note: string
  /** Drawn as a bar. */
  bar: { progress: string | null; expected: string | null } | null
  figure: string
  chains: HeldChain[]
  /** Words instead of a way up. */
  serves: string
  aligned: boolean
}

const BEHIND: Shown[] = ['at_risk', 'off_track', 'missed', 'stale']

export function rowsOf(
  holding: Holding,
  keyResults: readonly HeldKeyResult[],
  show: Show,
): { name: Part; rows: Row[] }[] {
  const lists: { name: Part; rows: Row[] }[] = [
    { name: 'objectives', rows: holding.objectives.map(ofObjective) },
    { name: 'keyResults', rows: keyResults.map(ofKeyResult) },
    { name: 'work', rows: holding.work.map(ofWork) },
    { name: 'fedBy', rows: holding.fed_by.map(ofFeeder) },
  ]
  return lists.map(({ name, rows }) => ({ name, rows: rows.filter((row) => fits(row, show)) }))
}

function fits(row: Row, show: Show): boolean {
  if (show === 'all') return true
  if (show === 'loose') return !row.aligned
  return row.status !== null && BEHIND.includes(row.status)
}

const plain = {
  project: false,
  verb: '',
  bar: null,
  chains: [],
  serves: '',
  aligned: true,
} satisfies Partial<Row>

function ofObjective(one: HeldObjective): Row {
  return {
    ...plain,
    id: one.id,
    part: 'objectives',
    status: one.state === 'draft' ? 'draft' : one.status,
    statusText: statusTextOf(one),
    verb: one.verb,
    title: subjectOf(one),
    note: `${one.place}, ${one.count_text}`,
    bar: { progress: one.progress, expected: one.expected },
    figure: one.progress_text ?? '–',
    chains: one.chains,
    aligned: one.chains.length > 0,
  }
}

function ofKeyResult(one: HeldKeyResult): Row {
  const said = inSentence(one.confidence_line)
  return {
    ...plain,
    id: one.id,
    part: 'keyResults',
    status: one.is_draft ? 'draft' : one.status,
    statusText: one.status_text,
    title: one.title || t('sheet.untitled'),
    note: said ? `${one.place}, ${said}` : one.place,
    figure: one.now_text ?? '–',
    chains: one.chains,
  }
}

/** Words that begin a line, in the middle of one: German keeps its capitals. */
const inSentence = (line: string): string =>
  spoken() === 'de' ? line : line.charAt(0).toLowerCase() + line.slice(1)

function ofWork(one: Holding['work'][number]): Row {
  return {
    ...plain,
    id: one.id,
    part: 'work',
    status: null,
    statusText: '',
    project: one.project,
    title: `${one.code} ${one.title}`.trim(),
    note: one.line,
    figure: one.done_text ?? '',
    chains: one.chains,
    aligned: one.chains.length > 0,
  }
}

function ofFeeder(one: Holding['fed_by'][number]): Row {
  return {
    ...plain,
    id: one.id,
    part: 'fedBy',
    status: one.status,
    statusText: one.status_text,
    title: one.title || t('sheet.untitled'),
    note: one.place,
    figure: one.figure,
    serves: one.serves,
  }
}
