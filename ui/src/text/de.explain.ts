// Texte dessen, was erklärt: Zahlen, Hinweise, Messgrößen.
import type { explain as english } from './en.explain'

export const explain: Record<keyof typeof english, string> = {
  'explain.ask': 'Diese Zahl erklären',
  'explain.status': 'Status: {status}',
  'explain.band': 'Fortschritt aller Einheiten',
  'explain.copy': 'Kopieren',
  'explain.copied': 'Erklärung kopiert',
  'explain.limits': 'Grenzen',
  'explain.next': 'Nächste Zahl',
  'explain.fraction': '({above}) geteilt durch ({below}): {figures} = {result}',
  'explain.raw': 'von {against}, roh',
  'explain.expected': 'Erwartet {value}',
  'explain.attained': 'vom {against}-Ziel',
  'command.explain': 'Diese Zahl oder diesen Hinweis erklären',
  'command.measure': 'Messgröße wählen',

  'export.explanations': 'Erklärungen',

  'hint.all': 'Hinweise',
  'hint.keptBecause': 'So gelassen: {reason} ({by})',
  'hint.rule': 'Regel',
  'hint.until': 'Bleibt mit Ihrem Namen, bis sich der Status oder die Regel ändert.',

  'measuring.title': 'Messgröße',
  'measuring.of': 'KR {number} {title}',
  'measuring.close': 'Schließen',
  'measuring.how': 'Wie gemessen wird',
  'measuring.metric': 'Messwert',
  'measuring.threshold': 'Schwelle',
  'measuring.milestones': 'Meilensteine',
  'measuring.done': 'Erledigt',
  'measuring.baseline': 'Erst messen',
  'measuring.metric.note':
    'Vom Ausgangswert zum Zielwert. Fortschritt ist der zurückgelegte Anteil des Weges.',
  'measuring.threshold.note':
    'Eine Linie, die halten muss. Fortschritt ist 1, solange sie hält, sonst 0.',
  'measuring.milestones.note':
    'Eine Liste zum Abhaken. Fortschritt ist der abgehakte Anteil nach Gewicht. Die Liste steht im Inspektor.',
  'measuring.done.note': 'Ja oder nein. Fortschritt ist 1, sobald erledigt, vorher 0.',
  'measuring.baseline.note':
    'Zuerst messen. Erledigt mit dem ersten Wert, der dann der Ausgangswert ist.',
  'measuring.unit': 'Maßeinheit',
  'measuring.unitHint': '%, /Stunde, Tage im Monat',
  'measuring.holds': 'Gilt, solange der Wert',
  'measuring.under': 'Unter',
  'measuring.at_most': 'Höchstens',
  'measuring.over': 'Über',
  'measuring.at_least': 'Mindestens',
  'measuring.between': 'Zwischen',
  'measuring.before': 'Vorher',
  'measuring.target': '{label}, bis {date}',
  'measuring.cycle': 'Zielwert',
  'measuring.range': '3 bis 5',
  'measuring.reads': 'Liest sich als',
  'measuring.means': 'Ein Zielwert für einen Zeitraum heißt',
  'measuring.orType': 'Oder tippen',
  'measuring.set': 'Messgröße setzen',
}
