import { limits } from '@samenspel/shared/limits'

/** The kinds of files that a person may choose. */
export const IMAGE_TYPES = ['image/png', 'image/jpeg', 'image/webp'] as const

const QUALITY = 0.88

/**
 * Turns a file into an image that may be sent: upright, no side longer than the limit, encoded anew so that nothing goes along that a camera wrote into it.
 * Undefined when this browser cannot read it.
 */
export async function prepareImage(file: Blob): Promise<Blob | undefined> {
  if (!IMAGE_TYPES.some((type) => type === file.type)) return undefined
  try {
    const whole = await createImageBitmap(file, { imageOrientation: 'from-image' })
    const share = Math.min(1, limits.imageSidePixelsMax / Math.max(whole.width, whole.height))
    const [width, height] = [whole.width, whole.height].map((side) => Math.max(1, Math.round(side * share)))
    const canvas = new OffscreenCanvas(width ?? 1, height ?? 1)
    const context = canvas.getContext('2d')
    if (!context) return undefined
    context.imageSmoothingQuality = 'high'
    context.drawImage(whole, 0, 0, canvas.width, canvas.height)
    whole.close()
    const webp = await canvas.convertToBlob({ type: 'image/webp', quality: QUALITY })
    // Browsers that cannot write WebP write PNG instead, which is large for a photo.
    if (webp.type === 'image/webp') return webp
    return await canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY })
  } catch {
    // Broken, or of a kind that its name does not say.
    return undefined
  }
}
