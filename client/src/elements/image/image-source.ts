/** Decoded images for painting: fetched once, decoded at the size they are painted in, forgotten when there are too many. */

/** Widths in pixels at which images are kept; each is painted up to its own width. */
const LEVELS = [160, 640, 2_048] as const
const BITMAP_BYTES_MAX = 96 * 1_048_576
const FILE_BYTES_MAX = 48 * 1_048_576
/** An image that could not be fetched is tried again after this. */
const AGAIN_MS = 15_000

interface KeptImage {
  file: Blob | undefined
  readonly bitmaps: Map<number, ImageBitmap>
  readonly asked: Set<number>
  failedAtMs: number
}

// Oldest use first.
const kept = new Map<string, KeptImage>()
const listeners = new Set<(imageId: string) => void>()

/** Calls with an image's id when more of it can be painted than before, or when it turned out that it cannot; tells how to stop. */
export function watchImages(listener: (imageId: string) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** What is known of an image now. */
export interface ImageView {
  /** The best there is for that width; undefined while there is nothing. */
  readonly bitmap: ImageBitmap | undefined
  readonly hasFailed: boolean
}

/** The image for a width in device pixels. What is missing is fetched and decoded meanwhile; `watchImages` tells of it. */
export function imageFor(imageId: string, widthPixels: number): ImageView {
  const image = kept.get(imageId) ?? { file: undefined, bitmaps: new Map(), asked: new Set(), failedAtMs: -Infinity }
  kept.delete(imageId)
  kept.set(imageId, image)
  const level = LEVELS.find((width) => width >= widthPixels) ?? LEVELS[LEVELS.length - 1] ?? 0
  const hasFailed = performance.now() - image.failedAtMs < AGAIN_MS
  const mayAsk = typeof createImageBitmap === 'function' && !hasFailed
  if (mayAsk && !image.bitmaps.has(level) && !image.asked.has(level)) void load(imageId, image, level)
  const exact = image.bitmaps.get(level)
  return { bitmap: exact ?? [...image.bitmaps.values()].at(-1), hasFailed }
}

async function load(imageId: string, image: KeptImage, level: number): Promise<void> {
  image.asked.add(level)
  try {
    image.file ??= await fetchImage(imageId)
    const whole = await createImageBitmap(image.file)
    const bitmap =
      whole.width <= level
        ? whole
        : await createImageBitmap(whole, { resizeWidth: level, resizeQuality: 'high' }).finally(() => whole.close())
    image.bitmaps.set(level, bitmap)
    forgetOldest()
  } catch {
    // Without a connection, or not there; the placeholder says so, and it is tried again later.
    image.failedAtMs = performance.now()
  }
  image.asked.delete(level)
  for (const listener of listeners) listener(imageId)
}

async function fetchImage(imageId: string): Promise<Blob> {
  const answer = await fetch(`/api/images/${encodeURIComponent(imageId)}`)
  if (!answer.ok) throw new Error(`The server said ${answer.status}.`)
  return answer.blob()
}

function forgetOldest(): void {
  const sum = (size: (image: KeptImage) => number): number =>
    [...kept.values()].reduce((all, one) => all + size(one), 0)
  const bitmapBytes = ({ bitmaps }: KeptImage): number =>
    [...bitmaps.values()].reduce((all, { width, height }) => all + 4 * width * height, 0)
  let bitmapsLeft = sum(bitmapBytes)
  let filesLeft = sum(({ file }) => file?.size ?? 0)
  for (const [imageId, image] of kept) {
    if (bitmapsLeft <= BITMAP_BYTES_MAX && filesLeft <= FILE_BYTES_MAX) return
    bitmapsLeft -= bitmapBytes(image)
    filesLeft -= image.file?.size ?? 0
    // Not closed: a picture that is being painted may still hold one.
    kept.delete(imageId)
  }
}
