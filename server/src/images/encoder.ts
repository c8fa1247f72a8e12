import { ApiError } from '#errors.ts'
import { createTurns } from '#turns.ts'
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
  const inTurn = createTurns(limits.imageEncodingsMax, limits.imagesWaitingMax, () => new ApiError('too-many'))
  return {
    encode: (upload) =>
      inTurn(async () => {
        const image = await reEncode(upload, limits.imagePixelsMax)
        if (!image) throw new ApiError('image-unreadable')
        return image
      }),
  }
}
