import { deflateSync } from 'node:zlib'
import sharp, { type Sharp } from 'sharp'
import { describe, expect, it } from 'vitest'
import { imageFormatOf } from './image-content.ts'
import { reEncode } from './re-encode.ts'

const PIXELS_MAX = 25_000_000

/** A picture with something to see in it. */
const picture = (width = 300, height = 200): Sharp =>
  sharp({
    create: { width, height, channels: 3, background: '#3366aa', noise: { type: 'gaussian', mean: 128, sigma: 30 } },
  })
const made = {
  png: () => picture().png().toBuffer(),
  jpeg: () => picture().jpeg().toBuffer(),
  'jpeg in steps': () => picture().jpeg({ progressive: true }).toBuffer(),
  webp: () => picture().webp().toBuffer(),
}
const joined = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts))
const text = (words: string): Uint8Array => new TextEncoder().encode(words)

/** A PNG with one bit for each pixel: millions of them take a few kilobytes. */
function bomb(width: number, height: number): Uint8Array {
  const chunk = (type: string, body: Uint8Array): Uint8Array => {
    const bytes = Buffer.alloc(12 + body.length)
    bytes.writeUInt32BE(body.length)
    bytes.write(type, 4, 'latin1')
    bytes.set(body, 8)
    return bytes
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([1, 0, 0, 0, 0], 8)
  const rows = deflateSync(Buffer.alloc((1 + Math.ceil(width / 8)) * height))
  const start = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)
  return joined(start, chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', new Uint8Array()))
}

describe('a picture', () => {
  it.each(Object.entries(made))('as %s is written anew as WebP', async (_name, make) => {
    const clean = await reEncode(await make(), PIXELS_MAX)
    expect(clean).toMatchObject({ width: 300, height: 200, mediaType: 'image/webp' })
    expect(clean && imageFormatOf(clean.bytes)).toBe('webp')
  })

  it('is made smaller until no side is longer than 2000 pixels', async () => {
    const plain = sharp({ create: { width: 3_000, height: 1_500, channels: 3, background: '#3366aa' } })
    const clean = await reEncode(await plain.jpeg().toBuffer(), PIXELS_MAX)
    expect(clean).toMatchObject({ width: 2_000, height: 1_000 })
  })

  it('loses where and with what it was taken, and is turned as the camera says', async () => {
    const upload = await picture()
      .withExif({ IFD0: { Make: 'GeheimeCamera', ImageDescription: 'Bij Noor thuis' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    const clean = await reEncode(upload, PIXELS_MAX)
    expect(clean).toMatchObject({ width: 200, height: 300 })
    const metadata = await sharp(clean?.bytes).metadata()
    expect([metadata.exif, metadata.icc, metadata.xmp, metadata.iptc]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })

  it('keeps what one can see through', async () => {
    const upload = await sharp({ create: { width: 9, height: 9, channels: 4, background: '#ff000080' } })
      .png()
      .toBuffer()
    const clean = await reEncode(upload, PIXELS_MAX)
    expect((await sharp(clean?.bytes).metadata()).hasAlpha).toBe(true)
  })
})

const hostile: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  nothing: async () => new Uint8Array(),
  'a vector picture': async () => text('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
  'a vector picture that says it is XML': async () =>
    text('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'),
  'an animation': async () => text('GIF89a\u0001\u0000\u0001\u0000;'),
  'a picture of another kind': () => picture().tiff().toBuffer(),
  'a PNG with a web page behind it': async () => joined(await made.png(), text('<script>alert(1)</script>')),
  'a JPEG with an archive behind it': async () => joined(await made.jpeg(), Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0)),
  'a WebP with a script behind it': async () => joined(await made.webp(), text('alert(1)')),
  'a script that begins like a JPEG': async () => joined(Uint8Array.of(0xff, 0xd8, 0xff), text('/*...*/=alert(1)')),
  'half a PNG': async () => (await made.png()).subarray(0, 20_000),
  'half a JPEG': async () => (await made.jpeg()).subarray(0, 5_000),
  'half a WebP': async () => (await made.webp()).subarray(0, 3_000),
  'half a JPEG that was given an end': async () =>
    joined((await made.jpeg()).subarray(0, 5_000), Uint8Array.of(0xff, 0xd9)),
  'a PNG of 50 million pixels': async () => bomb(7_100, 7_100),
  'a PNG that says it is a thousand million pixels': async () => bomb(1_000_000, 1_000),
  'a PNG that never ends': async () => {
    const bytes = new Uint8Array(await made.png())
    new DataView(bytes.buffer).setUint32(8, 0xffff_ffff)
    return bytes
  },
}

describe('nothing is made of', () => {
  it.each(Object.entries(hostile))('%s, and that within a second', async (_name, make) => {
    const upload = await make()
    const startMs = performance.now()
    expect(await reEncode(upload, PIXELS_MAX)).toBeUndefined()
    expect(performance.now() - startMs).toBeLessThan(1_000)
  })
})
