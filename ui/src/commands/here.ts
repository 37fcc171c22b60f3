// The one list of commands of this window.
import { t } from '../text/catalogue'
import { store } from '../workspace/here'
import { Commands } from './commands.svelte'
import { mayWrite } from './mayWrite'

export const commands = new Commands({
  readOnly: () => store.readOnly,
  ask: mayWrite,
  typing: () => store.notices.show({ text: t('letters.held'), tone: 'plain' }),
})
