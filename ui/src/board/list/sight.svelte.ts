// What of the list is in sight: its two parts as they are scrolled, and the row that has the
// focus, which stays in sight through every edit.
import { tick, untrack } from 'svelte'
import { scrollTo } from '../../shared/windowing'
import { view } from '../../workspace/here'
import { aligning } from '../aligning.svelte'
import { board } from '../board.svelte'
import { aimedRow } from './aim'
import { columnsFor } from './columns'
import { HEAD, HEIGHT } from './height'
import { list } from './list.svelte'

/** Below this height of the window nothing stays at the foot, in px. */
const LOW = 560

type Part = { scroll: number; height: number }

export class Sight {
  tree = $state<HTMLElement>()
  body = $state<HTMLElement>()
  foot = $state<HTMLElement>()
  inBody = $state<Part>({ scroll: 0, height: 0 })
  inFoot = $state<Part>({ scroll: 0, height: 0 })
  width = $state(1200)
  /** Whether the focus was in the list last, also where the row that had it is gone. */
  focused = false

  columns = $derived(columnsFor(view.cards ? 0 : this.width))
  /** What serves nothing stays at the foot where there is the height for it. */
  pinned = $derived(!this.columns.flow && view.height >= LOW && list.apart > 0)

  /** Follows what is read anew, and what is gone to. */
  follow(): void {
    $effect(() => {
      void board.cascade
      untrack(() => {
        aligning.landed = null
        if (aligning.objective !== null && !aligning.card) aligning.cancel()
        void this.#keepFocus()
      })
    })
    $effect(() => {
      // What stands below it takes room from the rows when it has more to say.
      void this.inBody.height
      const to = aligning.objective === null ? list.at : aimedRow()
      untrack(() => void this.show(to))
    })
  }

  async focus(): Promise<void> {
    await this.show(list.at)
    await tick()
    this.tree
      ?.querySelector<HTMLElement>('[data-card][tabindex="0"]')
      ?.focus({ preventScroll: true })
  }

  /** Brings a row into sight. */
  async show(id: string | null): Promise<void> {
    await tick()
    const at = id === null ? undefined : list.places.get(id)
    if (id === null || at === undefined) return
    if (this.columns.flow) {
      const row = this.tree?.querySelector(`[data-card="${CSS.escape(id)}"]`)
      row?.scrollIntoView({ block: 'nearest' })
      return
    }
    const below = this.pinned && at >= list.apart
    const [part, box, from] = below
      ? [this.inFoot, this.foot, list.apart]
      : [this.inBody, this.body, 0]
    const stuck = below ? 0 : HEAD
    const to = scrollTo((at - from) * HEIGHT + stuck, HEIGHT, part.scroll, part.height, stuck)
    if (box && to !== part.scroll) box.scrollTop = part.scroll = to
  }

  async #keepFocus(): Promise<void> {
    await tick()
    if (this.focused && document.activeElement === document.body) await this.focus()
  }
}
