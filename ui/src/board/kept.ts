// How each file was last looked at on the board: remembered on this machine, not in the file.
import type { Grouping } from './board.svelte'
import type { Face } from './faces'
import { KINDS, noLists, type Lists, type Wanted } from './filter'

export type KeptView = {
  /** None until somebody went to one. */
  face: Face | null
  grouping: Grouping
  filter: Wanted
  folded: string[]
  zoom: number
  x: number
  y: number
}

const KEY = 'okr.board.views'

/** So many files are remembered, those looked at last. */
const MOST = 20

export function keptView(path: string): KeptView | null {
  const kept = read().get(path)
  if (typeof kept !== 'object' || kept === null) return null
  const { face, grouping, filter, folded, zoom, x, y } = kept
  return {
    face: face === 'map' || face === 'list' || face === 'people' ? face : null,
    grouping: grouping === 'unit' ? 'unit' : 'strategic',
    filter: {
      words: typeof filter?.words === 'string' ? filter.words : '',
      onlyOrphans: filter?.onlyOrphans === true,
      lists: listsOf(filter?.lists),
    },
    folded: strings(folded),
    zoom: number(zoom, 1),
    x: number(x, 0),
    y: number(y, 0),
  }
}

export function keepView(path: string, view: KeptView): void {
  const all = read()
  all.delete(path)
  all.set(path, view)
  try {
    localStorage.setItem(KEY, JSON.stringify([...all].slice(-MOST)))
  } catch {
    // Without storage the board is as it was made at the next start.
  }
}

/** As it was written, or by whoever else. */
type Unsure = {
  [Part in keyof KeptView]?: Part extends 'filter' ? Partial<Wanted> : KeptView[Part]
}

function read(): Map<string, Unsure> {
  try {
    return new Map(JSON.parse(localStorage.getItem(KEY) ?? '[]') as [string, Unsure][])
  } catch {
    return new Map()
  }
}

const number = (value: unknown, otherwise: number): number =>
  typeof value === 'number' && Number.isFinite(value) ? value : otherwise

const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []

function listsOf(value: Partial<Lists> | undefined): Lists {
  const lists = KINDS.map((kind) => [kind, strings(value?.[kind])] as const)
  return { ...noLists, ...Object.fromEntries(lists) }
}
