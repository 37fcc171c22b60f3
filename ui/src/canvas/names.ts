// Words of the catalogue that are chosen by a value.
import type { Shown } from '../figures/status'
import type { Outcome } from '../ipc/generated/Outcome'
import { t, type TextKey } from '../text/catalogue'

/** The word of a status. */
export const nameOfStatus = (status: Shown): string => t(`status.${status}`)

/** `If missed`. */
export const nameOfOutcome = (outcome: Outcome): string => t(`outcome.${outcome}`)

const grades: TextKey[] = ['grade.1', 'grade.2', 'grade.3', 'grade.4', 'grade.5']

/** The word of a grade from 1 to 5; none for none. */
export function nameOfGrade(grade: number | null): string | null {
  const key = grade === null ? undefined : grades[grade - 1]
  return key ? t(key) : null
}
