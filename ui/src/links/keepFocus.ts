// Lines that can be taken off: when the one that has the focus goes, the next gets it.
import type { Attachment } from 'svelte/attachments'

/** To be attached to what holds the lines; each has a button that opens its menu. */
export const keepFocus: Attachment<HTMLElement> = (list) => {
  let last = -1
  const openers = () => [...list.querySelectorAll<HTMLElement>('[aria-haspopup]')]

  /** Whoever goes elsewhere, by keys or by a press, stays there. */
  function come({ target }: Event) {
    // What a button opened is still about that button.
    if ((target as Element).closest('[popover]')) return
    last = openers().indexOf(target as HTMLElement)
  }

  function goOn() {
    const all = openers()
    if (last < 0 || all.length === 0 || document.activeElement !== document.body) return
    all[Math.min(last, all.length - 1)]?.focus({ preventScroll: true })
  }

  document.addEventListener('focusin', come)
  document.addEventListener('pointerdown', come)
  const watch = new MutationObserver(goOn)
  watch.observe(list, { childList: true, subtree: true })
  return () => {
    watch.disconnect()
    document.removeEventListener('focusin', come)
    document.removeEventListener('pointerdown', come)
  }
}
