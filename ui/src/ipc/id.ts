// Fresh ids: UUIDs of version 7, which sort by the time they were made.

/** A fresh id; `now` in milliseconds since 1970. */
export function freshId(now = Date.now()): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const time = now.toString(16).padStart(12, '0')
  const rest = [...bytes.slice(6)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  const version = '7' + rest.slice(1, 4)
  const variant = (((bytes[8] ?? 0) & 0x3f) | 0x80).toString(16) + rest.slice(6, 8)
  return [time.slice(0, 8), time.slice(8), version, variant, rest.slice(8)].join('-')
}
