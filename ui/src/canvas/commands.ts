// The sheet's commands, for keys, palette, native menu and the row's own menu.
import ArrowDown from '@lucide/svelte/icons/arrow-down'
import ArrowDownToLine from '@lucide/svelte/icons/arrow-down-to-line'
import ArrowUp from '@lucide/svelte/icons/arrow-up'
import ArrowUpToLine from '@lucide/svelte/icons/arrow-up-to-line'
import Copy from '@lucide/svelte/icons/copy'
import Gauge from '@lucide/svelte/icons/lightbulb'
import Layers from '@lucide/svelte/icons/rows-3'
import CornerDownLeft from '@lucide/svelte/icons/corner-down-left'
import Link from '@lucide/svelte/icons/link-2'
import ListPlus from '@lucide/svelte/icons/list-plus'
import MessageSquare from '@lucide/svelte/icons/message-square'
import Pencil from '@lucide/svelte/icons/pencil'
import Plus from '@lucide/svelte/icons/plus'
import Route from '@lucide/svelte/icons/route'
import Ruler from '@lucide/svelte/icons/ruler'
import Trash from '@lucide/svelte/icons/trash-2'
import User from '@lucide/svelte/icons/user-round'
import type { Command } from '../commands/commands.svelte'
import { t, type TextKey } from '../text/catalogue'
import { store } from '../workspace/here'
import { addBelow, addKeyResult, addObjective } from './actions'
import { duplicateRows, moveRows, moveRowsToNeighbour, removeRows } from './group'
import { handCommands } from './handCommands'
import { sheet } from './here'
import { canExplain, explainHere } from './explain'
import { measureAt } from './measureAt'
import { openCell } from './open'
import { splitCommands } from './split/commands'

const resting = () => sheet.editing === null && sheet.split === null
const onRow = () => resting() && (sheet.line?.id ?? null) !== null
const onKeyResult = () => resting() && sheet.keyResult !== null
const onObjective = () => resting() && sheet.objective !== null
const inDrawer = () => onKeyResult() && sheet.drawers.has(sheet.keyResult ?? '')

type Part = Omit<Command, 'group' | 'title'>

/** All of them; what needs a row under the cursor only makes sense with one. */
export function sheetCommands(): Command[] {
  return [
    ...rowCommands(),
    ...drawerCommands(),
    ...moveCommands(),
    ...addCommands(),
    ...splitCommands(),
    ...handCommands(),
  ]
}

function named(title: TextKey, part: Part, group: Command['group'] = 'canvas'): Command {
  return { group, title: t(title), note: note(), ...part }
}

/** What a command would act on: the number of the row. */
function note(): string | undefined {
  const { line } = sheet
  if (sheet.several) return t('group.rows', { count: sheet.chosen.length })
  if (line?.kind === 'key_result') return `KR ${store.figures.keyResult(line.id)?.number ?? ''}`
  if (line?.kind !== 'objective') return undefined
  return `O${store.figures.objective(line.id)?.number ?? ''}`
}

function rowCommands(): Command[] {
  const id = () => sheet.line?.id ?? ''
  const rows = () => (sheet.several ? sheet.chosen : [id()])
  return [
    named('command.edit', {
      id: 'sheet.edit',
      keys: 'Enter',
      icon: Pencil,
      local: true,
      when: onRow,
      writes: true,
      run: openCell,
    }),
    named('command.checkIn', {
      id: 'sheet.checkIn',
      keys: 'C',
      icon: MessageSquare,
      when: onKeyResult,
      writes: true,
      run: () => sheet.inspect(id(), 'check-in'),
    }),
    named('command.align', {
      id: 'sheet.align',
      keys: 'L',
      icon: Link,
      when: onObjective,
      writes: true,
      run: align,
    }),
    named('command.owner', {
      id: 'sheet.owner',
      icon: User,
      when: onRow,
      writes: true,
      run: own,
    }),
    named('command.explain', {
      id: 'sheet.explain',
      keys: 'W',
      icon: Gauge,
      when: () => resting() && canExplain(),
      run: explainHere,
    }),
    named('links.why', {
      id: 'sheet.why',
      keys: 'Shift W',
      icon: Route,
      when: onThing,
      run: () => sheet.inspect(id(), 'links'),
    }),
    named('command.secondParent', {
      id: 'sheet.secondParent',
      keys: 'Alt L',
      icon: Link,
      when: onObjective,
      writes: true,
      run: () => sheet.inspect(sheet.objective ?? '', 'parent'),
    }),
    named('command.measure', {
      id: 'sheet.measure',
      keys: 'M',
      icon: Ruler,
      when: onKeyResult,
      writes: true,
      run: () => measureAt(id()),
    }),
    named('command.duplicate', {
      id: 'sheet.duplicate',
      keys: 'Mod D',
      icon: Copy,
      when: onThing,
      writes: true,
      run: () => void duplicateRows(rows()),
    }),
    named('command.delete', {
      id: 'sheet.delete',
      keys: 'Del',
      icon: Trash,
      when: onThing,
      writes: true,
      run: () => void removeRows(rows(), 'removed'),
    }),
  ]
}

const onThing = () => onRow() && sheet.line?.kind !== 'band'

function drawerCommands(): Command[] {
  const enter = (part: string) => () => sheet.enterDrawer(sheet.keyResult ?? '', part)
  const plan = (title: TextKey, key: string, part: string) =>
    named(title, { id: `sheet.${part}`, keys: key, when: inDrawer, run: enter(part) })
  return [
    named('command.drawer', {
      id: 'sheet.drawer',
      keys: 'Space',
      icon: Layers,
      local: true,
      when: onKeyResult,
      run: () => sheet.toggleDrawer(sheet.keyResult ?? ''),
    }),
    plan('command.missed', '1', 'missed'),
    plan('command.met', '2', 'met'),
    plan('command.exceeded', '3', 'exceeded'),
    named('command.work', {
      id: 'sheet.work',
      keys: 'A',
      icon: ListPlus,
      when: onKeyResult,
      writes: true,
      run: enter('add'),
    }),
    named('command.impact', {
      id: 'sheet.impact',
      keys: 'I',
      when: onKeyResult,
      run: enter('impact'),
    }),
  ]
}

function moveCommands(): Command[] {
  const when = onRow
  const writes = true
  return [
    named('command.up', {
      id: 'sheet.up',
      icon: ArrowUp,
      keys: 'Alt Up',
      when,
      writes,
      run: () => void moveRows(-1),
    }),
    named('command.down', {
      id: 'sheet.down',
      icon: ArrowDown,
      keys: 'Alt Down',
      when,
      writes,
      run: () => void moveRows(1),
    }),
    named('command.previousObjective', {
      id: 'sheet.previousObjective',
      icon: ArrowUpToLine,
      keys: 'Alt Left',
      when: onKeyResult,
      writes: true,
      run: () => void moveRowsToNeighbour(-1),
    }),
    named('command.nextObjective', {
      id: 'sheet.nextObjective',
      icon: ArrowDownToLine,
      keys: 'Alt Right',
      when: onKeyResult,
      writes: true,
      run: () => void moveRowsToNeighbour(1),
    }),
    named('command.foldAll', { id: 'sheet.foldAll', run: foldAll }, 'view'),
    named(
      'command.unfoldAll',
      { id: 'sheet.unfoldAll', run: () => sheet.collapsed.clear() },
      'view',
    ),
  ]
}

function addCommands(): Command[] {
  const when = resting
  const writes = true
  return [
    named(
      'command.addObjective',
      {
        id: 'sheet.addObjective',
        keys: 'O',
        icon: Plus,
        when,
        writes,
        run: () => void addObjective(),
      },
      'create',
    ),
    named(
      'command.addKeyResult',
      {
        id: 'sheet.addKeyResult',
        icon: Plus,
        when: onObjective,
        writes: true,
        run: () => void addKeyResult(sheet.objective ?? ''),
      },
      'create',
    ),
    named(
      'command.below',
      {
        id: 'sheet.below',
        icon: CornerDownLeft,
        keys: 'Shift Enter',
        local: true,
        when,
        writes,
        run: () => void addBelow(),
      },
      'create',
    ),
  ]
}

function align(): void {
  const objective = sheet.objective
  if (!objective) return
  if (sheet.cursor?.key !== objective) sheet.put(objective, 'verb', false)
  sheet.popover = { kind: 'serves', key: objective }
}

function own(): void {
  const key = sheet.cursor?.key
  if (key) sheet.popover = { kind: 'owner', key }
}

function foldAll(): void {
  for (const band of store.figures.canvas?.bands ?? []) {
    for (const id of band.objectives) sheet.collapsed.add(id)
  }
}
