// Finding words in titles as people type them: any part, in any order, accents folded.

/** A text without case and accents, for comparing. */
export const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()

const wordsOf = (typed: string): string[] => folded(typed).split(/\s+/).filter(Boolean)

/** Whether every word typed occurs somewhere in the text. */
export function matches(text: string, typed: string): boolean {
  const inText = folded(text)
  return wordsOf(typed).every((word) => inText.includes(word))
}

/** How good a match is: lower is better; the start of the whole counts most, then of a word. */
export function rank(text: string, typed: string): number {
  const inText = folded(text)
  return wordsOf(typed).reduce((sum, word) => {
    if (inText.startsWith(word)) return sum
    return sum + (beginsWord(inText, word) ? 1 : 2)
  }, 0)
}

/** Whether a folded text has a word that begins so. */
export function beginsWord(inText: string, word: string): boolean {
  for (let at = inText.indexOf(word); at >= 0; at = inText.indexOf(word, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(inText[at - 1] ?? '')) return true
  }
  return false
}

/** A text in parts, of which those that were typed are marked. */
export function marked(text: string, typed: string): { text: string; hit: boolean }[] {
  // Folding can change a text's length; then nothing is marked rather than the wrong part.
  const inText = folded(text)
  if (inText.length !== text.length) return [{ text, hit: false }]
  const hit = new Array<boolean>(text.length).fill(false)
  for (const word of wordsOf(typed)) {
    const at = inText.indexOf(word)
    if (at >= 0) hit.fill(true, at, at + word.length)
  }
  const parts: { text: string; hit: boolean }[] = []
  for (let n = 0; n < text.length; n++) {
    const last = parts.at(-1)
    if (last && last.hit === hit[n]) last.text += text[n] ?? ''
    else parts.push({ text: text[n] ?? '', hit: hit[n] ?? false })
  }
  return parts
}
