// The commands of the window around the sheet.
import Contrast from '@lucide/svelte/icons/contrast'
import Copy from '@lucide/svelte/icons/copy'
import Flag from '@lucide/svelte/icons/flag'
import HistoryIcon from '@lucide/svelte/icons/history'
import Compass from '@lucide/svelte/icons/compass'
import Download from '@lucide/svelte/icons/download'
import FilePlus2 from '@lucide/svelte/icons/file-plus-2'
import FolderOpen from '@lucide/svelte/icons/folder-open'
import HardDrive from '@lucide/svelte/icons/hard-drive'
import Keyboard from '@lucide/svelte/icons/keyboard'
import LanguagesIcon from '@lucide/svelte/icons/languages'
import PanelLeft from '@lucide/svelte/icons/panel-left'
import PanelRight from '@lucide/svelte/icons/panel-right'
import Presentation from '@lucide/svelte/icons/presentation'
import CalendarPlus from '@lucide/svelte/icons/calendar-plus'
import Users from '@lucide/svelte/icons/users'
import SlidersHorizontal from '@lucide/svelte/icons/sliders-horizontal'
import Redo2 from '@lucide/svelte/icons/redo-2'
import Replace from '@lucide/svelte/icons/replace'
import SettingsIcon from '@lucide/svelte/icons/settings'
import Search from '@lucide/svelte/icons/search'
import Workflow from '@lucide/svelte/icons/workflow'
import Table2 from '@lucide/svelte/icons/table-2'
import Undo2 from '@lucide/svelte/icons/undo-2'
import ZoomIn from '@lucide/svelte/icons/zoom-in'
import Handshake from '@lucide/svelte/icons/handshake'
import { agree } from '../drift/drift.svelte'
import { exporting } from '../export/choice.svelte'
import { LANGUAGES, t } from '../text/catalogue'
import { redo, undo } from '../workspace/aloud'
import { store, view } from '../workspace/here'
import type { Command } from './commands.svelte'
import { newFile, openDialog, openExample, saveCopy } from './files'
import { goToBoard, goToCanvas, goToPane, goToSettings, goToSetup } from './panes'
import { present, presentElsewhere, togglePresent } from './present'
import { setTextSize } from './textSize'
import { THEMES, nextTheme } from './themes'

const hasFile = () => store.file !== null
const hasCanvas = () => store.shown.unit !== null && store.shown.cycle !== null

export const shellCommands = (): Command[] => [...edits(), ...goTo(), ...views(), ...files()]

function edits(): Command[] {
  const { undo: back, redo: again } = store.save
  return [
    {
      id: 'undo',
      group: 'edit',
      title: t('undo'),
      note: back ?? undefined,
      keys: 'Mod Z',
      icon: Undo2,
      when: hasFile,
      writes: true,
      run: undo,
    },
    {
      id: 'redo',
      group: 'edit',
      title: t('redo'),
      note: again ?? undefined,
      keys: 'Mod Shift Z',
      icon: Redo2,
      when: hasFile,
      writes: true,
      run: redo,
    },
    {
      id: 'find',
      group: 'edit',
      title: t('command.find'),
      keys: 'Mod F',
      icon: Search,
      when: () => hasFile() && !view.presenting,
      run: () => view.show('find'),
    },
    {
      id: 'replace',
      group: 'edit',
      title: t('command.replace'),
      keys: 'Mod Alt F',
      icon: Replace,
      when: () => hasFile() && !view.presenting,
      writes: true,
      run: () => view.show('replace'),
    },
    {
      id: 'canvas.agree',
      group: 'canvas',
      title: t('drift.agree'),
      icon: Handshake,
      when: () => store.canvas !== undefined && view.screen === 'canvas',
      writes: true,
      run: () => void agree(true),
    },
    {
      id: 'canvas.disagree',
      group: 'canvas',
      title: t('drift.disagree'),
      when: () => (store.canvas?.agreed_on ?? null) !== null && view.screen === 'canvas',
      writes: true,
      run: () => void agree(false),
    },
    {
      id: 'cycle.add',
      group: 'create',
      title: t('cycle.add'),
      icon: CalendarPlus,
      when: hasFile,
      writes: true,
      run: () => view.show('cycle'),
    },
  ]
}

function goTo(): Command[] {
  return [
    {
      id: 'palette',
      group: 'go',
      title: t('search'),
      keys: 'Mod K',
      icon: Search,
      run: () => view.show('palette'),
    },
    {
      id: 'go.canvas',
      group: 'go',
      title: t('nav.canvas'),
      keys: 'G C',
      icon: Table2,
      when: hasCanvas,
      run: () => (view.detours.canvas ?? goToCanvas)(),
    },
    {
      id: 'go.board',
      group: 'go',
      title: t('nav.board'),
      keys: 'G B',
      icon: Workflow,
      when: hasFile,
      run: () => (view.detours.board ?? goToBoard)(),
    },
    {
      id: 'go.settings',
      group: 'go',
      title: t('settings.open'),
      keys: 'Mod ,',
      icon: SettingsIcon,
      when: hasFile,
      run: () => void goToSettings(),
    },
    {
      id: 'go.history',
      group: 'go',
      title: t('nav.history'),
      keys: 'G H',
      icon: HistoryIcon,
      when: hasFile,
      run: () => (view.screen = 'history'),
    },
    {
      id: 'go.setup',
      group: 'go',
      title: t('setup.go'),
      keys: 'G S',
      icon: SlidersHorizontal,
      when: hasFile,
      run: () => goToSetup('cycle'),
    },
    {
      id: 'go.people',
      group: 'go',
      title: t('setup.people.go'),
      keys: 'G P',
      icon: Users,
      when: hasFile,
      run: () => goToSetup('people'),
    },
    { id: 'pane.next', group: 'go', title: t('pane.next'), keys: 'F6', run: () => goToPane(1) },
    {
      id: 'pane.previous',
      group: 'go',
      title: t('pane.previous'),
      keys: 'Shift F6',
      run: () => goToPane(-1),
    },
  ]
}

function views(): Command[] {
  const themes = THEMES.map(({ theme, icon }): Command => ({
    id: `theme.${theme}`,
    group: 'view',
    title: t('theme.command', { theme: t(`theme.${theme}`) }),
    icon,
    run: () => void store.setMachine({ theme }),
  }))
  const languages = LANGUAGES.map((language): Command => ({
    id: `language.${language}`,
    group: 'view',
    title: t('language.command', { language: t(`language.own.${language}`) }),
    icon: LanguagesIcon,
    run: () => void store.setMachine({ language }),
  }))
  return [
    {
      id: 'present',
      group: 'view',
      title: view.presenting ? t('present.leave') : t('present'),
      keys: 'F11',
      icon: Presentation,
      when: () => hasCanvas() || view.screen === 'board',
      run: togglePresent,
    },
    {
      id: 'present.elsewhere',
      group: 'view',
      title: t('command.presentElsewhere'),
      keys: 'Mod F11',
      when: () => view.presenting && view.displays > 1,
      run: presentElsewhere,
    },
    {
      id: 'rail',
      group: 'view',
      title: t('rail.toggle'),
      keys: 'Mod \\',
      icon: PanelLeft,
      when: hasFile,
      run: () => view.toggleRail(),
    },
    {
      id: 'inspector',
      group: 'view',
      title: t('inspector.toggle'),
      keys: 'Mod I',
      icon: PanelRight,
      when: hasCanvas,
      run: () => view.toggleInspector(),
    },
    {
      id: 'machine',
      group: 'view',
      title: t('machine'),
      icon: HardDrive,
      when: () => hasFile() && !view.presenting,
      run: () => (view.machine = true),
    },
    {
      id: 'text.larger',
      group: 'view',
      title: t('view.larger'),
      keys: 'Mod +',
      icon: ZoomIn,
      run: () => setTextSize(10),
    },
    {
      id: 'text.smaller',
      group: 'view',
      title: t('view.smaller'),
      keys: 'Mod -',
      run: () => setTextSize(-10),
    },
    {
      id: 'text.usual',
      group: 'view',
      title: t('view.usual'),
      keys: 'Mod 0',
      run: () => setTextSize(0),
    },
    {
      id: 'theme.next',
      group: 'view',
      title: t('theme.next'),
      keys: 'Mod Shift D',
      icon: Contrast,
      run: () => void store.setMachine({ theme: nextTheme(store.machine.theme) }),
    },
    ...themes,
    ...languages,
  ]
}

function files(): Command[] {
  return [
    { id: 'file.new', group: 'file', title: t('file.new'), icon: FilePlus2, run: newFile },
    {
      id: 'file.open',
      group: 'file',
      title: t('file.open'),
      keys: 'Mod O',
      icon: FolderOpen,
      run: openDialog,
    },
    {
      id: 'file.copy',
      group: 'file',
      title: t('file.copy'),
      icon: Copy,
      when: hasFile,
      run: () => void saveCopy(),
    },
    {
      id: 'file.version',
      group: 'file',
      title: t('history.name'),
      keys: 'Mod S',
      icon: Flag,
      when: hasFile,
      writes: true,
      run: () => view.show('version'),
    },
    {
      id: 'export',
      group: 'file',
      title: t('export.open'),
      keys: 'Mod E',
      icon: Download,
      when: hasCanvas,
      run: () => {
        present(false)
        exporting.open()
      },
    },
    {
      id: 'file.example',
      group: 'guide',
      title: t('start.example'),
      icon: Compass,
      run: openExample,
    },
    {
      id: 'keys',
      group: 'guide',
      title: t('keys'),
      keys: '?',
      icon: Keyboard,
      run: () => view.show('keys'),
    },
  ]
}
