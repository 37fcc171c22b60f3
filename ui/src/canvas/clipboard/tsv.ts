// Cells as plain text, the way spreadsheets put them on the clipboard: tabs between cells,
// line ends between rows, quotes around a cell that holds one of those. Pure.

/** What a spreadsheet would take for a formula. */
const RUNS = /^[=+\-@\t\r]/
/** Numbers and shares may start with a sign. */
const NUMBER = /^[+-][\d.,\s]+ ?%?$/

/** A text that no spreadsheet runs: what looks like a formula gets a leading `'`. */
export function guarded(text: string): string {
  if (/^'+[=+\-@]/.test(text)) return `'${text}`
  return RUNS.test(text) && !NUMBER.test(text) ? `'${text}` : text
}

/** The text as it was before it was guarded. */
export const unguarded = (text: string): string => (/^'+[=+\-@]/.test(text) ? text.slice(1) : text)

/** Spaces that do not break become plain ones and the true minus a plain one: numbers stay numbers. */
export const plainSigns = (text: string): string =>
  text
    .replace(/[\u00a0\u202f]%/g, '%')
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/^\u2212(?=\d)/, '-')

/** Rows of cells as text. */
export function writeTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quoted).join('\t')).join('\n')
}

const quoted = (text: string): string =>
  /["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text

/** Text as rows of cells; the line end behind the last row is none of its own. */
export function readTsv(text: string): string[][] {
  const source = text.replace(/^\ufeff/, '')
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at <= source.length) {
    const cell = cellAt(source, at)
    row.push(cell.text)
    at = cell.end
    const mark = source[at]
    if (mark === '\t') {
      at += 1
      continue
    }
    rows.push(row)
    row = []
    if (mark === undefined) break
    at += mark === '\r' && source[at + 1] === '\n' ? 2 : 1
    if (at === source.length) break
  }
  return rows.map((cells) => cells.map((cell) => unguarded(cell.trim())))
}

/** Text as rows where it is more than one cell; what is one cell is ordinary text. */
export function rowsOf(text: string): string[][] | null {
  const rows = readTsv(text)
  return rows.length > 1 || (rows[0]?.length ?? 0) > 1 ? rows : null
}

/** The cell that starts here, and where it ends. */
function cellAt(source: string, start: number): { text: string; end: number } {
  const whole = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)/y
  whole.lastIndex = start
  const found = whole.exec(source)
  if (found) return { text: (found[1] ?? '').replaceAll('""', '"'), end: whole.lastIndex }
  const rest = source.slice(start)
  const length = /[\t\r\n]/.exec(rest)?.index ?? rest.length
  return { text: rest.slice(0, length), end: start + length }
}
