// The one store of this window.
import { call } from '../ipc/call'
import { Store } from './store.svelte'

export const store = new Store(call)
