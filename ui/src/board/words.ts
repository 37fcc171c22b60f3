// Words on the picture from afar: as many of a title as two lines hold, at a size that can
// still be read, from the side its writing begins at.

/** Where words may stand; the first line begins `beside` further in, past a shape. */
type Room = { left: number; top: number; width: number; foot: number; beside: number }

const SIZE = 9
const LINE = 10

/** How wide a title is at that size; titles seldom change, and measuring is slow. */
const widths = new Map<string, number>()

export function words(to: CanvasRenderingContext2D, title: string, room: Room): void {
  to.font = `500 ${SIZE}px Inter, sans-serif`
  to.textBaseline = 'top'
  const leftwards = runsLeft(title)
  to.direction = leftwards ? 'rtl' : 'ltr'
  to.textAlign = 'start'
  const many = Math.min(2, Math.floor((room.foot - room.top) / LINE))
  let rest = title
  for (let line = 0; line < many && rest !== ''; line += 1) {
    const beside = line === 0 ? room.beside : 0
    const part = fitting(to, rest, room.width - beside, line === many - 1)
    // From the right it begins at the edge; the shape at the left then only takes room.
    const x = leftwards ? room.left + room.width : room.left + beside
    // Wide letters may not fit where ordinary ones would: the last word gives way a little.
    to.fillText(part, x, room.top + line * LINE, room.width - beside)
    rest = rest.slice(part.length).trimStart()
  }
}

/** As much of it as fits; whole words unless it is the last line. */
function fitting(to: CanvasRenderingContext2D, text: string, room: number, last: boolean): string {
  const wide = widthOf(to, text)
  if (wide <= room) return text
  const most = Math.max(1, Math.floor((text.length * room) / wide) - (last ? 1 : 0))
  const cut = text.slice(0, most)
  if (last) return `${cut.trimEnd()}…`
  const space = cut.lastIndexOf(' ')
  return space > 0 ? cut.slice(0, space) : cut
}

function widthOf(to: CanvasRenderingContext2D, text: string): number {
  const known = widths.get(text)
  if (known !== undefined) return known
  // So many are no longer titles of one board.
  if (widths.size > 50_000) widths.clear()
  const wide = to.measureText(text).width
  widths.set(text, wide)
  return wide
}

/** Whether its first letter belongs to a writing that runs from right to left. */
export function runsLeft(text: string): boolean {
  const first = /\p{L}/u.exec(text)?.[0]
  return (
    first !== undefined &&
    /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u.test(first)
  )
}
