// Calls that must reach the file in the order they were made, one after the other.

/** A save that takes longer than this is worth mentioning, in milliseconds. */
const WORTH_MENTIONING = 300

export class Queue {
  /** True while a call has been running for longer than a moment. */
  slow = $state(false)
  #last: Promise<unknown> = Promise.resolve()
  #waiting = 0
  #timer: ReturnType<typeof setTimeout> | undefined

  /** Runs `job` after all that were added before; one that fails does not stop the rest. */
  add<T>(job: () => Promise<T>): Promise<T> {
    this.#begin()
    const answer = this.#last.then(job)
    this.#last = answer.then(
      () => this.#end(),
      () => this.#end(),
    )
    return answer
  }

  /** Resolves when all that were added so far are done. */
  async settled(): Promise<void> {
    await this.#last
  }

  #begin(): void {
    this.#waiting += 1
    this.#timer ??= setTimeout(() => (this.slow = true), WORTH_MENTIONING)
  }

  #end(): void {
    this.#waiting -= 1
    if (this.#waiting > 0) return
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.slow = false
  }
}
