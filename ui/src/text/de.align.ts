// Texte des Ausrichtens auf der Tafel.
import type { align as en } from './en.align'

export const align: Record<keyof typeof en, string> = {
  'align.to': 'Auf {to} ausrichten',
  'align.second': 'Dient auch: {to}',
  'align.none': 'Dient nichts mehr',
  'align.noneYet': 'Es dient schon jetzt nichts.',
  'align.cannot': 'Kann {to} nicht dienen',
  'align.keyResult': '{place}, SE {number}',
}
