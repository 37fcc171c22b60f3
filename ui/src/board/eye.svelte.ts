// Where one looks at the board from: how large it is drawn, and which part of it is in sight.

/** The least and the most it is drawn at; 1 is as designed. */
export const ZOOMS = { least: 0.1, most: 1.6 } as const

/** Cards are drawn this far beyond what is in sight, as a share of it. */
const MARGIN = 0.35

export class Eye {
  zoom = $state(1)
  /** The point of the board in the upper left corner, in its own px. */
  x = $state(0)
  y = $state(0)
  /** How much room there is, in px of the page. */
  width = $state(0)
  height = $state(0)

  /** What is drawn, in px of the board; it changes only when one has moved some way. */
  drawn = $derived.by(() => {
    const [width, height] = [this.width / this.zoom, this.height / this.zoom]
    const [stepX, stepY] = [Math.max(1, width * MARGIN), Math.max(1, height * MARGIN)]
    const [x, y] = [Math.floor(this.x / stepX) * stepX, Math.floor(this.y / stepY) * stepY]
    return {
      left: x - stepX,
      top: y - stepY,
      right: x + width + 2 * stepX,
      bottom: y + height + 2 * stepY,
    }
  })

  /** Moves by so many px of the page; `whole` is the size of the board, which stays in sight. */
  move(by: { x: number; y: number }, whole: { width: number; height: number }): void {
    this.#look(this.x + by.x / this.zoom, this.y + by.y / this.zoom, whole)
  }

  /** Draws it larger or smaller, with the point of the page that is given staying where it is. */
  zoomTo(
    zoom: number,
    at: { x: number; y: number },
    whole: { width: number; height: number },
  ): void {
    const next = Math.min(ZOOMS.most, Math.max(ZOOMS.least, zoom))
    const [x, y] = [this.x + at.x / this.zoom, this.y + at.y / this.zoom]
    this.zoom = next
    this.#look(x - at.x / next, y - at.y / next, whole)
  }

  /** Shows all of it. */
  fit(whole: { width: number; height: number }): void {
    const zoom = Math.min(this.width / whole.width, this.height / whole.height, 1)
    this.zoom = Math.max(ZOOMS.least, zoom)
    this.#look(0, 0, whole)
  }

  /** Brings a part of the board into sight. */
  show(
    part: { x: number; y: number; width: number; height: number },
    whole: { width: number; height: number },
  ): void {
    const beside = 24 / this.zoom
    const [width, height] = [this.width / this.zoom, this.height / this.zoom]
    const into = (at: number, from: number, size: number, room: number) =>
      from - beside < at
        ? from - beside
        : from + size + beside > at + room
          ? from + size + beside - room
          : at
    this.#look(
      into(this.x, part.x, part.width, width),
      into(this.y, part.y, part.height, height),
      whole,
    )
  }

  #look(x: number, y: number, whole: { width: number; height: number }): void {
    const [width, height] = [this.width / this.zoom, this.height / this.zoom]
    // Narrower than the window it stands in the middle, under a head of the same width.
    const beside = (whole.width - width) / 2
    this.x = beside < 0 ? beside : Math.min(Math.max(0, x), whole.width - width)
    this.y = Math.max(0, Math.min(y, whole.height - height))
  }
}
