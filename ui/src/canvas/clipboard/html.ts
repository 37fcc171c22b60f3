// Cells as a table of HTML, which spreadsheets prefer to plain text: it says which cell is a
// number, and that a text is a text whatever it starts with. Pure but for the page's parser.

import type { TableCell } from './figures'

/** A cell as it is copied; `number` is its value where a spreadsheet may count with it. */
export type ClipCell = { text: string; number?: string | null }

const TEXT = `style="mso-number-format:'\\@'" sdnum="1033;0;@"`

/** A table that holds nothing but text and numbers. */
export function writeTable(rows: readonly (readonly ClipCell[])[]): string {
  const lines = rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`)
  return `<meta charset="utf-8"><table>${lines.join('')}</table>`
}

function cell({ text, number }: ClipCell): string {
  if (text === '') return '<td></td>'
  if (number && text.endsWith('%')) {
    const share = hundredth(number)
    const form = /^-?\d+(\.0*)?$/.test(number) ? '0%' : '0.00%'
    const said = `sdval="${share}" sdnum="1033;0;${form}" x:num="${share}"`
    return `<td ${said} style="mso-number-format:'${form}'">${escaped(text)}</td>`
  }
  if (number) return `<td sdval="${number}" x:num="${number}">${escaped(text)}</td>`
  return `<td ${TEXT}>${escaped(text)}</td>`
}

/** A decimal with its point two places further left, as text: nothing is rounded. */
export function hundredth(number: string): string {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(number) ?? []
  const digits = whole.padStart(3, '0')
  const text = `${digits.slice(0, -2)}.${digits.slice(-2)}${fraction}`
  return sign + text.replace(/\.?0+$/, '')
}

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/\r\n|\r|\n/g, '<br>')

/** The first table of a piece of HTML as rows of cells; `null` when there is none. */
export function readTable(html: string): TableCell[][] | null {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table')
  if (!table) return null
  const rows = [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table)
  const read = rows.map((row) => [...row.querySelectorAll('td, th')].flatMap(cellsOf))
  return read.length > 0 ? read : null
}

/** A cell, and an empty one for each column it spans beyond its own. */
function cellsOf(element: Element): TableCell[] {
  const span = Math.min(Number(element.getAttribute('colspan') ?? 1) || 1, 50)
  const spanned = Array.from({ length: span - 1 }, () => ({ text: '', value: null }))
  return [{ text: textOf(element), value: valueOf(element) }, ...spanned]
}

/** The value that LibreOffice or Excel gives for what it shows. */
const valueOf = (element: Element): string | null =>
  element.getAttribute('sdval') || element.getAttribute('x:num') || null

/** The words of a cell; a line break in it is one, the source's own are spaces. */
function textOf(element: Element): string {
  let text = ''
  for (const node of element.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) text += (node.textContent ?? '').replace(/\s+/g, ' ')
    else if (node instanceof Element) text += node.tagName === 'BR' ? '\n' : textOf(node)
  }
  return text.trim()
}
