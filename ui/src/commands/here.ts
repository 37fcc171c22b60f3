// The one list of commands of this window.
import { store } from '../workspace/here'
import { Commands } from './commands.svelte'
import { mayWrite } from './mayWrite'

export const commands = new Commands({ readOnly: () => store.readOnly, ask: mayWrite })
