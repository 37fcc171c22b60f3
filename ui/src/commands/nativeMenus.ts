// The commands as the menus of the native menu bar. Pure.
import type { NativeMenu } from '../ipc/events'
import { t } from '../text/catalogue'
import type { Command, Group } from './commands.svelte'
import { printed } from './keys'

const MENUS: Group[] = ['file', 'edit', 'create', 'canvas', 'go', 'view', 'guide']

export function nativeMenus(commands: Command[], mac: boolean): NativeMenu[] {
  return MENUS.map((group) => ({
    title: t(`group.${group}`),
    items: commands
      .filter((command) => command.group === group)
      .map(({ id, title, keys }) => ({ id, title, keys: keys ? printed(keys, mac) : '' })),
  })).filter((menu) => menu.items.length > 0)
}
