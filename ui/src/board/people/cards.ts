// Making cards: the file among the exports, or one to be printed.
import { asFailed, call } from '../../ipc/call'
import { exporting } from '../../export/choice.svelte'
import { store } from '../../workspace/here'
import { people } from './people.svelte'

export const saveCards = (): Promise<void> => make(false)
export const printCards = (): Promise<void> => make(true)

async function make(print: boolean): Promise<void> {
  const { ask } = people
  if (!ask) return
  try {
    // What was just typed belongs on the card.
    await store.queue.settled()
    exporting.watch(await call('card_start', { ask, print }), print)
  } catch (error) {
    store.notices.refuse(asFailed(error))
  }
}
