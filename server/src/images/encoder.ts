import { ApiError } from '#errors.ts'
import { reEncode, type CleanImage } from './re-encode.ts'

/** Encodes a few pictures at a time; the others wait in order. */
export interface Encoder {
  /** The picture without anything but its pixels. Throws `image-unreadable`, or `too-many` when too many wait. */
  encode(upload: Uint8Array): Promise<CleanImage>
}

interface EncoderLimits {
  readonly imagePixelsMax: number
  readonly imageEncodingsMax: number
  readonly imagesWaitingMax: number
}

export function createEncoder(limits: EncoderLimits): Encoder {
  let busy = 0
  const waiting: (() => void)[] = []
  const turn = async (): Promise<void> => {
    if (busy < limits.imageEncodingsMax) {
      busy += 1
      return
    }
    if (waiting.length >= limits.imagesWaitingMax) throw new ApiError('too-many')
    // Whoever is finished hands its turn on.
    await new Promise<void>((resolve) => waiting.push(resolve))
  }
  const done = (): void => {
    const next = waiting.shift()
    if (next) next()
    else busy -= 1
  }
  return {
    encode: async (upload) => {
      await turn()
      try {
        const image = await reEncode(upload, limits.imagePixelsMax)
        if (!image) throw new ApiError('image-unreadable')
        return image
      } finally {
        done()
      }
    },
  }
}
