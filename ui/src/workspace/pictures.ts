// Asking the core who serves whom. An edit changes a few cards of thousands: whoever has a
// picture says which, and is told what is new in it.
import type { Call } from '../ipc/call'
import type { Cascade } from '../ipc/generated/Cascade'
import type { CascadeNews } from '../ipc/generated/CascadeNews'

export class Pictures {
  #last: { number: number; picture: Cascade } | null = null
  /** The question under way: news are told of the picture before them. */
  #under: Promise<unknown> = Promise.resolve()
  readonly #call: Call

  constructor(call: Call) {
    this.#call = call
  }

  /** The picture of a cycle; none when that is gone. Fails with the core's words. */
  read(cycle: string): Promise<Cascade | null> {
    const read = this.#under.then(() => this.#ask(cycle))
    this.#under = read.catch(() => undefined)
    return read
  }

  async #ask(cycle: string): Promise<Cascade | null> {
    const seen = this.#last?.number ?? null
    const answer = await this.#call('cascade', { cycle, seen })
    if (!answer) return null
    const { number, news } = answer
    const picture = renewed(this.#last?.picture ?? null, news)
    this.#last = { number, picture }
    return picture
  }
}

/** A picture with the news in it. What is not new stays the very same. Pure. */
export function renewed(before: Cascade | null, news: CascadeNews): Cascade {
  const { picture } = news
  const cards = rows(before?.cards ?? [], picture.cards, news.cards)
  const links = rows(before?.links ?? [], picture.links, news.links)
  return { ...picture, cards, links }
}

type Row = { id: string }

function rows<R extends Row>(before: R[], told: R[], order: readonly string[] | null): R[] {
  if (order === null && told.length === 0) return before
  const all = new Map([...before, ...told].map((row) => [row.id, row]))
  const ids = order ?? before.map(({ id }) => id)
  return ids.flatMap((id) => all.get(id) ?? [])
}
