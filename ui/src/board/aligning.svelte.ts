// Aligning: an objective, what it shall serve instead or besides, and whether it may. The
// same on every face of the board; who asks it aims by pointer, by keys or from a list.
import { SvelteMap } from 'svelte/reactivity'
import { mayWrite } from '../commands/mayWrite'
import { asFailed, call, type Call } from '../ipc/call'
import type { AlignedTo } from '../ipc/generated/AlignedTo'
import type { Cascade } from '../ipc/generated/Cascade'
import { freshId } from '../ipc/id'
import { t } from '../text/catalogue'
import { aloud } from '../workspace/aloud'
import { store } from '../workspace/here'
import { calledShort, cardOf, editFor, isSame, linksOf, type Aim } from './aim'
import { board } from './board.svelte'
import { titleOf } from './titles'

export type { Aim } from './aim'

/** How one aims: the pointer drags the card along, keys walk from card to card. */
export type By = 'pointer' | 'keys'

/** Under which card something was put, and the picture in which it still stood where it was. */
type Landed = { id: string; below: string | null; seen: Cascade | null }

export class Aligning {
  /** The objective that is being aligned; none while none is. */
  objective = $state<string | null>(null)
  by = $state<By>('keys')
  /** Whether it shall get a parent besides those it has. */
  #wantsSecond = $state(false)
  target = $state.raw<Aim | null>(null)
  /** What was put elsewhere last. */
  landed = $state.raw<Landed | null>(null)
  /** The objectives it cannot serve: it would serve itself, or their cycles share no day. */
  #cannot = $state.raw<ReadonlySet<string>>(new Set())
  /** What the core said to aims that cannot be, by their ids. */
  readonly #why = new SvelteMap<string, string>()
  readonly #asking = new Map<string, Promise<void>>()
  #asked: Promise<void> = Promise.resolve()
  #turn = 0
  #told = false
  #call: Call

  constructor(call: Call) {
    this.#call = call
  }

  card = $derived(this.objective === null ? undefined : board.cards.get(this.objective))
  #links = $derived(this.objective === null ? [] : linksOf(board.cascade, this.objective))
  /** How many things it serves. */
  serves = $derived(this.#links.length)
  /** What serves nothing has no first parent that a second could stand beside. */
  second = $derived(this.#wantsSecond && this.serves > 0)
  /** The card aimed at. */
  targetCard = $derived(cardOf(board.cascade, this.target))
  /** Whether what is aimed at can be done. */
  fits = $derived(this.target !== null && this.wouldFit(this.target))
  /** Why it cannot be done; none where it can. */
  why = $derived.by(() => {
    const { target } = this
    if (target === null || this.fits) return null
    if (target === 'lane') return t('align.noneYet')
    return this.#why.get(target.id) ?? t('align.cannot', { to: this.#called(target) })
  })
  /** What would happen, or why it cannot, in the words of the drop tag. */
  words = $derived.by(() => {
    const { target } = this
    if (target === null) return null
    if (this.why !== null) return this.why
    if (target === 'lane') return t('align.none')
    return t(this.second ? 'align.second' : 'align.to', { to: this.#called(target) })
  })

  /** The same for who does not see the board: with what is aimed at. */
  spoken = $derived.by(() => {
    const { words, targetCard } = this
    if (words === null) return null
    const card = targetCard === null ? undefined : board.cards.get(targetCard)
    const band = targetCard === null ? undefined : board.bands.get(targetCard)
    const title = this.#titleOfKeyResult() ?? (card ? titleOf(card) : band?.title)
    return title ? t('align.spoken', { words, title }) : words
  })

  /** Begins; false where the file cannot be written to, which is said. */
  start(objective: string, { second = false, by = 'keys' as By } = {}): boolean {
    if (!board.cards.has(objective) || !mayWrite()) return false
    this.cancel()
    const turn = this.#turn
    this.objective = objective
    this.by = by
    this.#wantsSecond = second
    this.#told = false
    this.#cannot = new Set([objective])
    this.#asked = this.#call('cannot_serve', { objective }).then(
      (ids) => {
        if (turn === this.#turn) this.#cannot = new Set(ids)
      },
      // An edit that cannot be is refused with the same words when it comes to it.
      () => undefined,
    )
    return true
  }

  /** Whether a card or strategic objective, or a key result of it, can be served. */
  mayServe(card: string): boolean {
    return !this.#cannot.has(card)
  }

  /** Whether that could be done. */
  wouldFit(target: Aim): boolean {
    const { card } = this
    if (!card) return false
    if (target === 'lane') return card.aligned
    if (card.parents.some((parent) => isSame(parent, target))) return false
    const on = cardOf(board.cascade, target)
    return on !== null && this.mayServe(on)
  }

  setSecond(second: boolean): void {
    this.#wantsSecond = second
  }

  aim(target: Aim | null): void {
    if (isSame(target, this.target)) return
    this.target = target
    if (target && target !== 'lane') void this.#ask(target)
  }

  /** Reads out politely what is aimed at; the first time with the keys it is done by. */
  say(): void {
    const { spoken } = this
    if (spoken === null) return
    store.notices.say(this.#told ? spoken : `${spoken}. ${t('align.help')}`)
    this.#told = true
  }

  /** Settles when it is known what can be served, and why not what is aimed at. */
  async settled(): Promise<void> {
    await this.#asked
    if (this.target && this.target !== 'lane') await this.#ask(this.target)
  }

  /**
   * Does what is aimed at, as one step of undo; says why where it cannot be done. Answers
   * whether it was done.
   */
  async commit(): Promise<boolean> {
    await this.settled()
    const { objective, target, second } = this
    if (objective === null || target === null) return false
    if (this.why !== null) {
      store.notices.refuse({ message: this.why })
      return false
    }
    const edit = editFor(this.#links, { id: freshId(), objective, aim: target, second })
    const below = this.targetCard
    this.cancel()
    // Before the answer: whoever goes on while the disk is slow is not called back by it.
    board.chosen = objective
    this.landed = { id: objective, below, seen: board.cascade }
    const edited = await aloud(edit)
    // What was just put under a folded card would be gone from sight.
    if (edited && below !== null) board.folded.delete(below)
    if (!edited) this.landed = null
    return edited !== null
  }

  cancel(): void {
    this.#turn += 1
    this.objective = null
    this.target = null
    this.#wantsSecond = false
    this.#cannot = new Set()
    this.#why.clear()
    this.#asking.clear()
  }

  /** Asks for the reason, once; what can be done needs none. */
  #ask(to: AlignedTo): Promise<void> {
    const asked = this.#asking.get(to.id) ?? this.#read(to)
    this.#asking.set(to.id, asked)
    return asked
  }

  async #read(to: AlignedTo): Promise<void> {
    const { objective } = this
    const turn = this.#turn
    await this.#asked
    if (turn !== this.#turn || objective === null || this.wouldFit(to)) return
    const why = await this.#call('why_not_serve', { objective, to }).catch(
      (error: unknown) => asFailed(error).message,
    )
    if (turn === this.#turn && why !== null) this.#why.set(to.id, why)
  }

  #titleOfKeyResult(): string | undefined {
    const { target } = this
    if (target === null || target === 'lane' || target.kind !== 'key_result') return undefined
    const card = board.cards.get(this.targetCard ?? '')
    return card?.key_results.find(({ id }) => id === target.id)?.title
  }

  #called(to: AlignedTo): string {
    return calledShort(board.cascade, to)
  }
}

export const aligning = new Aligning(call)
