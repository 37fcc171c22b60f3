// Whom the people view shows, what they have in hand, and how their card is made. Counts
// nothing itself.
import { SvelteSet } from 'svelte/reactivity'
import { asFailed, call } from '../../ipc/call'
import type { CardAsk } from '../../ipc/generated/CardAsk'
import type { Holder } from '../../ipc/generated/Holder'
import type { Holders } from '../../ipc/generated/Holders'
import type { Holding } from '../../ipc/generated/Holding'
import type { Id } from '../../ipc/generated/Id'
import { matches } from '../../shared/match'
import { store } from '../../workspace/here'
import { recentOf, remember } from './recent'

/** What of a holding is shown. */
export type Show = 'all' | 'behind' | 'loose'

/** How a card is made, as one left it. */
type Card = Pick<CardAsk, 'paper' | 'work' | 'points' | 'confidence'>

/** How many of each stand in the list before `n more`. */
const FIRST = { units: 3, people: 5, recent: 3 }

class People {
  holders = $state.raw<Holders | null>(null)
  /** Whose page is shown, and what they have in hand. */
  who = $state<Id | null>(null)
  holding = $state.raw<Holding | null>(null)
  /** The thing chosen on the page. */
  thing = $state<Id | null>(null)
  words = $state('')
  show = $state<Show>('all')
  card = $state.raw<Card>({ paper: 'a5', work: true, points: true, confidence: false })
  /** Cards are made of these; of whom is shown where there is none. */
  readonly team = new SvelteSet<Id>()
  readonly opened = new SvelteSet<'units' | 'people'>()
  #recent = $state.raw<Id[]>([])
  #turn = 0
  #reading = 0

  #all = $derived([...(this.holders?.people ?? []), ...(this.holders?.units ?? [])])
  searched = $derived(this.words.trim() !== '')
  recent = $derived(
    this.searched ? [] : this.#recent.map((id) => this.find(id)).filter((one) => one !== undefined),
  )
  units = $derived(this.#part('units'))
  people = $derived(this.#part('people'))
  nothing = $derived(this.searched && this.units.all.length + this.people.all.length === 0)
  /** Whose cards are made, in the order of the list. */
  whose = $derived(
    this.team.size > 0
      ? this.#all.filter(({ id }) => this.team.has(id)).map(({ id }) => id)
      : this.who === null
        ? []
        : [this.who],
  )

  find(id: Id | null): Holder | undefined {
    return this.#all.find((one) => one.id === id)
  }

  /**
   * Reads who there is, and whoever is shown, anew. `wanted` is shown first where nobody is
   * yet. Fails with the core's words, and what was read before stays.
   */
  async load(cycle: Id | null, path: string, wanted: () => Id | null | undefined): Promise<void> {
    const reading = (this.#reading += 1)
    const read = cycle ? await call('holders', { cycle }) : null
    if (reading !== this.#reading) return
    this.holders = read
    this.#recent = recentOf(path).slice(0, FIRST.recent)
    for (const id of this.team) if (!this.find(id)) this.team.delete(id)
    const first = [this.who, wanted(), ...this.#recent, this.#busiest()]
    await this.choose(first.find((id) => this.find(id ?? null)) ?? null)
  }

  /** Shows the page of a person or unit. */
  async choose(who: Id | null): Promise<void> {
    const turn = (this.#turn += 1)
    const cycle = store.from
    if (who !== this.who) this.thing = null
    this.who = who
    const read = who && cycle ? await call('holding', { who, cycle }) : null
    if (turn === this.#turn) this.holding = read
  }

  /** The same, and says when it cannot be read. */
  pick(who: Id): Promise<void> {
    return this.choose(who).catch((error: unknown) => store.notices.refuse(asFailed(error)))
  }

  /** Kept among the recent ones: whoever one stayed with. */
  keep(path: string): void {
    if (!this.who || !this.holders) return
    remember(path, this.who)
    this.#recent = recentOf(path).slice(0, FIRST.recent)
  }

  toggleInTeam(id: Id): void {
    if (this.team.size === 0 && this.who !== null && this.who !== id) this.team.add(this.who)
    if (!this.team.delete(id)) this.team.add(id)
  }

  setCard(change: Partial<Card>): void {
    this.card = { ...this.card, ...change }
  }

  /** What the core is asked for; none without anybody. */
  get ask(): CardAsk | null {
    const cycle = store.from
    if (!cycle || this.whose.length === 0) return null
    return { who: this.whose, cycle, language: store.settings?.language ?? 'en', ...this.card }
  }

  /** Where nobody is asked for: the person with most in hand. */
  #busiest(): Id | undefined {
    const people = this.holders?.people ?? []
    const most = Math.max(...people.map(({ owns }) => owns))
    return people.find(({ owns }) => owns === most)?.id ?? this.holders?.units[0]?.id
  }

  #part(part: 'units' | 'people'): { all: Holder[]; shown: Holder[] } {
    const list = this.holders?.[part] ?? []
    const all = list.filter(({ name, line }) => matches(`${name} ${line}`, this.words))
    const few = FIRST[part]
    // One more line is no longer than the words that it is there.
    const whole = this.searched || this.opened.has(part) || all.length <= few + 1
    if (whole) return { all, shown: all }
    // Whoever is shown stands in the list, wherever they would come.
    const listed = this.recent.some(({ id }) => id === this.who)
    return { all, shown: all.filter(({ id }, at) => at < few || (id === this.who && !listed)) }
  }
}

export const people = new People()
