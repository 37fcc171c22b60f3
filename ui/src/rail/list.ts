// Keys that the lists of the rail have in common.

/** Up, Down, Home and End move the focus among the rows of the same list. */
export function step(event: KeyboardEvent & { currentTarget: HTMLElement }): boolean {
  if (event.altKey || event.ctrlKey || event.metaKey) return false
  const list = event.currentTarget.closest('ul, [role="tree"]')
  const rows = [...(list?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
  const at = rows.indexOf(event.currentTarget)
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key]
  if (to === undefined) return false
  rows[Math.max(0, Math.min(to, rows.length - 1))]?.focus()
  return true
}

/** The key that renames what has the focus. */
export const isRename = (event: KeyboardEvent): boolean => event.key === 'F2'
