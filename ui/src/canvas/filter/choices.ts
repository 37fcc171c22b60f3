// What can be asked for in the filter's lists, and the chips of what is asked for.
import type { Shown } from '../../figures/status'
import type { MenuItem } from '../../shared/Menu.svelte'
import { t } from '../../text/catalogue'
import { store } from '../../workspace/here'
import { sheet } from '../here'
import type { Kind } from './filter.svelte'
import { STATUSES, statusName } from './statuses'

export type Choices = { kind: Kind; title: string; items: MenuItem[] }

export type Asked = {
  key: string
  kind: Kind | 'text'
  text: string
  status?: Shown
  clear: () => void
}

const ownerName = (id: string | null): string =>
  id === null ? t('filter.nobody') : (store.person(id)?.name ?? '')

function bandName(id: string | null): string {
  const band = store.strategicObjective(id)
  return band ? `${band.code} ${band.title}`.trim() : t('sheet.notAligned')
}

/** The lists to choose from: what there is on this canvas. */
export function choices(): Choices[] {
  const { filter } = sheet
  const { statuses, owners, serves } = filter.wanted
  const bands = store.figures.canvas?.bands ?? []
  const lists: Choices[] = [
    {
      kind: 'statuses',
      title: t('filter.status'),
      items: STATUSES.map((status) =>
        item(status, statusName(status), statuses.includes(status), () =>
          filter.toggle('statuses', status),
        ),
      ),
    },
    {
      kind: 'owners',
      title: t('sheet.owner'),
      items: [null, ...ownersHere()].map((id) =>
        item(id ?? 'nobody', ownerName(id), owners.includes(id), () => filter.toggle('owners', id)),
      ),
    },
    {
      kind: 'serves',
      title: t('detail.serves'),
      items: bands.map(({ strategic_objective: id }) =>
        item(id ?? 'none', bandName(id), serves.includes(id), () => filter.toggle('serves', id)),
      ),
    },
  ]
  return lists.filter((list) => list.items.length > 1)
}

const item = (id: string, title: string, checked: boolean, run: () => void): MenuItem => ({
  id,
  title,
  checked,
  run,
})

/** Who owns something on this canvas, in the order of the people. */
function ownersHere(): string[] {
  const here = new Set([
    ...store.rows.all('key_result').map((row) => row.owner),
    ...store.rows.all('objective').map((row) => row.owner),
  ])
  return store.people.map(({ id }) => id).filter((id) => here.has(id))
}

/** A chip for each condition. */
export function asked(): Asked[] {
  const { filter } = sheet
  const { text, statuses, owners, serves } = filter.wanted
  const chips: Asked[] = []
  if (text.trim() !== '') {
    const words = t('filter.text', { text: text.trim() })
    chips.push({ key: 'text', kind: 'text', text: words, clear: () => filter.type('') })
  }
  for (const status of statuses) {
    const clear = () => filter.toggle('statuses', status)
    chips.push({ key: status, kind: 'statuses', text: statusName(status), status, clear })
  }
  for (const id of owners) {
    const clear = () => filter.toggle('owners', id)
    chips.push({ key: `owner ${id ?? ''}`, kind: 'owners', text: ownerName(id), clear })
  }
  for (const id of serves) {
    const clear = () => filter.toggle('serves', id)
    chips.push({ key: `serves ${id ?? ''}`, kind: 'serves', text: bandName(id), clear })
  }
  return chips
}
