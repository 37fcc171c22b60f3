// What the rows are called that others stand under.
import { t } from '../../text/catalogue'
import { board } from '../board.svelte'
import { list } from './list.svelte'
import type { Row } from './rows'
import { titleOf } from '../titles'

export function groupTitle({ id, kind }: Row): string {
  const band = board.bands.get(id)
  if (band) return `${band.code} ${band.title}`.trim()
  if (kind === 'apart') return t('board.lane')
  if (kind === 'rest') return t('list.rest')
  return list.cardsOfUnit.get(id)?.[0]?.unit_name ?? ''
}

export function titleOfRow(row: Row): string {
  const card = board.cards.get(row.id)
  return card ? titleOf(card) : groupTitle(row)
}
