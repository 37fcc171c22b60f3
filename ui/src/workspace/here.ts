// The one store of this window.
import { call } from '../ipc/call'
import { Store } from './store.svelte'
import { View } from './view.svelte'

export const store = new Store(call)

/** How this window is arranged. */
export const view = new View()
