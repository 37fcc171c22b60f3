// The sheets of a poster, for drawing them: places in percent, and who goes under whom.
import type { Tile } from '../../ipc/generated/Tile'
import type { Tiling } from '../../ipc/generated/Tiling'

/** A box in percent of what it lies in. */
export type Box = { left: number; top: number; width: number; height: number }

const share = (part: number, of: number): number => (part / of) * 100

/** Where a sheet lies on the poster; what reaches beyond it is cut off. */
export function onPoster(tile: Tile, { poster }: Tiling): Box {
  const [left, top, width, height] = tile.part
  return {
    left: share(left, poster[0]),
    top: share(top, poster[1]),
    width: share(Math.min(width, poster[0] - left), poster[0]),
    height: share(Math.min(height, poster[1] - top), poster[1]),
  }
}

/** The strips that two sheets have in common, each once. */
export function strips({ tiles, poster }: Tiling): Box[] {
  const [first, right] = tiles
  const below = tiles.find(({ row }) => row === 1)
  const whole = { left: 0, top: 0, width: 100, height: 100 }
  const found: Box[] = []
  if (!first) return found
  if (right?.row === 0) {
    const overlap = first.part[2] - right.part[0]
    for (const { row, column, part } of tiles) {
      if (row !== 0 || column === 0) continue
      found.push({ ...whole, left: share(part[0], poster[0]), width: share(overlap, poster[0]) })
    }
  }
  if (below) {
    const overlap = first.part[3] - below.part[1]
    for (const { row, column, part } of tiles) {
      if (column !== 0 || row === 0) continue
      found.push({ ...whole, top: share(part[1], poster[1]), height: share(overlap, poster[1]) })
    }
  }
  return found
}

/** The sheet amid the others: the first one that is glued onto two, where there is one. */
export function amid(tiling: Tiling | null | undefined): Tile | null {
  if (!tiling) return null
  const { tiles, columns, rows } = tiling
  return tiles[((rows - 1) >> 1) * columns + (columns >> 1)] ?? null
}

/** Names of the sheets that are trimmed and glued onto this one: left of it, then above. */
export function before({ row, column }: Pick<Tile, 'row' | 'column'>): string[] {
  const letters = (at: number): string =>
    (at >= 26 ? letters(Math.floor(at / 26) - 1) : '') + String.fromCharCode(65 + (at % 26))
  return [
    ...(column > 0 ? [`${letters(row)}${column}`] : []),
    ...(row > 0 ? [`${letters(row - 1)}${column + 1}`] : []),
  ]
}

/** The same box as a style. */
export const styled = ({ left, top, width, height }: Box): string =>
  `left:${left}%;top:${top}%;width:${width}%;height:${height}%`
