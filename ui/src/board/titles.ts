// What an objective is called where it is drawn; one without words has a name all the same.
import type { CascadeCard } from '../ipc/generated/CascadeCard'
import { t } from '../text/catalogue'

type Written = { verb: string; subject: string }

/** What stands behind its verb. */
export const subjectOf = ({ verb, subject }: Written): string =>
  subject || (verb === '' ? t('sheet.untitled') : '')

type Standing = { state: CascadeCard['state']; status_text: string }

/** The status it is drawn with, in words. */
export const statusTextOf = ({ state, status_text }: Standing): string =>
  state === 'draft' ? t('status.draft') : status_text

export const titleOf = (one: Written): string => `${one.verb} ${subjectOf(one)}`.trim()
