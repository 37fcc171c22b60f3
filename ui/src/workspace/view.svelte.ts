// How the window is arranged: its panes, its dialogs, and how large everything is drawn.
// Nothing here is kept in the file.

/** The dialogs that lie over the window, one at a time. */
export type DialogName =
  | 'palette'
  | 'export'
  | 'poster'
  | 'keys'
  | 'cycle'
  | 'new'
  | 'hints'
  | 'words'
  | 'backups'
  | 'closing'
  | 'outside'
  | 'takeover'
  | 'missing'
  | 'find'
  | 'replace'
  | 'left_out'
  | 'version'

/** What the middle of the window shows; `screens.ts` knows where each is. */
export type Screen = 'canvas' | 'board' | 'setup' | 'history' | 'settings'

/** Below this width the inspector floats over the sheet, in pixels at 100%. */
const INSPECTOR_FLOATS = 1280
/** Below this width a row has no column for confidence. */
const ROW_IS_SLIM = 1024
/** Below this width the rail is icons. */
const RAIL_IS_ICONS = 1100
/** A sheet of less than this width has the narrow columns, beside rail and inspector too. */
const SHEET_IS_CLOSE = 800
/** Below this width words beside icons go from rows. */
const ROW_IS_TERSE = 760
/** How wide rail and inspector are beside the sheet, about. */
const RAIL = { whole: 232, icons: 48 }
const INSPECTOR = 344
/** Below this width the sheet is cards, as with very large text; the rail then is put away. */
const SHEET_IS_CARDS = 700
/** Below this width a screen keeps fewer columns side by side. */
const TIGHT = 1200
/** Below this width what stands side by side in a dialog stands one above the other. */
const STACKED = 900
/** Below this height heads scroll with what is under them. */
const LOW = 420

/** Parts of the set up screen that one can go to. */
export type SetupPart = 'cycle' | 'units' | 'people'

export class View {
  /** Width of the window in pixels of the page. */
  width = $state(1440)
  height = $state(900)
  screen = $state<Screen>('canvas')
  /** The part of the set up screen that takes the focus once it shows. */
  setupPart = $state<SetupPart | null>(null)
  presenting = $state(false)
  /** Text size while presenting, in percent: the room's, not this machine's. */
  presentSize = $state(100)
  /** How many displays the presentation can be shown on. */
  displays = $state(1)
  dialog = $state<DialogName | null>(null)
  /** Whether the settings of this machine are open. */
  machine = $state(false)
  /** Ways of the screen that is shown to others, where it knows better than the window. */
  detours: { board?: () => void; canvas?: () => void } = {}
  /** What is on the sheet needs its whole width for a while. */
  wide = $state(false)
  /** How high the bar over screen and inspector is, in px: the inspector begins below it. */
  headed = $state(0)
  #railWanted = $state(true)
  #railOver = $state(false)
  #inspectorDocked = $state(true)
  #inspectorOver = $state(false)
  /** Beside the board it comes when it is asked for. */
  #inspectorOnBoard = $state(false)

  narrow = $derived(this.width < RAIL_IS_ICONS)
  cards = $derived(this.width < SHEET_IS_CARDS)
  tight = $derived(this.width < TIGHT)
  stacked = $derived(this.width < STACKED)
  low = $derived(this.height < LOW)
  slim = $derived(this.width < ROW_IS_SLIM && !this.cards)
  inspectorFloats = $derived(this.width < INSPECTOR_FLOATS)
  railIsIcons = $derived(this.narrow || !this.#railWanted)
  /** The whole rail lies over the sheet, where there is no room beside it. */
  railOver = $derived(this.narrow && this.#railOver)
  inspectorOpen = $derived(
    !this.presenting &&
      !this.wide &&
      (this.screen === 'board'
        ? this.#inspectorOnBoard
        : this.screen === 'canvas' &&
          (this.inspectorFloats ? this.#inspectorOver : this.#inspectorDocked)),
  )
  /** The board fills the window, with a head of its own. */
  boardPresented = $derived(this.presenting && this.screen === 'board')
  /** What rail and inspector leave to the sheet. */
  sheetWidth = $derived.by(() => {
    const rail = this.presenting || this.cards ? 0 : RAIL[this.railIsIcons ? 'icons' : 'whole']
    return this.width - rail - (this.inspectorOpen && !this.inspectorFloats ? INSPECTOR : 0)
  })
  close = $derived(this.narrow || this.sheetWidth < SHEET_IS_CLOSE)
  terse = $derived(this.slim && this.width < ROW_IS_TERSE)

  toggleRail(): void {
    if (this.narrow) this.#railOver = !this.#railOver
    else this.#railWanted = !this.#railWanted
  }

  closeRailOver(): void {
    this.#railOver = false
  }

  setInspector(open: boolean): void {
    if (this.screen === 'board') this.#inspectorOnBoard = open
    else if (this.inspectorFloats) this.#inspectorOver = open
    else this.#inspectorDocked = open
  }

  toggleInspector(): void {
    this.setInspector(!this.inspectorOpen)
  }

  show(dialog: DialogName): void {
    this.dialog = dialog
  }

  closeDialog(): void {
    this.dialog = null
  }
}
