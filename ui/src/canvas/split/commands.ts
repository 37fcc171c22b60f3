// Splitting, merging and moving elsewhere, for keys, palette, native menu and the row's menu.
import ArrowRightLeft from '@lucide/svelte/icons/arrow-right-left'
import Merge from '@lucide/svelte/icons/merge'
import Split from '@lucide/svelte/icons/split'
import type { Command } from '../../commands/commands.svelte'
import { t } from '../../text/catalogue'
import { store } from '../../workspace/here'
import { sheet } from '../here'
import { splitting } from './splitting.svelte'

const resting = () => sheet.editing === null && sheet.split === null
const objective = () => (resting() ? sheet.objective : null)
const keyResult = () => (resting() ? sheet.keyResult : null)

/** More than one key result can stand on two sides. */
const divisible = () => store.rows.idsBelow('key_result', objective() ?? '').length > 1
const hasNeighbours = () =>
  objective() !== null && store.rows.idsBelow('objective', store.shown.canvas ?? '').length > 1

export function splitCommands(): Command[] {
  const group = 'canvas'
  const writes = true
  return [
    {
      id: 'objective.split',
      group,
      title: t('command.split'),
      keys: 'S',
      icon: Split,
      writes,
      when: () => objective() !== null && divisible(),
      run: () => splitting.begin(objective() ?? ''),
    },
    {
      id: 'objective.merge',
      group,
      title: t('command.merge'),
      icon: Merge,
      writes,
      when: hasNeighbours,
      run: () => ask('merge', objective()),
    },
    {
      id: 'keyResult.move',
      group,
      title: t('command.moveTo'),
      icon: ArrowRightLeft,
      writes,
      when: () => keyResult() !== null,
      run: () => ask('move', keyResult()),
    },
    {
      id: 'objective.move',
      group,
      title: t('command.moveToUnit'),
      icon: ArrowRightLeft,
      writes,
      when: () => objective() !== null && store.rows.all('unit').length > 1,
      run: () => ask('move', objective()),
    },
  ]
}

function ask(kind: 'merge' | 'move', key: string | null): void {
  if (!key) return
  if (sheet.cursor?.key !== key) sheet.put(key, store.objective(key) ? 'verb' : 'title', false)
  sheet.popover = { kind, key }
}
