// How far a piece of work is, for its bar and its field. Never counts as progress.
import type { Done } from '../ipc/generated/Done'
import type { Language } from '../ipc/generated/Language'
import { t } from '../text/catalogue'
import { showPercent } from '../text/numbers'

/** The share done from 0 to 1, for drawing; `null` when nothing was said. */
export function doneShare(done: Done): number | null {
  if (done.by === 'share') return Math.min(1, Math.max(0, Number(done.share)))
  if (done.by === 'count') return done.total > 0 ? Math.min(1, done.done / done.total) : null
  return null
}

/** The text of the field: `62%`, `3 of 5`; empty when nothing was said. */
export function doneText(done: Done): string {
  if (done.by === 'count') return t('drawer.countDone', { done: done.done, total: done.total })
  if (done.by !== 'share') return ''
  return showPercent(Number(done.share) * 100, 1)
}

/** A number as one would type it; empty for none. */
export function typedNumber(value: string | null, language: Language): string {
  return language === 'de' ? (value ?? '').replace('.', ',') : (value ?? '')
}
