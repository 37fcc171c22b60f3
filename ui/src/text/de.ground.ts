// Texte des Grunds der Tafel: was eingeklappt ist, und die kleine Karte.
import type { ground as en } from './en.ground'

export const ground: Record<keyof typeof en, string> = {
  'ground.sum': 'Ziele: {levels}',
  'ground.sumOne': 'Ziel: {levels}',
  'ground.ofLevel': '{level} {count}',
  'ground.focus': 'Nur zeigen, was zur gewählten Karte gehört',
  'ground.focusEnd': 'Wieder alle Karten gleich zeigen',
}
