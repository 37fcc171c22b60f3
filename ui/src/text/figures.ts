// Sizes and times as people read them.

/** A size in bytes: `2.4 MB`, `48 KB`. */
export function bytes(size: number): string {
  if (size < 1000) return `${size} B`
  if (size < 1_000_000) return `${Math.round(size / 1000)} KB`
  return `${(size / 1_000_000).toFixed(1)} MB`
}

/** A short decimal: `0.4`. */
export const decimal = (number: number): string => String(number)
