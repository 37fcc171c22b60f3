// The one sheet of this window.
import { store } from '../workspace/here'
import { Sheet } from './sheet.svelte'

export const sheet = new Sheet(store)
