// Texte zum Teilen und Zusammenführen von Zielen und zum Verschieben.
import type { split as english } from './en.split'

export const split: Record<keyof typeof english, string> = {
  'command.split': 'Ziel teilen',
  'command.merge': 'Mit einem anderen Ziel zusammenführen',
  'command.moveTo': 'Zu einem anderen Ziel verschieben',
  'command.moveToUnit': 'Zu einer anderen Einheit verschieben',

  'split.name': 'Ziel {number} teilen',
  'split.note':
    'Aus einem Ziel mit {count} Schlüsselergebnissen lassen sich meist zwei Ziele machen. Nichts geht verloren; ein Rückgängig nimmt es zurück.',
  'split.stays': 'Bleibt, Ziel {number}',
  'split.new': 'Neu, Ziel {number}',
  'split.subjectHint': 'Was sich ändern soll',
  'split.was': 'bisher {percent}',
  'split.keyResults': 'Schlüsselergebnisse: {label}',
  'split.lands': 'Wird hier {number}',
  'split.goesRight': '{number} geht nach rechts',
  'split.goesLeft': '{number} geht nach links',
  'split.movedRight': '{title} geht nach rechts',
  'split.movedLeft': '{title} geht nach links',
  'split.rightEmpty': 'Schlüsselergebnisse hierher ziehen, oder auf einem die Taste → drücken',
  'split.leftEmpty': 'Schlüsselergebnisse hierher ziehen, oder auf einem die Taste ← drücken',
  'split.serving': 'Was Ziel {number} dient',
  'split.servingHelp': 'geht mit seinen Schlüsselergebnissen, hier änderbar',
  'split.servesWhich': 'Welcher Hälfte {title} dient',
  'split.through': 'über {number}',
  'split.laddered': 'von unten',
  'split.left': 'Links',
  'split.right': 'Rechts',
  'split.both': 'Beide',
  'split.keyMove': 'Schlüsselergebnis verschieben',
  'split.keyOrder': 'ordnen',
  'split.keyField': 'nächstes Feld',
  'split.keys':
    'Links und Rechts verschieben das Schlüsselergebnis zwischen den Hälften, Alt Auf und Alt Ab ordnen es.',
  'split.do': 'Teilen',

  'inspector.width': 'Breite des Inspektors',

  'merge.choose': 'Zusammenführen mit',
  'merge.placeholder': 'Ziel suchen',
  'merge.help': 'Seine Schlüsselergebnisse kommen dahinter. Wem beide dienen, bleibt erhalten.',
  'move.choose': 'Verschieben nach',
  'move.objective': 'Ziel suchen',
  'move.unit': 'Einheit suchen',
  'move.noCanvas': 'Legt das Canvas an',
  'move.help': 'Check-ins, Pläne, Arbeit und Verbindungen kommen mit.',
}
