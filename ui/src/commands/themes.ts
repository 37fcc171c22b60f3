// The themes of the window. `system` has none of its own: the page follows the system.
import Moon from '@lucide/svelte/icons/moon'
import Monitor from '@lucide/svelte/icons/monitor'
import Projector from '@lucide/svelte/icons/contrast'
import Sun from '@lucide/svelte/icons/sun'
import type { Motion } from '../ipc/generated/Motion'
import type { Theme } from '../ipc/generated/Theme'
import type { IconShape } from '../shared/Icon.svelte'

export const THEMES: { theme: Theme; icon: IconShape }[] = [
  { theme: 'system', icon: Monitor },
  { theme: 'light', icon: Sun },
  { theme: 'dark', icon: Moon },
  { theme: 'projector', icon: Projector },
]

/** Draws the page in a theme. */
export function wear(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
}

/** Moves as much as this machine wants; `system` leaves it to the system. */
export function move(motion: Motion): void {
  if (motion === 'system') delete document.documentElement.dataset['motion']
  else document.documentElement.dataset['motion'] = motion
}

/** The theme after this one. */
export function nextTheme(theme: Theme): Theme {
  const at = THEMES.findIndex((one) => one.theme === theme)
  return THEMES[(at + 1) % THEMES.length]?.theme ?? 'system'
}
