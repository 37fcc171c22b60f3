// Going through a list by arrows: the focus steps along, and what it comes to is picked.
import { tick } from 'svelte'
import { people } from './people.svelte'

const ENDS: Record<string, 'first' | 'last'> = { Home: 'first', End: 'last' }
const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 }

/** Answers whether the key meant a step. From a field, only down leads into the list. */
export function walk(
  key: string,
  within: HTMLElement,
  each: string,
  pick: (element: HTMLElement) => void,
): boolean {
  const all = [...within.querySelectorAll<HTMLElement>(each)]
  const now = document.activeElement as HTMLElement
  const at = all.indexOf(now)
  const field = now instanceof HTMLInputElement
  if (all.length === 0 || (field && key !== 'ArrowDown')) return false
  const step = STEPS[key]
  const end = ENDS[key]
  if (step === undefined && end === undefined) return false
  const to = end ? (end === 'first' ? 0 : all.length - 1) : at + (step ?? 0)
  const next = all[Math.min(all.length - 1, Math.max(0, to))]
  if (!next) return false
  next.focus()
  pick(next)
  return true
}

/** Goes to what the person or unit has in hand. */
export function goToThings(): void {
  const page = document.querySelector<HTMLElement>('[data-holding]')
  const first = page?.querySelector<HTMLElement>('[data-thing][aria-current=true], [data-thing]')
  ;(first ?? page)?.focus()
}

/** Goes on to the things of whoever is shown, or of the first where the words found others. */
export async function enterFound(list: HTMLElement): Promise<void> {
  const found = [...list.querySelectorAll<HTMLElement>('[data-holder]')]
  const first = found.find(({ dataset }) => dataset['holder'] === people.who) ?? found[0]
  const id = first?.dataset['holder']
  if (!id) return
  if (id !== people.who) await people.pick(id)
  await tick()
  goToThings()
}
