// The one list of commands of this window.
import { Commands } from './commands.svelte'

export const commands = new Commands()
