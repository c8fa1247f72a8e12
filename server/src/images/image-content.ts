/** What an upload is, told by its bytes alone. Names and media types that a client gives are never asked. */

export const imageFormats = ['png', 'jpeg', 'webp'] as const
export type ImageFormat = (typeof imageFormats)[number]

/**
 * The format of a picture that begins where the bytes begin and ends where they end, or undefined. A file that is something else as well (a web page
 * or an archive behind the picture) and one that was cut off are none.
 */
export function imageFormatOf(bytes: Uint8Array): ImageFormat | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (startsWith(bytes, PNG_START)) return pngEnd(view) === bytes.length ? 'png' : undefined
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return jpegEnd(view) === bytes.length ? 'jpeg' : undefined
  if (startsWith(bytes, WEBP_START) && startsWith(bytes.subarray(8), WEBP_NAME))
    return webpEnd(view) === bytes.length ? 'webp' : undefined
  return undefined
}

const PNG_START = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const WEBP_START = [0x52, 0x49, 0x46, 0x46]
const WEBP_NAME = [0x57, 0x45, 0x42, 0x50]
const IEND = 0x49454e44

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean => start.every((byte, i) => bytes[i] === byte)

/** Where the chunk that ends a PNG ends (W3C PNG, 5.3: length, type, data, CRC); undefined when there is none. */
function pngEnd(view: DataView): number | undefined {
  let at = PNG_START.length
  while (at + 12 <= view.byteLength) {
    const end = at + 12 + view.getUint32(at)
    if (view.getUint32(at + 4) === IEND) return end
    at = end
  }
  return undefined
}

/** Where a RIFF container ends (RFC 9649, 2.3): its size says; odd sizes are padded. */
const webpEnd = (view: DataView): number => {
  const size = view.getUint32(4, true)
  return 8 + size + (size % 2)
}

const EOI = 0xd9
const SOS = 0xda

/** Where the first end-of-image marker of a JPEG ends (ITU T.81, B.1.1): segments carry their length, scans run on to the next marker. */
function jpegEnd(view: DataView): number | undefined {
  let at = 2
  while (at + 4 <= view.byteLength || at + 2 === view.byteLength) {
    if (view.getUint8(at) !== 0xff) return undefined
    const marker = view.getUint8(at + 1)
    if (marker === EOI) return at + 2
    if (marker === 0xff) at += 1
    else if (at + 4 > view.byteLength) return undefined
    else {
      at += 2 + view.getUint16(at + 2)
      if (marker === SOS) at = nextMarker(view, at)
    }
  }
  return undefined
}

/** Scans hold 0xff00 for a byte 0xff, and restart markers 0xffd0 to 0xffd7. */
function nextMarker(view: DataView, from: number): number {
  for (let at = from; at + 1 < view.byteLength; at += 1) {
    if (view.getUint8(at) !== 0xff) continue
    const code = view.getUint8(at + 1)
    if (code !== 0 && code !== 0xff && (code < 0xd0 || code > 0xd7)) return at
  }
  return view.byteLength
}
