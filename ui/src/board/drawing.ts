// The board from afar, drawn on a canvas: cards and lines without words below a quarter, with
// as many as can be read above. What is alike is drawn in one go.
import { toneOf, type Shown, type Tone } from '../figures/status'
import type { Colours } from './colours.svelte'
import { card, middle, type Placed } from './layout'
import type { Line } from './links'
import { words } from './words'

export type Scene = {
  eye: { x: number; y: number; zoom: number; width: number; height: number }
  placed: readonly Placed[]
  lines: readonly Line[]
  chosen: string | null
  lineage: ReadonlySet<string>
  isDim: (id: string) => boolean
  hasBelow: (id: string) => boolean
  face: (id: string) => Face
}

/** What of a card is seen from afar. */
export type Face = {
  title: string
  /** None on a strategic objective. */
  status: Shown | null
  loose: boolean
  /** Share of its width that is done, 0 to 1. */
  done: number | null
}

const TONES: readonly Tone[] = ['on', 'risk', 'off', 'none']

/** From here on there is room for words, rounded edges and curves. */
const WORDS = 0.25

/** So far beyond what is in sight, in px of the board. */
const BEYOND = 100

export function draw(to: CanvasRenderingContext2D, scene: Scene, colours: Colours): void {
  const { eye } = scene
  const ratio = to.canvas.width / Math.max(1, eye.width)
  to.setTransform(1, 0, 0, 1, 0, 0)
  to.clearRect(0, 0, to.canvas.width, to.canvas.height)
  // In px of the page from here on, so that lines are as thin as on a card that is near.
  to.setTransform(ratio, 0, 0, ratio, 0, 0)
  new Drawing(to, scene, colours).all()
}

class Drawing {
  readonly #zoom: number
  readonly #wordy: boolean
  /** Between these heights lines are drawn, in px of the board. */
  readonly #top: number
  readonly #bottom: number

  constructor(
    readonly to: CanvasRenderingContext2D,
    readonly scene: Scene,
    readonly colours: Colours,
  ) {
    this.#zoom = scene.eye.zoom
    this.#wordy = this.#zoom >= WORDS
    this.#top = scene.eye.y - BEYOND
    this.#bottom = scene.eye.y + scene.eye.height / this.#zoom + BEYOND
  }

  all(): void {
    const { placed, lines, isDim, lineage } = this.scene
    const isLit = (line: Line) => lineage.has(line.from) && lineage.has(line.to)
    const lit = lines.filter(isLit)
    const rest = lines.filter((line) => !isLit(line))
    this.#dimmed(
      placed.some(({ id }) => isDim(id)),
      () => this.#lines(rest, false),
    )
    this.#lines(lit, true)
    const dim = placed.filter(({ id }) => isDim(id))
    this.#dimmed(true, () => this.#cards(dim))
    this.#cards(placed.filter(({ id }) => !isDim(id)))
  }

  #dimmed(really: boolean, act: () => void): void {
    this.to.globalAlpha = really ? 0.45 : 1
    act()
    this.to.globalAlpha = 1
  }

  #lines(lines: readonly Line[], lit: boolean): void {
    const { to, colours } = this
    to.lineWidth = lit ? 1.5 : 1
    for (const laddered of [false, true]) {
      to.beginPath()
      for (const line of lines) if (line.laddered === laddered) this.#line(line)
      to.setLineDash(laddered ? [3, 2] : [])
      to.strokeStyle = lit ? colours.accent : laddered ? colours.ink2 : colours.ctl
      to.stroke()
    }
    to.setLineDash([])
  }

  #line(line: Line): void {
    const [x0, y0, x1, y1, x2, y2, x3, y3] = line.part(this.#top, this.#bottom)
    this.to.moveTo(this.#x(x0), this.#y(y0))
    if (!this.#wordy) return this.to.lineTo(this.#x(x3), this.#y(y3))
    const [first, second] = [this.#x(x1), this.#x(x2)]
    this.to.bezierCurveTo(first, this.#y(y1), second, this.#y(y2), this.#x(x3), this.#y(y3))
  }

  #cards(placed: readonly Placed[]): void {
    const { to, colours, scene } = this
    const faces = placed.map((place) => ({ place, face: scene.face(place.id) }))
    this.#boxes(
      placed.filter(({ stack }) => stack !== 'none'),
      colours.line2,
      5,
    )
    this.#boxes(placed, colours.line2, 0)
    to.setLineDash([3, 2])
    this.#edges(
      faces.filter(({ face }) => face.loose).map(({ place }) => place),
      colours.ctl,
      1,
    )
    to.setLineDash([])
    this.#edges(
      placed.filter(({ id }) => scene.lineage.has(id)),
      colours.accent,
      1,
    )
    this.#edges(
      placed.filter(({ id }) => id === scene.chosen),
      colours.accent,
      2.5,
    )
    this.#shapes(faces)
    if (this.#wordy) for (const { place, face } of faces) this.#inside(place, face)
    this.#pills(placed)
  }

  #boxes(placed: readonly Placed[], edge: string, lower: number): void {
    const { to, colours } = this
    to.beginPath()
    for (const place of placed) this.#box(place, lower)
    to.fillStyle = colours.surface
    to.fill()
    to.strokeStyle = edge
    to.lineWidth = 1
    to.stroke()
  }

  #edges(placed: readonly Placed[], edge: string, width: number): void {
    this.to.beginPath()
    for (const place of placed) this.#box(place, 0)
    this.to.strokeStyle = edge
    this.to.lineWidth = width
    this.to.stroke()
  }

  #box({ x, y, body }: Placed, lower: number): void {
    const [left, top] = [this.#x(x), this.#y(y + lower)]
    const [width, height] = [card.width * this.#zoom, body * this.#zoom]
    if (this.#wordy) this.to.roundRect(left, top, width, height, 8 * this.#zoom)
    else this.to.rect(left, top, width, height)
  }

  /** The shape of each status: told apart by form as everywhere, even where it is small. */
  #shapes(faces: readonly { place: Placed; face: Face }[]): void {
    for (const tone of TONES) {
      const some = faces.filter(({ face }) => face.status !== null && toneOf(face.status) === tone)
      this.to.beginPath()
      for (const { place } of some) this.#shape(place, tone)
      this.to.fillStyle = this.colours[tone]
      this.to.strokeStyle = this.colours[tone]
      this.to.lineWidth = 1
      if (tone === 'none') this.to.stroke()
      else this.to.fill()
    }
  }

  #shape({ x, y }: Placed, tone: Tone): void {
    const { to } = this
    const size = Math.max(1.8, 6 * this.#zoom)
    const [cx, cy] = [this.#x(x + 18), this.#y(y + 18)]
    if (tone === 'risk') {
      to.moveTo(cx, cy - size)
      to.lineTo(cx + size, cy + size * 0.8)
      to.lineTo(cx - size, cy + size * 0.8)
    } else if (tone === 'off') {
      to.moveTo(cx, cy - size)
      to.lineTo(cx + size, cy)
      to.lineTo(cx, cy + size)
      to.lineTo(cx - size, cy)
    } else {
      to.moveTo(cx + size * 0.8, cy)
      to.arc(cx, cy, size * 0.8, 0, 2 * Math.PI)
    }
    to.closePath()
  }

  /** Title and bar of one card. */
  #inside(place: Placed, face: Face): void {
    const { to, colours } = this
    const [left, top] = [this.#x(place.x + 12), this.#y(place.y)]
    const width = (card.width - 24) * this.#zoom
    const foot = this.#y(place.y + (place.stack === 'summed' ? 64 : place.body - 18))
    to.fillStyle = colours.track
    to.fillRect(left, foot, width, 1.5)
    to.fillStyle = colours.fill
    if (face.done !== null) to.fillRect(left, foot, width * face.done, 1.5)
    to.fillStyle = face.status === null ? colours.ink : colours.ink2
    const beside = face.status === null ? 0 : 14 * this.#zoom + 3
    words(to, face.title, { left, top: top + 5 * this.#zoom, width, foot: foot - 1, beside })
  }

  /** What hangs on a card, where its lines begin: dark where it is folded away. */
  #pills(placed: readonly Placed[]): void {
    const { to, colours } = this
    const open = placed.filter(({ id, stack }) => stack === 'none' && this.scene.hasBelow(id))
    if (this.#wordy) {
      to.beginPath()
      for (const place of open) this.#pill(place)
      to.fillStyle = colours.surface
      to.strokeStyle = colours.line2
      to.fill()
      to.stroke()
    }
    to.beginPath()
    for (const place of placed) if (place.stack !== 'none') this.#pill(place)
    to.fillStyle = colours.ink2
    to.fill()
  }

  #pill(place: Placed): void {
    const [x, y] = [this.#x(place.x + card.width - 10), this.#y(middle(place) - 9)]
    const [width, height] = [31 * this.#zoom, Math.max(3, 18 * this.#zoom)]
    if (this.#wordy) this.to.roundRect(x, y, width, height, height / 2)
    else this.to.rect(x, y, width, height)
  }

  #x(x: number): number {
    return (x - this.scene.eye.x) * this.#zoom
  }

  #y(y: number): number {
    return (y - this.scene.eye.y) * this.#zoom
  }
}
