// How each language writes numbers and dates, as the core does (`okr/src/language.rs`). Not
// asked of `Intl`: its first answer of each kind takes some ten milliseconds of every start.
import type { Language } from '../ipc/generated/Language'

type Written = {
  /** Between the whole and its decimals. */
  decimal: string
  /** Between thousands. */
  group: string
  months: string[]
  /** Months beside a day, where room is short. */
  shortMonths: string[]
  /** From Sunday, where room is short. */
  shortDays: string[]
  /** A day and its month, whichever way that is written. */
  day: (day: number, month: string) => string
}

const words = (text: string): string[] => text.split(' ')

export const WRITTEN: Record<Language, Written> = {
  en: {
    decimal: '.',
    group: ',',
    months: words(
      'January February March April May June July August September October November December',
    ),
    shortMonths: words('Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'),
    shortDays: words('Sun Mon Tue Wed Thu Fri Sat'),
    day: (day, month) => `${day} ${month}`,
  },
  de: {
    decimal: ',',
    group: '.',
    months: words(
      'Januar Februar März April Mai Juni Juli August September Oktober November Dezember',
    ),
    shortMonths: words('Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.'),
    shortDays: words('So. Mo. Di. Mi. Do. Fr. Sa.'),
    day: (day, month) => `${day}. ${month}`,
  },
}
