// What the window tells the page, and the native menu the page gives to the window.
// Outside the app nothing ever happens here.
import { invoke } from '@tauri-apps/api/core'
import { listen } from '@tauri-apps/api/event'
import { inApp } from './call'

type Stop = () => void

/** One menu of the native menu bar; an item without an id is a separator. */
export type NativeMenu = {
  title: string
  items: { id: string | null; title: string; keys: string }[]
}

/** The native menu was used: the id of a command. */
export const onMenu = (run: (command: string) => void): Stop => hear('menu', run)

/** A file was dropped on the window, or opened from outside: its path. */
export const onDropped = (open: (path: string) => void): Stop => hear('dropped', open)

/** The window is asked to close while edits are only in memory. */
export const onClosing = (ask: () => void): Stop => hear('closing', ask)

/** Replaces the native menu bar. */
export async function setMenu(menus: NativeMenu[]): Promise<void> {
  if (inApp()) await invoke('call', { name: 'set_menu', args: { menus } })
}

function hear(event: string, run: (payload: string) => void): Stop {
  if (!inApp()) return () => undefined
  const listening = listen<string>(event, ({ payload }) => run(payload))
  return () => void listening.then((stop) => stop())
}
