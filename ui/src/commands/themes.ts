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

/** Moves as much as this machine wants; `system` follows the system, also when it changes its
 * mind. The page asks one attribute only. Answers what ends the following. */
export function move(motion: Motion): () => void {
  const less = matchMedia('(prefers-reduced-motion: reduce)')
  const draw = (): void => {
    const still = motion === 'system' ? less.matches : motion === 'reduced'
    document.documentElement.dataset['motion'] = still ? 'reduced' : 'full'
  }
  draw()
  less.addEventListener('change', draw)
  return () => less.removeEventListener('change', draw)
}

/** The theme after this one. */
export function nextTheme(theme: Theme): Theme {
  const at = THEMES.findIndex((one) => one.theme === theme)
  return THEMES[(at + 1) % THEMES.length]?.theme ?? 'system'
}
