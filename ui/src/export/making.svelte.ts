// What every dialog that hands something out has: its preview, the page that is shown, and
// the one press that starts the job.
import { asFailed } from '../ipc/call'
import type { ExportAsk } from '../ipc/generated/ExportAsk'
import { Newest } from '../ipc/newest.svelte'

export class Making {
  preview = new Newest('export_preview')
  page = $state(0)
  busy = $state(false)
  /** Why it was not started. */
  problem = $state('')
  #onclose: () => void

  /** Made with its dialog: the preview follows what `ask` reads. */
  constructor(ask: () => ExportAsk | null, onclose: () => void) {
    this.#onclose = onclose
    $effect(() => {
      const asked = ask()
      // What was wrong with what was asked before says nothing of this.
      this.problem = ''
      if (asked) this.preview.want({ ask: asked, page: this.page })
    })
    // Fewer pages than before: the last one shows instead of nothing.
    $effect(() => {
      const pages = this.preview.shown?.pages ?? 1
      if (this.page >= pages) this.page = Math.max(0, pages - 1)
    })
  }

  /** Starts the job and closes the dialog; what is wrong is said in it. */
  async run(start: () => Promise<void>): Promise<void> {
    if (this.busy) return
    this.busy = true
    this.problem = ''
    try {
      await start()
      this.#onclose()
    } catch (error) {
      this.problem = asFailed(error).message
    } finally {
      this.busy = false
    }
  }
}

/** Whether these keys start the job: Mod Enter, or Mod P as everywhere. */
export function isRun(event: KeyboardEvent): boolean {
  const mod = event.ctrlKey || event.metaKey
  const isRun = mod && (event.key === 'Enter' || event.key.toLowerCase() === 'p')
  if (isRun) event.preventDefault()
  return isRun
}
