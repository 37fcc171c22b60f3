// How far an objective is behind its pace, as the two percents it shows differ.
import type { ObjectiveFigures } from '../ipc/generated/ObjectiveFigures'

/** Whole points; nothing while either is unknown. */
export function pointsBehind({ progress, expected }: ObjectiveFigures): number {
  if (progress === null || expected === null) return 0
  return Math.max(0, points(expected) - points(progress))
}

const points = (share: string): number => Math.round(Number(share) * 100)
