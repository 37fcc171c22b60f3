// The screens beside the canvas, each read when it is first gone to.
import type { Component } from 'svelte'
import type { Screen } from './workspace/view.svelte'

type Read = () => Promise<{ default: Component }>

export const screens: Partial<Record<Exclude<Screen, 'canvas'>, Read>> = {
  board: () => import('./board/Board.svelte'),
  history: () => import('./history/History.svelte'),
  settings: () => import('./settings/Settings.svelte'),
  setup: () => import('./setup/SetUp.svelte'),
}
