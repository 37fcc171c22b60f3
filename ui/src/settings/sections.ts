// The sections of the screen, and the words one may look each of them up by.
import { t, type TextKey } from '../text/catalogue'

export type Section = { id: string; title: TextKey; where: 'file' | 'machine'; words: TextKey[] }

export const SECTIONS: Section[] = [
  {
    id: 'advice',
    title: 'settings.advice',
    where: 'file',
    words: [
      'settings.advice.note',
      'settings.objectives',
      'settings.objectives.note',
      'settings.objectives.least',
      'settings.objectives.most',
      'settings.keyResults',
      'settings.keyResults.note',
      'settings.keyResults.from',
      'settings.lopsided',
      'settings.lopsided.note',
      'settings.wording',
      'settings.wording.note',
      'settings.words',
      'settings.hints.all',
    ],
  },
  {
    id: 'status',
    title: 'settings.status',
    where: 'file',
    words: [
      'settings.status.note',
      'settings.risk',
      'settings.off',
      'settings.exceeded',
      'settings.stale',
      'settings.rule',
      'settings.rule.note',
      'settings.rule.worst',
      'settings.rule.own_pace',
    ],
  },
  {
    id: 'levels',
    title: 'settings.levels',
    where: 'file',
    words: ['settings.levels.note', 'settings.level', 'settings.level.removing', 'units'],
  },
  {
    id: 'scores',
    title: 'settings.scores',
    where: 'file',
    words: ['settings.scores.note', 'settings.red', 'settings.amber', 'settings.green'],
  },
  {
    id: 'exports',
    title: 'settings.exports',
    where: 'file',
    words: ['settings.exports.language', 'settings.exports.note'],
  },
  {
    id: 'language',
    title: 'settings.language',
    where: 'machine',
    words: [
      'settings.window',
      'settings.window.note',
      'settings.formats',
      'settings.formats.note',
      'language.own.en',
      'language.own.de',
      'machine.author',
      'settings.author.note',
    ],
  },
  {
    id: 'appearance',
    title: 'settings.appearance',
    where: 'machine',
    words: [
      'theme',
      'theme.system',
      'theme.light',
      'theme.dark',
      'theme.projector',
      'machine.text',
      'settings.text.note',
      'settings.motion',
      'settings.motion.system',
      'settings.motion.reduced',
      'settings.motion.full',
    ],
  },
  {
    id: 'keys',
    title: 'settings.keys',
    where: 'machine',
    words: [
      'settings.letters',
      'settings.letters.note',
      'settings.keys.all',
      'settings.keys.all.note',
    ],
  },
  {
    id: 'backups',
    title: 'settings.backups.section',
    where: 'machine',
    words: [
      'settings.backups',
      'settings.backups.note',
      'settings.backups.change',
      'settings.backups.all',
      'settings.restore',
      'file.copy',
      'settings.show',
      'settings.show.title',
    ],
  },
  {
    id: 'about',
    title: 'settings.about',
    where: 'machine',
    words: ['app.name', 'settings.about.note', 'settings.version'],
  },
]

/** The sections that say what was typed, anywhere in them; all of them for nothing typed. */
export function matching(typed: string): Section[] {
  const wanted = typed.trim().toLocaleLowerCase().split(/\s+/)
  return SECTIONS.filter((section) => {
    const said = [section.title, ...section.words].map((key) => t(key)).join(' ')
    return wanted.every((word) => said.toLocaleLowerCase().includes(word))
  })
}
