// Folders that a story leaves behind.
import { rm } from 'node:fs/promises'

/**
 * Removes a folder with all that is in it. A program that was just ended may still be writing
 * its last file there (the web engine's helpers outlive the window by a moment), so it is
 * tried again, a little later each time, for four seconds.
 */
export const removeFolder = (path) =>
  rm(path, { recursive: true, force: true, maxRetries: 12, retryDelay: 50 })
