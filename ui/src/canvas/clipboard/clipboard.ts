// The sheet's side of the system's clipboard. WebKit tells of a copy or paste only where
// something could be typed; so the key first puts the focus into a field that nobody sees,
// the system does its part there, and the sheet takes the focus back.
import { isField } from '../../commands/commands.svelte'
import { mayWrite } from '../../commands/mayWrite'
import { count, t } from '../../text/catalogue'
import { store } from '../../workspace/here'
import { removeRows } from '../group'
import { sheet } from '../here'
import { copied } from './copied'
import { writeTable } from './html'
import { incoming } from './incoming'
import { pasteCells } from './paste'
import { guarded, writeTsv } from './tsv'

let catcher: HTMLTextAreaElement | null = null

/** Listens for the keys and for what the system then tells; answers how to stop. */
export function listenToClipboard(field: HTMLTextAreaElement): () => void {
  catcher = field
  const handlers = { copy, cut: copy, paste } as const
  for (const [name, handler] of Object.entries(handlers)) {
    document.addEventListener(name, handler as EventListener)
  }
  addEventListener('keydown', press)
  return () => {
    for (const [name, handler] of Object.entries(handlers)) {
      document.removeEventListener(name, handler as EventListener)
    }
    removeEventListener('keydown', press)
    catcher = null
  }
}

/** Copies or cuts without a key, as from a menu. */
export function runClipboard(what: 'copy' | 'cut'): void {
  catchFocus()
  if (!document.execCommand(what)) giveUp()
}

/** Pasting without the key is not allowed to a page. */
export function giveUp(): void {
  store.notices.show({ text: t('clip.byKeys'), tone: 'refused' })
}

function press(event: KeyboardEvent): void {
  const mod = store.mac ? event.metaKey : event.ctrlKey
  if (!mod || event.altKey || event.shiftKey || event.defaultPrevented) return
  if (!['c', 'x', 'v'].includes(event.key.toLowerCase())) return
  if (onSheet(event.target)) catchFocus()
}

/** Whether the focus is on a cell of the sheet and not on words or in a field. */
function onSheet(target: EventTarget | null): boolean {
  if (!(target instanceof Element) || isField(target)) return false
  if (sheet.editing !== null || !(getSelection()?.isCollapsed ?? true)) return false
  return target.closest('[role="grid"] [data-cell]') !== null
}

function catchFocus(): void {
  if (!catcher) return
  // Without something selected there is nothing that the system would copy.
  catcher.value = ' '
  catcher.focus({ preventScroll: true })
  catcher.select()
  setTimeout(() => {
    if (document.activeElement === catcher) sheet.focusWanted += 1
  }, 60)
}

const isOurs = (event: ClipboardEvent): boolean =>
  event.target === catcher || (!isField(event.target) && onSheet(document.activeElement))

function copy(event: ClipboardEvent): void {
  if (!event.clipboardData || !isOurs(event)) return
  const rows = copied(event.type === 'cut')
  if (!rows) return
  event.preventDefault()
  const several = sheet.chosen.some((id) => sheet.marks.has(id))
  if (event.type === 'cut' && !mayWrite()) return
  const texts = rows.map((row) => row.map(({ text }) => guarded(text)))
  event.clipboardData.setData('text/plain', writeTsv(texts))
  event.clipboardData.setData('text/html', writeTable(rows))
  sheet.focusWanted += 1
  if (event.type === 'cut') void removeRows(sheet.chosen, 'cut')
  else if (several) store.notices.say(count('clip.copiedOne', 'clip.copied', rows.length))
  else store.notices.say(t('clip.copiedCell'))
}

function paste(event: ClipboardEvent): void {
  if (!event.clipboardData || !isOurs(event)) return
  event.preventDefault()
  sheet.focusWanted += 1
  const rows = incoming(event.clipboardData)
  if (rows) void pasteCells(rows)
}
