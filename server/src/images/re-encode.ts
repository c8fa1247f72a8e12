import sharp from 'sharp'
import { limits as sharedLimits } from '@samenspel/shared/limits'
import { imageFormatOf } from './image-content.ts'

/** A picture that nothing but its pixels is left of. */
export interface CleanImage {
  readonly bytes: Uint8Array
  readonly mediaType: 'image/webp'
  readonly width: number
  readonly height: number
}

// Of all that libvips can read, only these; the library's other readers are never reached, whatever the bytes pretend.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: ['VipsForeignLoadPngBuffer', 'VipsForeignLoadJpegBuffer', 'VipsForeignLoadWebpBuffer'],
})
// Every picture is seen once.
sharp.cache(false)
sharp.concurrency(1)

const SECONDS_MAX = 5
const QUALITY = 86

/**
 * Decodes a picture and writes it anew as WebP: turned as its camera says, no side longer than the limit, without metadata, animation or colour
 * profile. Undefined for what is not a whole PNG, JPEG or WebP with at most `pixelsMax` pixels.
 */
export async function reEncode(upload: Uint8Array, pixelsMax: number): Promise<CleanImage | undefined> {
  if (!imageFormatOf(upload)) return undefined
  const side = sharedLimits.imageSidePixelsMax
  try {
    const { data, info } = await sharp(upload, { limitInputPixels: pixelsMax, failOn: 'warning', pages: 1 })
      .timeout({ seconds: SECONDS_MAX })
      .autoOrient()
      .resize(side, side, { fit: 'inside', withoutEnlargement: true })
      .webp({ quality: QUALITY, effort: 3 })
      .toBuffer({ resolveWithObject: true })
    return { bytes: new Uint8Array(data), mediaType: 'image/webp', width: info.width, height: info.height }
  } catch {
    // Broken, too large or too slow; which of these does not matter to whoever sent it.
    return undefined
  }
}
