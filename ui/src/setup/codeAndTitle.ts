// A strategic objective as one types it: a code, then what it says. Pure.

/** `S4 Grow with care` has a code; `Grow with care` gets the next free one from the core. */
export function codeAndTitle(typed: string): { code: string; title: string } {
  const found = /^\s*(\p{Lu}{1,3}\d{1,3})[\s:.–-]+(\S.*)$/u.exec(typed)
  return found
    ? { code: found[1] ?? '', title: (found[2] ?? '').trim() }
    : { code: '', title: typed.trim() }
}
