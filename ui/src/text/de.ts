// Deutsch. Schlicht und kurz; was zu tun ist, steht im Infinitiv („Eine Zahl eingeben“), wo ein
// Mensch gemeint ist, heißt er Sie. Vor % und Einheiten steht ein schmales geschütztes
// Leerzeichen, das Zeichen für Dezimalen ist das Komma. Ein Wort je Sache, hier wie im Kern:
//
//   objective             Ziel                    target          Zielwert
//   key result            Schlüsselergebnis       baseline        Ausgangswert (kurz Ausgang)
//   strategic objective   strategisches Ziel      now             Stand
//   canvas                das Canvas              measure         Messgröße
//   unit, unit of measure Einheit, Maßeinheit     pace, behind    Tempo, Rückstand
//   workspace             Arbeitsmappe            confidence      Zuversicht
//   cycle, period         Zyklus, Zeitraum        weight          Gewicht
//   level                 Ebene                   activity        Aktivität
//   owner                 Verantwortlich          project         Projekt
//   check-in              Check-in                outcome plan    Plan (wenn verfehlt, erreicht,
//   correct               berichtigen                             übertroffen)
//   cascaded, laddered    von oben, von unten     milestone       Meilenstein
//   cascade               Kaskade                 KPI             Kennzahl
//   aligned, serves       ausgerichtet, dient     learning        Erkenntnis
//   review                Rückblick, Überprüfung  history         Verlauf
//   committed, aspirational  zugesagt, ehrgeizig  version         Version
//   impact, effort        Wirkung, Aufwand        backup          Sicherung
//   hint, waiver          Hinweis, Ausnahme       undo, redo      rückgängig, wiederholen
//   on track, at risk, off track, stale           im Plan, gefährdet, nicht im Plan, veraltet
//   draft, checking, closing, closed (phases)     Entwurf, Überprüfung, Abschluss, abgeschlossen
import { align } from './de.align'
import { also } from './de.also'
import { board } from './de.board'
import { canvas } from './de.canvas'
import { explain } from './de.explain'
import { ground } from './de.ground'
import { hands } from './de.hands'
import { history } from './de.history'
import { poster } from './de.poster'
import { people } from './de.people'
import { list } from './de.list'
import { links } from './de.links'
import { presentBoard } from './de.present-board'
import { settings } from './de.settings'
import { setup } from './de.setup'
import { shell } from './de.shell'
import { split } from './de.split'
import { trouble } from './de.trouble'
import type { Texts } from './en'

export const de: Texts = {
  ...align,
  ...also,
  ...board,
  ...canvas,
  ...explain,
  ...ground,
  ...hands,
  ...history,
  ...poster,
  ...people,
  ...list,
  ...links,
  ...presentBoard,
  ...settings,
  ...setup,
  ...shell,
  ...split,
  ...trouble,
}
