// Which marks of the scale carry words: the farthest behind of each status, where they fit.
import type { PaceMark } from '../ipc/generated/PaceMark'
import { t } from '../text/catalogue'

export type Labelled = { mark: PaceMark; text: string; before: boolean }

/** How wide a label is, as a share of the scale. */
const ROOM = 0.26

/** The marks to draw; those that share a place and a status are drawn once. */
export function labelled(marks: readonly PaceMark[]): Labelled[] {
  const seen = new Set<string>()
  const said = new Set<string>()
  const taken: [number, number][] = []
  return marks.flatMap((mark): Labelled[] => {
    const place = `${mark.status} ${Math.round(mark.at * 100)}`
    if (seen.has(place)) return []
    seen.add(place)
    const before = mark.status === 'off_track'
    const room: [number, number] = before ? [mark.at - ROOM, mark.at] : [mark.at, mark.at + ROOM]
    const fits =
      room[0] >= 0 && room[1] <= 1.05 && taken.every(([a, b]) => room[1] <= a || room[0] >= b)
    if (!fits || said.has(mark.status)) return [{ mark, text: '', before }]
    said.add(mark.status)
    taken.push(room)
    const words = mark.behind > 0 ? 'settings.mark.behind' : 'settings.mark'
    return [{ mark, text: t(words, { number: mark.number, behind: mark.behind }), before }]
  })
}
