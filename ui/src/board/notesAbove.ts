// Where the window says things in passing: above what stands at the foot of a face.
export function notesAbove(height: number): () => void {
  const { style } = document.documentElement
  style.setProperty('--notes-foot', `${height + 16}px`)
  return () => style.removeProperty('--notes-foot')
}
