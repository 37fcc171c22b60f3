// The sheet's commands for several rows at once: clipboard, selection, filter.
import ArrowDownToLine from '@lucide/svelte/icons/arrow-down-to-line'
import ClipboardCopy from '@lucide/svelte/icons/clipboard-copy'
import ClipboardPaste from '@lucide/svelte/icons/clipboard-paste'
import ListFilter from '@lucide/svelte/icons/list-filter'
import ListChecks from '@lucide/svelte/icons/list-checks'
import Scissors from '@lucide/svelte/icons/scissors'
import type { Command } from '../commands/commands.svelte'
import { t } from '../text/catalogue'
import { store, view } from '../workspace/here'
import { giveUp, runClipboard } from './clipboard/clipboard'
import { clearFilter } from './filter/clear'
import { fillDown } from './group'
import { sheet } from './here'
import { presentNext, showWhole } from './stage'

const resting = () => sheet.editing === null && view.screen === 'canvas'
const onRow = () => resting() && (sheet.line?.id ?? null) !== null
const presenting = () => resting() && view.presenting

export const handCommands = (): Command[] => [
  ...clipboard(),
  ...selection(),
  ...finding(),
  ...stage(),
]

/** The system's own keys do these, and tell the sheet. */
function clipboard(): Command[] {
  return [
    {
      id: 'sheet.copy',
      group: 'canvas',
      title: t('command.copy'),
      keys: 'Mod C',
      icon: ClipboardCopy,
      local: true,
      when: onRow,
      run: () => runClipboard('copy'),
    },
    {
      id: 'sheet.cut',
      group: 'canvas',
      title: t('command.cut'),
      keys: 'Mod X',
      icon: Scissors,
      local: true,
      when: onRow,
      writes: true,
      run: () => runClipboard('cut'),
    },
    {
      id: 'sheet.paste',
      group: 'canvas',
      title: t('command.paste'),
      keys: 'Mod V',
      icon: ClipboardPaste,
      local: true,
      when: resting,
      writes: true,
      run: giveUp,
    },
  ]
}

function selection(): Command[] {
  return [
    {
      id: 'sheet.selectAll',
      group: 'canvas',
      title: t('command.selectAll'),
      keys: 'Mod A',
      icon: ListChecks,
      local: true,
      when: resting,
      run: () => sheet.markAll(),
    },
    {
      id: 'sheet.fillDown',
      group: 'canvas',
      title: t('command.fillDown'),
      keys: 'Alt Shift Down',
      icon: ArrowDownToLine,
      when: () => resting() && sheet.several,
      writes: true,
      run: () => void fillDown(),
    },
  ]
}

function finding(): Command[] {
  return [
    {
      id: 'sheet.filter',
      group: 'canvas',
      title: t('command.filter'),
      keys: '/',
      icon: ListFilter,
      when: () => resting() && !view.presenting && store.shown.canvas !== null,
      run: () => sheet.filter.ask(),
    },
    {
      id: 'sheet.clearFilter',
      group: 'canvas',
      title: t('command.clearFilter'),
      when: () => resting() && sheet.filter.active,
      run: clearFilter,
    },
  ]
}

function stage(): Command[] {
  return [
    {
      id: 'present.next',
      group: 'view',
      title: t('command.presentNext'),
      keys: 'PageDown',
      local: true,
      when: presenting,
      run: () => presentNext(1),
    },
    {
      id: 'present.previous',
      group: 'view',
      title: t('command.presentPrevious'),
      keys: 'PageUp',
      local: true,
      when: presenting,
      run: () => presentNext(-1),
    },
    {
      id: 'present.whole',
      group: 'view',
      title: t('command.presentWhole'),
      keys: 'Shift F11',
      when: presenting,
      run: showWhole,
    },
  ]
}
