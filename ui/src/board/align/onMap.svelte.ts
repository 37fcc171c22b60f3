// What presses and keys on the map mean for aligning, and how the map follows what was done.
import { tick, untrack } from 'svelte'
import { aligning } from '../aligning.svelte'
import { board } from '../board.svelte'
import { drag, type Frame } from './drag.svelte'
import { keyOnCard, listenWhileAligning, meansCard } from './keys'
import { onScreen } from './place'
import { aimAt } from './walk'
import { boxOf, type Point } from './where'

class OnMap {
  element = $state<HTMLElement>()
  /** The card whose menu is open, and where. */
  menu = $state.raw<{ id: string; at: Point } | null>(null)
  /** Whether the focus was on the map last, also where what had it is gone. */
  focused = false

  /** Where the ground begins below the heads of its columns, in px of the page. */
  top = $derived.by(() => {
    void [board.eye.height, aligning.objective]
    return this.#ground?.offsetTop ?? 0
  })

  /** While the map is shown; answers how to end it. */
  show(): () => void {
    const stop = listenWhileAligning()
    const follow = $effect.root(() => {
      $effect(() => {
        void board.cascade
        untrack(() => void this.#follow())
      })
      $effect(() => {
        // Said as it is drawn; while something is dragged it is seen by whoever drags it.
        if (aligning.spoken && aligning.by === 'keys') untrack(() => aligning.say())
      })
    })
    return () => {
      stop()
      follow()
      drag.drop()
      aligning.cancel()
    }
  }

  pressed(event: PointerEvent): void {
    const target = event.target as Element
    const id = this.#cardUnder(event)
    if (id === null || event.button !== 0) return
    if (aligning.objective !== null) return this.#pickByPress(event, id)
    const card = board.cards.get(id)
    if (!card) return
    const from = this.#boxOf(id, target)
    const measure = () => this.#measure()
    if (target.closest('[data-card]')) return drag.begin(event, card, { from, measure })
    // From afar it is part of a picture: the ground would take the press for its own.
    event.stopPropagation()
    const click = () => {
      board.chosen = id
      void this.#focusChosen()
    }
    drag.begin(event, card, { from, measure, click })
  }

  key(event: KeyboardEvent): void {
    if (event.defaultPrevented || aligning.objective !== null || !isOnCards(event.target)) return
    // Tab comes to a card without choosing it; a key on it means that one.
    const on = (event.target as Element).closest<HTMLElement>('[data-card]')?.dataset['card']
    if (on !== undefined && board.chosen !== on && meansCard(event)) board.chosen = on
    if (!keyOnCard(event, (id) => this.openMenu(id))) return
    event.preventDefault()
    event.stopPropagation()
  }

  context(event: MouseEvent): void {
    if (!isOnCards(event.target)) return
    // The map has no other menu to offer.
    event.preventDefault()
    const id = this.#cardUnder(event)
    if (id === null || aligning.objective !== null) return
    board.chosen = id
    this.menu = { id, at: { x: event.clientX, y: event.clientY } }
  }

  openMenu(id: string): void {
    const { x, y, height } = this.#boxOf(id, null)
    this.menu = { id, at: { x: x + 16, y: y + height / 2 } }
  }

  closeMenu(): void {
    this.menu = null
    void this.#focusChosen()
  }

  get #ground(): HTMLElement | null {
    return this.element?.querySelector<HTMLElement>('.ground') ?? null
  }

  get #scale(): number {
    const ground = this.#ground
    return ground?.offsetWidth ? ground.getBoundingClientRect().width / ground.offsetWidth : 1
  }

  #measure(): Frame | null {
    const all = this.#ground?.getBoundingClientRect()
    const whole = this.element?.getBoundingClientRect()
    if (!all || !whole) return null
    const lane = this.element?.querySelector('.lane')?.getBoundingClientRect() ?? null
    // The inspector may lie over part of it.
    const over = document.querySelector('[data-pane=inspector].floating')?.getBoundingClientRect()
    const right = Math.min(all.right, over?.left ?? all.right)
    const ground = new DOMRect(all.x, all.y, right - all.x, all.height)
    return { ground, whole, lane, scale: this.#scale }
  }

  /** The card under the pointer: also where cards are not drawn one by one. */
  #cardUnder({ target, clientX, clientY }: MouseEvent): string | null {
    const on = target as Element
    const card = on.closest<HTMLElement>('[data-card]')
    if (card) return card.dataset['card'] ?? null
    const ground = on.closest('.ground')
    if (!ground || on.closest('button')) return null
    return board.grid.at(board.eye.toBoard({ x: clientX, y: clientY }))?.id ?? null
  }

  /** Where a card lies in the window, in px of the screen. */
  #boxOf(id: string, on: Element | null): DOMRect {
    const drawn =
      on?.closest('[data-card]') ?? this.element?.querySelector(`[data-card="${CSS.escape(id)}"]`)
    if (drawn) return drawn.getBoundingClientRect()
    const place = board.layout.placed.get(id)
    const box = this.#ground?.getBoundingClientRect()
    if (!place || !box) return new DOMRect()
    const { x, y, width, height } = onScreen(boxOf(place))
    const scale = this.#scale
    return new DOMRect(box.x + x * scale, box.y + y * scale, width * scale, height * scale)
  }

  /** One who aligns by keys may point as well. */
  #pickByPress(event: PointerEvent, id: string): void {
    if (aligning.by !== 'keys' || !board.layout.placed.has(id)) return
    event.preventDefault()
    event.stopPropagation()
    if (id === aligning.objective) return
    aimAt({ id })
    void aligning.commit().then(() => aligning.objective === null && drag.strip.close())
  }

  /** The picture is new: what was put somewhere comes into sight and keeps the focus. */
  async #follow(): Promise<void> {
    if (aligning.objective !== null && !board.cards.has(aligning.objective)) aligning.cancel()
    const { landed } = aligning
    if (landed && landed.seen !== board.cascade) {
      aligning.landed = null
      // Under a folded card it would be gone from sight.
      if (landed.below !== null) board.folded.delete(landed.below)
      // Whoever has gone on meanwhile is not called back.
      if (board.chosen === landed.id) board.look(landed.id)
    }
    await tick()
    if (this.focused && document.activeElement === document.body) await this.#focusChosen()
  }

  async #focusChosen(): Promise<void> {
    await tick()
    const { chosen } = board
    if (chosen === null) return
    const card = this.element?.querySelector<HTMLElement>(`[data-card="${CSS.escape(chosen)}"]`)
    card?.focus({ preventScroll: true })
    // The ground is moved by the board itself; the lane scrolls.
    if (card?.closest('.lane')) card.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }
}

/** Keys and presses elsewhere on the map (a field, a menu over it) are not those of a card. */
const isOnCards = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('.ground, .lane') !== null

export const onMap = new OnMap()
