// Coming to a card from elsewhere: it is chosen and in sight, or it is said what hides it.
import { t } from '../text/catalogue'
import { store } from '../workspace/here'
import { board } from './board.svelte'
import { keepOnCards } from './cursor'
import { titleOf } from './titles'

export function arriveAt(id: string | null): void {
  board.look(id)
  const card = id === null ? undefined : board.cards.get(id)
  if (!card || !board.hides(card.id)) return
  const show = () => {
    store.notices.hide()
    board.clear()
    if (board.chosen === card.id) board.look(card.id)
    // The button that was pressed is gone.
    void keepOnCards()
  }
  store.notices.show({
    text: t('board.hidden', { title: titleOf(card) }),
    tone: 'plain',
    action: { label: t('board.clear'), keys: '', run: show },
  })
}
