// Settings of the file: each change is an edit, undone like any other.
import type { Settings } from '../ipc/generated/Settings'
import type { SettingsField } from '../ipc/generated/SettingsField'
import { store } from '../workspace/here'

/** Carries a change of the file's settings out; a refusal is said. */
export const setInFile = (set: SettingsField): void =>
  void store.attempt({ edit: 'set_settings', set })

/** A share of 1 as whole or half points: `0.10` is 10. */
export const points = (share: string): number => Number((Number(share) * 100).toFixed(2))

/** Points as the share that is stored. */
export const share = (points: number): string => String(Number((points / 100).toFixed(6)))

/** The settings of the open file; the screen is only shown with one. */
export const inFile = (): Settings | undefined => store.settings
