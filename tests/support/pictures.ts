/** Pictures for tests, made without a library. */
import { crc32, deflateSync } from 'node:zlib'

/** A PNG of one colour with one byte for each pixel; its bytes hold nothing else. */
export function grayPng(width: number, height: number, gray = 120): Uint8Array<ArrayBuffer> {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 0, 0, 0, 0], 8)
  const rows = Buffer.alloc((1 + width) * height, gray)
  for (let row = 0; row < height; row += 1) rows[row * (1 + width)] = 0
  const start = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)
  const parts = [start, chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', new Uint8Array())]
  return new Uint8Array(Buffer.concat(parts))
}

function chunk(type: string, body: Uint8Array): Uint8Array {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body])
  const bytes = Buffer.alloc(8 + named.length)
  bytes.writeUInt32BE(body.length)
  bytes.set(named, 4)
  bytes.writeUInt32BE(crc32(named), 4 + named.length)
  return bytes
}
