// Today, as the file writes dates: `2026-05-14`. The core's day, so that a check-in made
// now and the figures speak of the same one; past midnight it goes on with the machine's.
import { store } from '../workspace/here'

const startedOn = isoOf(new Date())

export function todayIso(): string {
  const ours = isoOf(new Date())
  return store.today === '' || store.today === startedOn ? ours : store.today
}

/** A date of this machine's calendar. */
export function isoOf(date: Date): string {
  const two = (number: number) => String(number).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}
