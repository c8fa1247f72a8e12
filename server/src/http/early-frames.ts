import { messageType, syncType } from '@samenspel/shared/protocol/version'
import type { ServerLimits } from '#limits.ts'

/** What a connection sends before it has a seat. */
export interface EarlyFrames {
  /** Keeps the frame for later; false when there are too many. */
  keep(frame: Uint8Array): boolean
  /** The frames in order, once. */
  take(): readonly Uint8Array[]
}

/** Keeps a few small frames. Changes are left out: whatever a client sends before its step 2 comes again in it. */
export function createEarlyFrames({ earlyFramesMax, earlyBytesMax }: ServerLimits): EarlyFrames {
  let frames: Uint8Array[] = []
  let bytes = 0
  return {
    keep(frame) {
      if (frame[0] === messageType.sync && frame[1] === syncType.update) return true
      bytes += frame.byteLength
      if (frames.length >= earlyFramesMax || bytes > earlyBytesMax) return false
      frames.push(frame)
      return true
    },
    take() {
      const all = frames
      frames = []
      return all
    },
  }
}
