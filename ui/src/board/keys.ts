// The keys of the board, where a card has the focus. Says whether a key meant something.
import { t } from '../text/catalogue'
import { store } from '../workspace/here'
import { board } from './board.svelte'
import { stepFrom, type Step } from './way'

const STEPS: Record<string, Step> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'first',
  End: 'last',
}

export function keyOnBoard(event: KeyboardEvent, enter: (id: string) => void): boolean {
  // On the pill beside a card these press it.
  const onCard = (event.target as Element).closest('[data-card]') !== null
  if (!onCard && (event.key === 'Enter' || event.key === ' ')) return false
  const plain = !event.altKey && !event.ctrlKey && !event.metaKey
  const step = plain ? STEPS[event.key] : undefined
  if (step) return walked(step)
  const { chosen } = board
  if (plain && event.key === 'Enter') {
    if (chosen) enter(chosen)
    return true
  }
  if (plain && event.key === ' ') {
    if (chosen) fold(chosen, event.shiftKey)
    return true
  }
  return keyOfView(event)
}

/** The keys that change how one looks at the board, in its lane too. */
export function keyOfView(event: KeyboardEvent): boolean {
  if (event.altKey) return false
  const mod = event.ctrlKey || event.metaKey
  if (mod) return event.key === '0' && fitted()
  switch (event.key) {
    case '+':
    case '=':
      return zoomed(1.25)
    case '-':
      return zoomed(0.8)
    case 'Escape':
      if (board.alone) {
        board.alone = false
        return true
      }
      if (!board.filtered) return false
      board.clear()
      return true
    default:
      return store.machine.letter_keys && event.key.toLowerCase() === 'u' && unaligned()
  }
}

/** Goes to another card and brings it into sight. */
function walked(step: Step): boolean {
  board.look(stepFrom(board.chosen, step, board.layout))
  return true
}

function fold(id: string, whole: boolean): void {
  const { children, below } = board.layout
  if ((below.get(id) ?? 0) === 0) return
  if (board.filtered) {
    store.notices.show({ text: t('board.foldFiltered'), tone: 'plain' })
    return
  }
  if (!whole || board.folded.has(id)) return board.toggle(id)
  const waiting = [id]
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    const below = children.get(one) ?? []
    if (below.length > 0) board.folded.add(one)
    waiting.push(...below)
  }
}

function fitted(): boolean {
  board.eye.fit(board.layout)
  return true
}

export function zoomed(by: number): true {
  const { eye, layout } = board
  eye.zoomTo(eye.zoom * by, { x: eye.width / 2, y: eye.height / 2 }, layout)
  return true
}

function unaligned(): boolean {
  board.filter.onlyOrphans = !board.filter.onlyOrphans
  return true
}
