// What is exported and how: the choices of the dialog, remembered for each "what" on this
// machine, and the job that is running.
import { asFailed, call } from '../ipc/call'
import type { ExportAsk } from '../ipc/generated/ExportAsk'
import type { ExportFormat } from '../ipc/generated/ExportFormat'
import type { ExportJob } from '../ipc/generated/ExportJob'
import type { ExportTo } from '../ipc/generated/ExportTo'
import type { ExportWhat } from '../ipc/generated/ExportWhat'
import type { PosterAsk } from '../ipc/generated/PosterAsk'
import { store, view } from '../workspace/here'
import { seen } from '../workspace/seen'

const FORMATS: ExportFormat[] = ['pdf', 'xlsx', 'png', 'csv', 'json']
const BOARD_FORMATS: ExportFormat[] = ['pdf', 'svg', 'png', 'xlsx']
export const WHATS: ExportWhat[] = ['canvas', 'below', 'cycle', 'blank', 'board']

/** What can be made of a canvas, or of the board. */
export const formatsOf = (what: ExportWhat): ExportFormat[] =>
  what === 'board' ? BOARD_FORMATS : FORMATS

/** How the board is printed; what is seen of it is asked when it is. */
export type Poster = Omit<PosterAsk, 'shown' | 'folded'>

/** The choices that are remembered. */
export type Choice = Omit<ExportAsk, 'what' | 'unit' | 'cycle' | 'poster'> & {
  open: boolean
  poster: Poster
}

/** What a job makes, and whether only to be printed. */
type MakingOf = { what: ExportWhat; format: ExportFormat; print: boolean }

const KEY = 'okr.export'

/** How often a running job is looked at, in milliseconds. */
const LOOK = 200

type Remembered = { what: ExportWhat; choices: Partial<Record<ExportWhat, Partial<Choice>>> }

class Exporting {
  what = $state<ExportWhat>('canvas')
  choice = $state.raw<Choice>(usual())
  job = $state.raw<ExportJob | null>(null)
  /** What the job makes, for its card. */
  making = $state.raw<MakingOf>({ what: 'canvas', format: 'pdf', print: false })
  hidden = $state(false)

  /** Shows the dialog with the last choices; with a format, for that one. */
  open(format?: ExportFormat): void {
    const remembered = read()
    this.#choose(here(remembered.what), remembered)
    if (format) this.set({ format })
    view.show('export')
  }

  /** Shows how the board is printed. */
  openPoster(): void {
    this.setWhat('board')
    this.set({ format: 'pdf' })
    // A4 is for reading on a screen; a poster begins with A3.
    if (this.choice.poster.paper === 'a4') this.setPoster({ paper: 'a3' })
    view.show('poster')
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

  setPoster(change: Partial<Poster>): void {
    this.set({ poster: { ...this.choice.poster, ...change } })
  }

  /** The choices as the core is asked; none without a canvas. */
  get ask(): ExportAsk | null {
    const { unit } = store.shown
    // The board stays on its cycle when a card of another one is looked at.
    const cycle = this.what === 'board' ? store.from : store.shown.cycle
    if (!unit || !cycle) return null
    const { format, paper, language, plans, work, legend, drafts, explanations } = this.choice
    const shown = { plans, work, legend, drafts, explanations }
    const poster = this.what === 'board' ? { ...this.choice.poster, ...seen.board(cycle) } : null
    return { what: this.what, unit, cycle, format, paper, language, ...shown, poster }
  }

  /** Starts the job and follows it to its end; `open` opens the file then. */
  async start(fileName: string, to: ExportTo, open: boolean): Promise<void> {
    const ask = this.ask
    if (!ask) return
    // What was just typed belongs into the file: the export waits for the save.
    await store.queue.settled()
    this.making = { what: ask.what, format: ask.format, print: to === 'print' }
    this.hidden = false
    this.job = await call('export_start', { ask, fileName, to, open })
    void this.#follow()
  }

  /** Follows a job that was started elsewhere; it makes a PDF. */
  watch(job: ExportJob, print: boolean): void {
    this.making = { what: 'canvas', format: 'pdf', print }
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
    const usually = usual()
    const last = remembered.choices[what]
    this.choice = { ...usually, ...last, poster: { ...usually.poster, ...last?.poster } }
    if (!formatsOf(what).includes(this.choice.format)) this.choice.format = 'pdf'
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
export const takesPaper = (format: ExportFormat): boolean =>
  format === 'pdf' || format === 'png' || format === 'svg'
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
    poster: {
      paper: 'a3',
      sheets: 'one',
      overlap: 10,
      margin: 5,
      percent: 100,
      marks: true,
      names: true,
      glue: true,
      plan: false,
      fit: 'one',
    },
  }
}

/** What one most likely wants: the board on the board, a canvas elsewhere. */
function here(last: ExportWhat): ExportWhat {
  if (view.screen === 'board') return 'board'
  return last === 'board' ? 'canvas' : last
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
