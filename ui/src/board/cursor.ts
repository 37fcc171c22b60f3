// Putting the focus on the card or row that Tab comes to, whatever face shows them.
import { tick } from 'svelte'

export async function goToCards(): Promise<void> {
  await tick()
  document.querySelector<HTMLElement>('.board [data-card][tabindex="0"]')?.focus()
}
