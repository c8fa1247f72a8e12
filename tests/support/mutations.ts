/** Bytes that nobody should send: good ones with something changed, and plain chance. */
import type { Random } from './random.ts'

/** Numbers at which readers stumble: the ends of 7, 31, 32, 53 and 64 bits as varUints, and one that never ends. */
const extremes: readonly Uint8Array[] = [
  Uint8Array.of(0x7f),
  Uint8Array.of(0x80, 0x01),
  Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0x07),
  Uint8Array.of(0x80, 0x80, 0x80, 0x80, 0x08),
  Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0x0f),
  Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x0f),
  Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01),
  new Uint8Array(16).fill(0xff),
]
const STEPS_MAX = 4

/** Up to `lengthMax` bytes of chance. */
export const randomBytes = (random: Random, lengthMax: number): Uint8Array =>
  Uint8Array.from({ length: random.int(lengthMax + 1) }, () => random.int(256))

/** One of the good ones, changed in one to four places; now and then two of them in one. */
export function mutated(random: Random, good: readonly Uint8Array[]): Uint8Array {
  let bytes: Uint8Array = random.pick(good)
  for (let steps = 1 + random.int(STEPS_MAX); steps > 0; steps--) bytes = changedOnce(random, bytes, good)
  return bytes
}

function changedOnce(random: Random, bytes: Uint8Array, good: readonly Uint8Array[]): Uint8Array {
  const at = random.int(bytes.length + 1)
  const end = Math.min(bytes.length, at + 1 + random.int(8))
  const [before, cut, after] = [bytes.subarray(0, at), bytes.subarray(at, end), bytes.subarray(end)]
  switch (random.int(7)) {
    case 0:
      return joined(before, Uint8Array.of(random.int(256)), bytes.subarray(at + 1))
    case 1:
      return joined(before, Uint8Array.of((bytes[at] ?? 0) ^ (1 << random.int(8))), bytes.subarray(at + 1))
    case 2:
      return before
    case 3:
      return joined(before, after)
    case 4:
      return joined(before, cut, cut, after)
    case 5:
      return joined(before, random.pick(extremes), bytes.subarray(at + random.int(2)))
    default: {
      const other = random.pick(good)
      return joined(before, other.subarray(random.int(other.length + 1)))
    }
  }
}

const joined = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts))
