// Which marks stand on the scale: of each status the farthest behind whose words fit.
import type { PaceMark } from '../ipc/generated/PaceMark'
import { t } from '../text/catalogue'

export type Labelled = { mark: PaceMark; text: string; before: boolean }

/** How wide a label is, as a share of the scale: with the points behind, and without. */
const ROOM = { long: 0.26, short: 0.12 }

/** The marks to draw, from the farthest behind on. */
export function labelled(marks: readonly PaceMark[]): Labelled[] {
  const said = new Set<string>()
  const taken: [number, number][] = []
  return marks.flatMap((mark): Labelled[] => {
    if (said.has(mark.status)) return []
    const before = mark.status === 'off_track' && mark.at >= ROOM.long
    const long = mark.behind > 0 && mark.status !== 'on_track'
    const width = long ? ROOM.long : ROOM.short
    const room: [number, number] = before ? [mark.at - width, mark.at] : [mark.at, mark.at + width]
    if (room[1] > 1.08 || taken.some(([from, to]) => room[1] > from && room[0] < to)) return []
    said.add(mark.status)
    taken.push(room)
    const words = long ? 'settings.mark.behind' : 'settings.mark'
    return [{ mark, text: t(words, { number: mark.number, behind: mark.behind }), before }]
  })
}
