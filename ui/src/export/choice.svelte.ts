// What is exported and how: the choices of the dialog, remembered for each "what" on this
// machine, and the job that is running.
import { asFailed, call } from '../ipc/call'
import type { ExportAsk } from '../ipc/generated/ExportAsk'
import type { ExportFormat } from '../ipc/generated/ExportFormat'
import type { ExportJob } from '../ipc/generated/ExportJob'
import type { ExportWhat } from '../ipc/generated/ExportWhat'
import { store, view } from '../workspace/here'

export const FORMATS: ExportFormat[] = ['pdf', 'xlsx', 'png', 'csv', 'json']
export const WHATS: ExportWhat[] = ['canvas', 'below', 'cycle', 'blank']

/** The choices that are remembered. */
export type Choice = Omit<ExportAsk, 'what' | 'unit' | 'cycle'> & { open: boolean }

const KEY = 'okr.export'

/** How often a running job is looked at, in milliseconds. */
const LOOK = 200

type Remembered = { what: ExportWhat; choices: Partial<Record<ExportWhat, Partial<Choice>>> }

class Exporting {
  what = $state<ExportWhat>('canvas')
  choice = $state.raw<Choice>(usual())
  job = $state.raw<ExportJob | null>(null)
  /** What the job makes, for its card. */
  making = $state.raw<{ what: ExportWhat; format: ExportFormat }>({ what: 'canvas', format: 'pdf' })
  hidden = $state(false)

  /** Shows the dialog with the last choices; with a format, for that one. */
  open(format?: ExportFormat): void {
    const remembered = read()
    this.#choose(remembered.what, remembered)
    if (format) this.set({ format })
    view.show('export')
  }

  /** Another "what", with the choices last made for it. */
  setWhat(what: ExportWhat): void {
    this.#choose(what, read())
    this.#remember()
  }

  set(change: Partial<Choice>): void {
    this.choice = { ...this.choice, ...change }
    this.#remember()
  }

  /** The choices as the core is asked; none without a canvas. */
  get ask(): ExportAsk | null {
    const { unit, cycle } = store.shown
    if (!unit || !cycle) return null
    const { format, paper, language, plans, work, legend, drafts, explanations } = this.choice
    const shown = { plans, work, legend, drafts, explanations }
    return { what: this.what, unit, cycle, format, paper, language, ...shown }
  }

  /** Starts the job and follows it to its end. */
  async start(fileName: string, keepBoth: boolean): Promise<void> {
    const ask = this.ask
    if (!ask) return
    // What was just typed belongs into the file: the export waits for the save.
    await store.queue.settled()
    this.making = { what: ask.what, format: ask.format }
    this.hidden = false
    const args = { ask, fileName, keepBoth, open: this.choice.open }
    this.job = await call('export_start', args)
    void this.#follow()
  }

  /** Follows a job that was started elsewhere; it makes a PDF. */
  watch(job: ExportJob): void {
    this.making = { what: 'canvas', format: 'pdf' }
    this.hidden = false
    this.job = job
    void this.#follow()
  }

  async cancel(): Promise<void> {
    if (this.job) this.job = await call('export_cancel', { job: this.job.job })
  }

  close(): void {
    this.job = null
  }

  async #follow(): Promise<void> {
    const number = this.job?.job
    while (this.job && this.job.job === number && !isOver(this.job)) {
      await new Promise((resolve) => setTimeout(resolve, LOOK))
      if (this.job?.job !== number) return
      try {
        this.job = await call('export_job', { job: number })
      } catch (error) {
        this.job = { ...this.job, failed: asFailed(error) }
      }
    }
    if (this.job?.cancelled) this.job = null
    // A job that was hidden shows itself again when it has something to say.
    else this.hidden = false
  }

  #choose(what: ExportWhat, remembered: Remembered): void {
    this.what = what
    this.choice = { ...usual(), ...remembered.choices[what] }
  }

  #remember(): void {
    const { choices } = read()
    const kept: Remembered = { what: this.what, choices: { ...choices, [this.what]: this.choice } }
    try {
      localStorage.setItem(KEY, JSON.stringify(kept))
    } catch {
      // Without storage the usual choices come back next time.
    }
  }
}

export const isOver = (job: ExportJob): boolean =>
  job.saved !== null || job.failed !== null || job.cancelled

/** Which choices a format takes. */
export const takesPaper = (format: ExportFormat): boolean => format === 'pdf' || format === 'png'
/** Formats with an appendix that says how the numbers came about. */
export const takesExplanations = (format: ExportFormat): boolean =>
  format === 'pdf' || format === 'xlsx'
export const takesLabels = (format: ExportFormat): boolean => format !== 'json'

function usual(): Choice {
  return {
    format: 'pdf',
    paper: 'a4',
    language: store.settings?.language ?? 'en',
    plans: true,
    work: true,
    legend: true,
    drafts: false,
    explanations: false,
    open: true,
  }
}

function read(): Remembered {
  const none: Remembered = { what: 'canvas', choices: {} }
  try {
    return { ...none, ...(JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Remembered>) }
  } catch {
    return none
  }
}

export const exporting = new Exporting()
