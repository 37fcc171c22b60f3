// The faces of the board: the same cards, selection and filter, each read when first shown.
import type { Component } from 'svelte'
import MapFace from './Map.svelte'

export type Face = 'map' | 'list' | 'people'

/** What a face is given: how one goes to a card. */
export type FaceProps = { onenter: (id: string) => void }

type Read = () => Promise<Component<FaceProps>>

export const faces: Partial<Record<Face, Read>> = {
  map: () => Promise.resolve(MapFace),
  people: () => import('./people/People.svelte').then((read) => read.default),
  list: () => import('./list/List.svelte').then((read) => read.default),
}
