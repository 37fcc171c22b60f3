// The one door to the core: Tauri's in the app, HTTP when the page is served by the bridge
// of the browser tests, which answers the same calls from the same desk.
import { invoke } from '@tauri-apps/api/core'
import type { Api } from './api'
import type { Failure } from './generated/Failure'
import type { Started } from './generated/Started'

/** A call that was not carried out; `message` is a finished sentence. */
export class Failed extends Error implements Failure {
  readonly code: string
  readonly field: string | null

  constructor(failure: Failure) {
    super(failure.message)
    this.name = 'Failed'
    this.code = failure.code
    this.field = failure.field
  }
}

/** How the page speaks to the core; tests put their own in its place. */
export type Call = <K extends keyof Api>(name: K, args: Api[K][0]) => Promise<Api[K][1]>

/** Whether the page runs in the app's own window. */
export const inApp = (): boolean => '__TAURI_INTERNALS__' in globalThis

const ask = (name: string, args: unknown): Promise<unknown> =>
  inApp() ? invoke('call', { name, args }) : post(name, args)

/** What the window asked for in the page's name before its script was read (`app.rs`). */
let startAsked = (globalThis as { OKR_STARTED?: Promise<unknown> }).OKR_STARTED

export const call: Call = async (name, args) => {
  const answer = (name === 'start' && taken()) || ask(name, args)
  return (await answer.catch((error: unknown) => Promise.reject(asFailed(error)))) as never
}

/** Any error as a failure, so that nothing is shown as `[object Object]`. */
export function asFailed(error: unknown): Failed {
  if (error instanceof Failed) return error
  if (isFailure(error)) return new Failed(error)
  const message = error instanceof Error ? error.message : String(error)
  return new Failed({ code: 'unknown', message, field: null })
}

/** Settles when that is answered; at once where nothing was asked. */
export const startAnswered = async (): Promise<Started | null> =>
  ((await startAsked) as Started | undefined) ?? null

function taken(): Promise<unknown> | undefined {
  const asked = startAsked
  startAsked = undefined
  return asked
}

async function post(name: string, args: unknown): Promise<unknown> {
  const response = await fetch(`/call/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(args),
  })
  const body: unknown = await response.json()
  return response.ok ? body : Promise.reject(asFailed(body))
}

function isFailure(error: unknown): error is Failure {
  return typeof error === 'object' && error !== null && 'code' in error && 'message' in error
}
