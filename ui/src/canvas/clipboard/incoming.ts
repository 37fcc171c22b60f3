// What comes from the clipboard, in whichever form it was put there.
import { written } from '../../text/spoken.svelte'
import { ownFigures } from './figures'
import { readTable } from './html'
import { readTsv, rowsOf } from './tsv'

/** The cells; `null` where there are none. */
export function incoming(data: DataTransfer): string[][] | null {
  const plain = data.getData('text/plain')
  const table = readTable(data.getData('text/html'))
  const rows = plain !== '' ? readTsv(plain) : table?.map((row) => row.map(({ text }) => text))
  return rows ? ownFigures(rows, table, written().decimal) : null
}

/** The cells where there is more than one, for a field that takes a single text itself. */
export function severalIncoming(data: DataTransfer | null): string[][] | null {
  return data && rowsOf(data.getData('text/plain')) && incoming(data)
}
