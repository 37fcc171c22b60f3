// Geometry of the stepped target track: from the core's shares to pixels. Draws nothing.
import type { Status } from '../ipc/generated/Status'
import type { Step } from '../ipc/generated/Step'
import type { Track } from '../ipc/generated/Track'

/** Measures of a track in px: the whole width and the column of the baseline in it. */
export type TrackSize = {
  width: number
  base: number
  /** Whether the period's name is printed before each target. */
  named?: boolean
}

/** How wide a track is on the sheet and in a narrow window. */
export const trackSizes = {
  sheet: { width: 244, base: 52 },
  narrow: { width: 196, base: 40 },
} satisfies Record<string, TrackSize>

/** For a projector a track is wide, but titles come first where the sheet is not. */
export const projectorTrack = (sheet: number): TrackSize => {
  const width = Math.min(400, Math.max(trackSizes.sheet.width, sheet - 780))
  return { width, base: width < 320 ? trackSizes.sheet.base : 66 }
}

/** On a card the track has the whole width; it names its periods, as no head is above it. */
export const cardTrack = (window: number): TrackSize => ({
  width: Math.min(480, Math.max(180, window - 50)),
  base: 46,
  named: true,
})

/** The track of a row, by what the window and its sheet have room for. */
export function trackFor(
  window: { cards: boolean; close: boolean; width: number },
  projector: boolean,
  sheet: number,
): TrackSize {
  if (window.cards) return cardTrack(window.width)
  if (projector) return projectorTrack(sheet)
  return window.close ? trackSizes.narrow : trackSizes.sheet
}

export const trackHeight = 40
export const foot = 33
/** Thickness of the bar that fills a step, and the height of the lowest step. */
export const barHeight = 6
const tallest = 17
const gap = 2
/** Up to so many steps every target is printed; beyond that only the prominent ones. */
const allPrintedUpTo = 6
const letterWidth = 6.1
const boldWidth = 7.4

export type StepShape = {
  index: number
  x: number
  y: number
  width: number
  height: number
  /** The target's text as it fits, or `null` when it is left out for want of room. */
  label: string | null
  labelX: number
  labelY: number
  /** Where the tick of a reached target starts. */
  tickX: number
  set: boolean
  current: boolean
  reached: boolean
  fillWidth: number
  hatchX: number
  hatchWidth: number
  hatch: Status | null
}

export type TrackShape = {
  steps: StepShape[]
  /** Where the baseline's dash lies. */
  baselineY: number
  baselineX: number
  baselineText: string | null
  /** Where today lies; `null` outside the cycle. */
  todayX: number | null
}

/** Places a share of the cycle on a track. */
export function timeX(share: number, size: TrackSize): number {
  return size.base + share * (size.width - size.base - gap)
}

/** Lays a track out. `unset` is printed on steps without a target. */
export function layTrack(track: Track, size: TrackSize, unset: string): TrackShape {
  const nothingSet = track.steps.every((step) => step.target_text === null)
  const count = track.steps.length
  const steps = track.steps.map((step, index) => {
    const height = nothingSet && count > 1 ? index / (count - 1) : step.height
    return layStep(step, index, count, height, size, unset)
  })
  return {
    steps,
    baselineX: size.base - 2,
    baselineY: foot - 2 - 18 * clamp(nothingSet ? 0 : track.baseline_height),
    baselineText: track.baseline_text === null ? null : fit(track.baseline_text, size.base - 19),
    todayX: track.today === null ? null : timeX(track.today, size),
  }
}

function layStep(
  step: Step,
  index: number,
  count: number,
  share: number,
  size: TrackSize,
  unset: string,
): StepShape {
  const scale = size.width - size.base
  const x = size.base + step.from * scale
  const width = Math.max(2, (step.to - step.from) * scale - gap)
  const height = barHeight + (tallest - barHeight) * clamp(share)
  const printed = count <= allPrintedUpTo || step.prominent
  const text = printed ? labelOf(step, roomFor(step, count, width), size, unset) : null
  const fillWidth = width * clamp(step.fill)
  const hatchEnd = step.shortfall_to === null ? fillWidth : width * clamp(step.shortfall_to)
  return {
    index,
    x,
    y: foot - height,
    width,
    height,
    label: text,
    labelX: x + 1,
    labelY: foot - height - 5,
    // A shortened text fills its room, and the tick stands in the rest of it.
    tickX: x + Math.min(5 + (text?.length ?? 0) * boldWidth, width - 9),
    set: step.target_text !== null,
    current: step.current,
    reached: step.reached,
    fillWidth,
    hatchX: x + fillWidth,
    hatchWidth: Math.max(0, hatchEnd - fillWidth),
    hatch: step.shortfall_to === null ? null : step.shortfall_status,
  }
}

/** The target, with its period's name where both fit. */
function labelOf(step: Step, room: number, size: TrackSize, unset: string): string {
  const named = `${step.label} ${step.target_text ?? unset}`
  return size.named && fit(named, room) === named ? named : fitting(step, unset, room)
}

/** Months print every third target only, so that each may run over its neighbours. */
function roomFor(step: Step, count: number, width: number): number {
  if (count > allPrintedUpTo) return width * 3
  return width - (step.reached ? 12 : 0)
}

/** The target in full where there is room, else in short. */
function fitting(step: Step, unset: string, room: number): string {
  const full = step.target_text ?? unset
  const whole = fit(full, room)
  return whole === full ? full : fit(step.target_short ?? full, room)
}

/** Shortens a text to about so many px at 11 px type. */
export function fit(text: string, room: number): string {
  const letters = [...text]
  const most = Math.max(2, Math.floor(room / letterWidth))
  // A narrow space takes next to no room.
  return letters.filter((letter) => letter !== '\u202f').length <= most
    ? text
    : letters
        .slice(0, most - 1)
        .join('')
        .trimEnd() + '…'
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share))
}
