// Five quiet hues, told apart by an id and never by what state a thing is in.

/** Background and text of a hue, light and dark. */
export type Hue = { light: [string, string]; dark: [string, string] }

export const HUES: readonly [Hue, Hue, Hue, Hue, Hue] = [
  { light: ['#DEE3F4', '#2F3C73'], dark: ['#2B3357', '#D3DBF9'] },
  { light: ['#EAE3D8', '#54452C'], dark: ['#3F3728', '#EEDFC0'] },
  { light: ['#D9EAE2', '#1F5040'], dark: ['#22403A', '#C3EBDB'] },
  { light: ['#F0DEE3', '#6B2B40'], dark: ['#4A2A35', '#F7D3DD'] },
  { light: ['#E3E4EC', '#3F4256'], dark: ['#33353F', '#DCDEEA'] },
]

/** The hue of an id: always the same for the same id. */
export function hueOf(id: string): Hue {
  let sum = 0
  for (const letter of id) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 100_003
  return HUES[sum % HUES.length] ?? HUES[0]
}
