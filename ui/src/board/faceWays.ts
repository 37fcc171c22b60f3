// What a face of the board does its own way, for the inspector beside it; the map's ways stand
// where there are none.
export type FaceWays = {
  /** Chooses the card before or after the chosen one. */
  step: (way: 1 | -1) => void
  /** Begins to choose what an objective serves besides. */
  align: (objective: string) => void
}

let own: FaceWays | null = null

export const faceWays = (): FaceWays | null => own

/** Takes a face's ways while it is shown; answers how to end that. */
export function takeWays(ways: FaceWays): () => void {
  own = ways
  return () => {
    if (own === ways) own = null
  }
}
