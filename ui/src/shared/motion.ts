// What moves, and when it does not.

/** Whether a person, or where nobody said so the system, wants things to stand still. */
export const isStill = (): boolean => document.documentElement.dataset['motion'] === 'reduced'

/** Lets an element that has just come grow to its height. */
export function unfold(element: HTMLElement): void {
  if (isStill()) return
  const to = `${element.offsetHeight}px`
  element.animate(
    [
      { height: '0', overflow: 'clip' },
      { height: to, overflow: 'clip' },
    ],
    { duration: 160, easing: 'cubic-bezier(.2,0,0,1)' },
  )
}
