// Every call the page can make, with what it takes and what it answers. The only list of
// calls on this side; the desk (okr-desk) answers each under the same name.
import type { AskedNumber } from './generated/AskedNumber'
import type { AskTitles } from './generated/AskTitles'
import type { BackupFolder } from './generated/BackupFolder'
import type { BackupList } from './generated/BackupList'
import type { CascadeAnswer } from './generated/CascadeAnswer'
import type { Impact } from './generated/Impact'
import type { Assumed } from './generated/Assumed'
import type { WhyLine } from './generated/WhyLine'
import type { AlignedTo } from './generated/AlignedTo'
import type { CardAsk } from './generated/CardAsk'
import type { CardPage } from './generated/CardPage'
import type { CanvasPage } from './generated/CanvasPage'
import type { Comparison } from './generated/Comparison'
import type { Edit } from './generated/Edit'
import type { Edited } from './generated/Edited'
import type { Explanation } from './generated/Explanation'
import type { ExportAsk } from './generated/ExportAsk'
import type { ExportJob } from './generated/ExportJob'
import type { ExportTo } from './generated/ExportTo'
import type { FileTrouble } from './generated/FileTrouble'
import type { Foresight } from './generated/Foresight'
import type { HeldEdit } from './generated/HeldEdit'
import type { HintList } from './generated/HintList'
import type { HistoryDetail } from './generated/HistoryDetail'
import type { HistoryFilter } from './generated/HistoryFilter'
import type { HistoryOverview } from './generated/HistoryOverview'
import type { HistoryRow } from './generated/HistoryRow'
import type { Hit } from './generated/Hit'
import type { Holders } from './generated/Holders'
import type { Holding } from './generated/Holding'
import type { KeyResultDetail } from './generated/KeyResultDetail'
import type { LimitsPreview } from './generated/LimitsPreview'
import type { Machine } from './generated/Machine'
import type { MeasureDraft } from './generated/MeasureDraft'
import type { MeasureReading } from './generated/MeasureReading'
import type { MovePlace } from './generated/MovePlace'
import type { OutsideList } from './generated/OutsideList'
import type { Paste } from './generated/Paste'
import type { Pasted } from './generated/Pasted'
import type { PlacedHint } from './generated/PlacedHint'
import type { Point } from './generated/Point'
import type { Preview } from './generated/Preview'
import type { Rescued } from './generated/Rescued'
import type { SetupFacts } from './generated/SetupFacts'
import type { SinceAgreed } from './generated/SinceAgreed'
import type { Split } from './generated/Split'
import type { SplitPreview } from './generated/SplitPreview'
import type { Started } from './generated/Started'
import type { StatusLimits } from './generated/StatusLimits'
import type { Titles } from './generated/Titles'
import type { VersionKept } from './generated/VersionKept'
import type { WaivedHint } from './generated/WaivedHint'

export type Api = {
  /** What to show first: the file one left off in, or the first-run screen. */
  start: [{ language?: string }, Started]
  /** The example workspace in a new file in the default place. */
  open_example: [Record<string, never>, Started]
  /** A new file in the default place: one unit, one cycle (the running year in halves), its blank canvas. */
  new_file: [{ name: string; unit: string; cycle: string }, Started]
  /** Opens the system's dialog for an .okr file; `null` when it was cancelled. */
  open_dialog: [Record<string, never>, Started | null]
  /** Opens a file by path: from the recent list or dropped on the window. */
  open_path: [{ path: string }, Started]
  /** Opens the system's dialog for a place and saves a copy; its name, or `null`. */
  save_copy: [Record<string, never>, string | null]
  /** Tries again to write what is held in memory. */
  retry_save: [Record<string, never>, Started]
  /** Looks whether a read-only file can be written by now. */
  look_again: [Record<string, never>, Started | null]
  /** The canvas of a unit in a cycle, whether it exists yet or not. */
  open_canvas: [{ unit: string; cycle: string }, CanvasPage]
  /** Carries an edit out; answered once it is on disk. `shown` is the canvas on screen. */
  edit: [{ edit: Edit; shown: string | null }, Edited]
  undo: [{ shown: string | null }, Edited | null]
  redo: [{ shown: string | null }, Edited | null]
  /** Chart and check-ins of a key result. */
  detail: [{ keyResult: string }, KeyResultDetail | null]
  /** How a number came about; `null` when its thing is gone. */
  explain: [{ asked: AskedNumber }, Explanation | null]
  /** How a measure would read before it is set; without a draft, how it reads now. */
  measure_draft: [{ keyResult: string; draft: MeasureDraft | null }, MeasureReading]
  /** Who serves whom, seen from a cycle; none where it is gone. */
  cascade: [{ cycle: string; seen: number | null }, CascadeAnswer | null]
  /** The objectives that one cannot serve, by itself or through their key results. */
  cannot_serve: [{ objective: string }, string[]]
  /** Why one thing cannot be served; none where it can. */
  why_not_serve: [{ objective: string; to: AlignedTo }, string | null]
  /** The way from a thing up to its strategic objective; none where the thing is gone. */
  why_line: [{ thing: string }, WhyLine | null]
  /** What one key result would change if it came out so. Nothing is stored. */
  impact: [{ keyResult: string; assumed: Assumed }, Impact | null]
  /** People and units with what they lead and how it stands; none where the cycle is gone. */
  holders: [{ cycle: string }, Holders | null]
  /** All that a person or a unit owns and what it serves; none where they are gone. */
  holding: [{ who: string; cycle: string }, Holding | null]
  /** A page of somebody's card as a picture, `width` pixels wide. */
  card_page: [{ ask: CardAsk; page: number; width: number }, CardPage]
  /** Makes cards: beside the other exports, or to be printed by the system's program. */
  card_start: [{ ask: CardAsk; print: boolean }, ExportJob]
  /** The hints of every canvas in a cycle that is not closed. */
  all_hints: [Record<string, never>, PlacedHint[]]
  /** Every hint that was waived, newest first. */
  waived_hints: [Record<string, never>, WaivedHint[]]
  find: [{ text: string }, Hit[]]
  /** What pasting comes to; nothing is changed. */
  paste: [Paste, Pasted]
  /** Titles that hold some words, each with what replacing them comes to. */
  find_titles: [AskTitles, Titles]
  /** What the set up screen counts and says. */
  setup_facts: [{ cycle: string | null }, SetupFacts]
  /** What an edit would come to, before it is made. */
  foresee: [{ edit: Edit }, Foresight]
  /** What a split would come to; nothing is stored. */
  split_preview: [{ split: Split }, SplitPreview]
  /** Where a key result or an objective may be moved. */
  move_places: [{ thing: string }, MovePlace[]]
  /** The native menu: the page's commands by menu. Only the app has one; elsewhere nothing happens. */
  set_menu: [{ menus: PageMenu[] }, null]
  /** The open canvas with other limits of status; nothing is stored. */
  preview_limits: [{ canvas: string; limits: StatusLimits }, LimitsPreview | null]
  /** Every rule of advice, the word lists, and what was waived. */
  hint_list: [Record<string, never>, HintList]
  /** The newest backups, each opened and checked; all of them for `null`. */
  backups: [{ most: number | null }, BackupList]
  /** Asks for a folder that backups go to from now on; `null` when that was cancelled. */
  choose_backups: [Record<string, never>, BackupFolder | null]
  /** Keeps backups in a folder from now on; beside the file for `null`. */
  keep_backups: [{ folder: string | null }, BackupFolder]
  /** Opens a backup as a new file beside the open one. */
  restore_backup: [{ name: string }, Started]
  /** Shows the folder of the file with the system's program. */
  show_folder: [Record<string, never>, null]
  /** Saves a copy where the person says and opens it; `null` when that was cancelled. */
  open_copy: [Record<string, never>, Started | null]
  /** Takes the file over from another machine; `null` while somebody there has it. */
  take_over: [Record<string, never>, Started | null]
  /** What is known of the open file when it is damaged or newer. */
  file_trouble: [Record<string, never>, FileTrouble | null]
  /** Asks for a place and rescues what reads; the open file for no path. */
  rescue: [{ path: string | null }, Rescued | null]
  /** The edits that wait in memory, oldest first. */
  held_edits: [Record<string, never>, HeldEdit[]]
  /** What differs between the window and the file after another program changed it. */
  outside: [Record<string, never>, OutsideList]
  /** Goes on with the file as it is and the chosen fields of the window. */
  settle_outside: [{ choices: { id: string; field: string | null; mine: boolean }[] }, Started]
  /** Closes the window without asking once more. Only the app has one. */
  close_window: [Record<string, never>, null]
  set_machine: [{ machine: Machine }, Machine]
  export_preview: [{ ask: ExportAsk; page: number }, Preview]
  /** Opens the system's dialog for a folder; its path for people, or `null`. */
  export_folder: [Record<string, never>, string | null]
  /** Starts the export; what is made to be printed is opened in any case. */
  export_start: [{ ask: ExportAsk; fileName: string; to: ExportTo; open: boolean }, ExportJob]
  export_job: [{ job: number }, ExportJob]
  export_cancel: [{ job: number }, ExportJob]
  /** Opens a saved export, or its folder, with the system's program. */
  show_saved: [{ job: number; folder: boolean }, null]
  /** The history: which edits fit, by day, with the named versions and the time line. */
  history: [{ filter: HistoryFilter }, HistoryOverview]
  /** Reads what some more of the edits were about; whether all of it is known now. */
  history_read: [Record<string, never>, boolean]
  /** The lines of these edits, as they come into sight. */
  history_lines: [{ seqs: number[] }, HistoryRow[]]
  history_entry: [{ seq: number }, HistoryDetail | null]
  /** Two states side by side, field by field. */
  history_compare: [{ then: Point; now: Point }, Comparison]
  /** Brings everything to an earlier state, as one edit. */
  go_back: [{ to: Point; shown: string | null }, Edited]
  /** Puts one field of an edit back, as one edit; `field` counts the fields of its detail. */
  put_back: [{ seq: number; field: number; shown: string | null }, Edited]
  /** Saves an earlier state to a place the system's dialog asks for; its name, or `null`. */
  save_state: [{ at: Point }, string | null]
  versions: [Record<string, never>, VersionKept[]]
  /** Names the state as it is now. */
  name_version: [{ name: string }, VersionKept]
  put_version: [{ version: VersionKept }, null]
  remove_version: [{ id: string }, null]
  /** Keeps why a target was eased with the edit that did it. */
  keep_reason: [{ seq: number; reason: string }, null]
  /** What moved on a canvas since it was agreed on; `null` while it is not agreed. */
  drift: [{ canvas: string }, SinceAgreed | null]
}

/** One menu of the native menu bar; an item without an id is a separator. */
export type PageMenu = {
  title: string
  items: { id: string | null; title: string; keys: string }[]
}
