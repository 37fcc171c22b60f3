// How the inspector goes on in the list: by rows.
import type { FaceWays } from '../faceWays'
import { board } from '../board.svelte'
import { startInList } from './aim'
import { list } from './list.svelte'

export const listWays: FaceWays = {
  step(way) {
    const from = list.places.get(list.at ?? '') ?? 0
    const rows = way === 1 ? list.rows.slice(from + 1) : list.rows.slice(0, from).reverse()
    const next = rows.find(({ id }) => board.cards.has(id) || board.bands.has(id))
    if (next) list.go(next.id)
  },
  align: (objective) => void startInList(objective, true),
}
