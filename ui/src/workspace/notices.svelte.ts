// What the window says in passing: one toast at a time, and words for screen readers.

export type Toast = {
  text: string
  /** A second line that says why, or what to do. */
  more?: string
  /** What the button does; none for a toast without one. */
  action?: { label: string; keys: string; run: () => void }
  tone: 'plain' | 'done' | 'refused'
}

export class Notices {
  toast = $state.raw<Toast | null>(null)
  /** Read out politely; the counter makes the same words be read twice. */
  spoken = $state.raw({ text: '', count: 0 })

  show(toast: Toast): void {
    this.toast = toast
    const text = toast.more ? `${toast.text} ${toast.more}` : toast.text
    // What an edit came to was said when it was done; its toast need not say it again.
    if (text !== this.spoken.text || toast.action === undefined) this.say(text)
  }

  /** Says why something was not done. */
  refuse(failure: { message: string }): void {
    this.show({ text: failure.message, tone: 'refused' })
  }

  say(text: string): void {
    this.spoken = { text, count: this.spoken.count + 1 }
  }

  hide(): void {
    this.toast = null
  }
}
