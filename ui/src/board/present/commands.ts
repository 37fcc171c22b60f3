// The commands of a presentation of the board, for the palette and the list of keys.
import type { Command } from '../../commands/commands.svelte'
import { t } from '../../text/catalogue'
import { showing } from './showing.svelte'

export const stageCommands = (): Command[] => [
  {
    id: 'board.present.next',
    group: 'view',
    title: t('boardPresent.next'),
    keys: 'Right',
    local: true,
    run: () => showing.turn(1),
  },
  {
    id: 'board.present.previous',
    group: 'view',
    title: t('boardPresent.previous'),
    keys: 'Left',
    local: true,
    run: () => showing.turn(-1),
  },
  {
    id: 'board.present.keyResults',
    group: 'view',
    title: t('boardPresent.showKeyResults'),
    keys: 'Enter',
    local: true,
    when: () => showing.current !== null,
    run: () => {
      if (showing.current !== null) showing.press(showing.current)
    },
  },
]
