// Lines that can be taken off: when the one that has the focus goes, the next gets it.
import type { Attachment } from 'svelte/attachments'

/** To be attached to what holds the lines; each has a button that opens its menu. */
export const keepFocus: Attachment<HTMLElement> = (list) => {
  let last = -1
  const openers = () => [...list.querySelectorAll<HTMLElement>('[aria-haspopup]')]

  function come({ target }: FocusEvent) {
    // What a button opened is still about that button.
    if (!(target as Element).closest('[popover]')) last = openers().indexOf(target as HTMLElement)
  }

  function goOn() {
    const all = openers()
    if (last < 0 || all.length === 0 || document.activeElement !== document.body) return
    all[Math.min(last, all.length - 1)]?.focus({ preventScroll: true })
  }

  list.addEventListener('focusin', come)
  const watch = new MutationObserver(goOn)
  watch.observe(list, { childList: true, subtree: true })
  return () => {
    watch.disconnect()
    list.removeEventListener('focusin', come)
  }
}
