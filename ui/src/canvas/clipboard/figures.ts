// Figures of a spreadsheet in another language than the window's. `1.234` is more than a
// thousand in a German one and little more than one here: as plain text nobody can tell. The
// table beside it tells the value, so the figure is written anew as this window reads it. Pure.

/** A cell of a table that was copied elsewhere, with the value the program gives for it. */
export type TableCell = { text: string; value: string | null }

const FIGURE = /\d(?:[\d.,'’\s]*\d)?/g
/** Marks that set the decimals or the thousands apart. */
const MARK = /[.,'’\s]/

/** The rows with every figure as this window writes it, where the table knows its value. */
export function ownFigures(
  rows: readonly (readonly string[])[],
  table: readonly (readonly TableCell[])[] | null,
  decimal: string,
): string[][] {
  return rows.map((row, at) =>
    row.map((text, column) => {
      const beside = table?.[at]?.[column]
      const same = beside && folded(beside.text) === folded(text)
      return same && beside.value !== null ? ownFigure(text, beside.value, decimal) : text
    }),
  )
}

const folded = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** One figure; the text as it is where it shows something else than the value, as a date does. */
export function ownFigure(text: string, value: string, decimal: string): string {
  const figures = text.match(FIGURE) ?? []
  const [shown = ''] = figures
  if (figures.length !== 1 || !(MARK.test(shown) || text.startsWith('('))) return text
  const number = Number(value) * (text.includes('%') ? 100 : 1)
  const digits = shown.replace(/\D/g, '')
  const whole = wholeDigits(digits, Math.abs(number))
  if (whole === null) return text
  const decimals = digits.slice(whole)
  const own = text.replace(shown, digits.slice(0, whole) + (decimals && decimal + decimals))
  // Accounts write what is below zero in brackets.
  return number < 0 ? own.replace(/^\((.*)\)(.*)$/, '-$1$2') : own
}

/** How many of the digits stand before the decimals, so that they come to this value. */
function wholeDigits(digits: string, value: number): number | null {
  for (let whole = 1; whole <= digits.length; whole += 1) {
    const read = Number(`${digits.slice(0, whole)}.${digits.slice(whole)}`)
    const shownTo = 10 ** (whole - digits.length)
    if (Math.abs(read - value) <= shownTo * 0.5001) return whole
  }
  return null
}
