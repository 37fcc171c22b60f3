// Five quiet hues, told apart by an id and never by what state a thing is in. Their colours
// stand in `styles/hues.css`.

/** How many there are. */
export const HUES = 5

/** The hue of an id, from 0: always the same for the same id. */
export function hueOf(id: string): number {
  let sum = 0
  for (const letter of id) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 100_003
  return sum % HUES
}
