// Every command of the window, once: keyboard, palette and native menu run the same list.
import type { IconShape } from '../shared/Icon.svelte'
import { chords, isCharacter, isChord, isPlain, type Pressed } from './keys'

/** Where the palette and the menu bar list a command. */
export type Group = 'canvas' | 'go' | 'create' | 'edit' | 'view' | 'file' | 'guide'

export type Command = {
  id: string
  group: Group
  title: string
  /** What it would act on, in a few words. */
  note?: string
  /** As written down: `Mod K`, `G C`, `?`. */
  keys?: string
  icon?: IconShape
  /** Whether it makes sense now; commands without it always do. */
  when?: () => boolean
  /** It changes the file: refused, and not listed, while that is read only. */
  writes?: boolean
  /** Its keys are handled where the cursor stands (a grid): only shown here. */
  local?: boolean
  run: () => void
}

type Source = () => Command[]

/**
 * Whether the file may be written to; `ask` says why when it may not. `typing` says that
 * letters are commands, to whom writes words where no field is open.
 */
export type Permit = { readOnly: () => boolean; ask: () => boolean; typing?: () => void }

/** How the window is set up, as far as keys go. */
export type KeySettings = { mac: boolean; letters: boolean }

/** Keys pressed one after the other must follow within this time, in milliseconds. */
const SEQUENCE = 1200

/** Letters that follow each other within this time are words being typed, in milliseconds. */
const ROW = 700

export class Commands {
  #sources = $state.raw<Source[]>([])
  #begun: { chord: string; at: number } | null = null
  /** When the last letter without a command was pressed, and whether the row was told of. */
  #row = { at: -Infinity, told: false }
  #permit: Permit

  constructor(permit: Permit = { readOnly: () => false, ask: () => true }) {
    this.#permit = permit
  }

  /** Adds a part of the window's commands; answers how to take them away again. */
  add(source: Source): () => void {
    this.#sources = [...this.#sources, source]
    return () => {
      this.#sources = this.#sources.filter((one) => one !== source)
    }
  }

  /** All there are, whether or not they make sense now: the menu bar does not jump about. */
  get every(): Command[] {
    return this.#sources.flatMap((source) => source())
  }

  /** All that make sense now. */
  get all(): Command[] {
    const readOnly = this.#permit.readOnly()
    return this.#sensible.filter((one) => !(one.writes && readOnly))
  }

  get #sensible(): Command[] {
    return this.every.filter((one) => one.when?.() ?? true)
  }

  get(id: string): Command | undefined {
    return this.all.find((command) => command.id === id)
  }

  run(id: string): void {
    this.get(id)?.run()
  }

  /** Runs what the pressed key stands for; answers whether it stands for anything. */
  press(pressed: Pressed, inField: boolean, settings: KeySettings, now = Date.now()): boolean {
    const begun = this.#begun && now - this.#begun.at < SEQUENCE ? this.#begun.chord : null
    this.#begun = null
    if (inField || endsWords(pressed)) this.#row = { at: -Infinity, told: false }
    const typing = this.isTyping(now)
    for (const command of this.#sensible) {
      if (!command.keys || command.local) continue
      const [first = '', second] = chords(command.keys)
      if (inField && isPlain(first)) continue
      if (!settings.letters && isCharacter(first)) continue
      if (second !== undefined && begun !== first) {
        if (isChord(pressed, first, settings.mac)) this.#begun = { chord: first, at: now }
        continue
      }
      if (second === undefined && begun !== null) continue
      if (!isChord(pressed, second ?? first, settings.mac)) continue
      this.#begun = null
      if (typing && second === undefined && isCharacter(first)) return this.#hold(now)
      if (!command.writes || this.#permit.ask()) command.run()
      return true
    }
    if (this.#begun !== null) return true
    if (settings.letters && !inField && isTyped(pressed))
      this.#row = { at: now, told: typing && this.#row.told }
    return false
  }

  /** Whether letters are just being typed in a row, as words are. */
  isTyping(now = Date.now()): boolean {
    return now - this.#row.at < ROW
  }

  /** A letter in the middle of words runs nothing; that is said once for all of them. */
  #hold(now: number): true {
    if (!this.#row.told) this.#permit.typing?.()
    this.#row = { at: now, told: true }
    return true
  }
}

/** Whether the key would have written a letter into a field. */
const isTyped = ({ key, ctrlKey, metaKey, altKey }: Pressed): boolean =>
  /^\p{L}$/u.test(key) && !ctrlKey && !metaKey && !altKey

/** Whether the key is none that one presses while typing words: Enter, an arrow. */
const endsWords = ({ key }: Pressed): boolean =>
  [...key].length > 1 && !['Shift', 'AltGraph', 'CapsLock', 'Dead'].includes(key)

/** Whether a key pressed there belongs to something that is typed into. */
export function isField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target.tagName === 'TEXTAREA' || target.tagName === 'SELECT') {
    return true
  }
  const typed = target.tagName === 'INPUT' && target.getAttribute('type') !== 'checkbox'
  return typed && target.getAttribute('type') !== 'radio'
}
