// The one store of this window.
import { call } from '../ipc/call'
import { Pictures } from './pictures'
import { Store } from './store.svelte'
import { View } from './view.svelte'

export const store = new Store(call)

/** Who serves whom in it. */
export const pictures = new Pictures(call)

/** How this window is arranged. */
export const view = new View()
