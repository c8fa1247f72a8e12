/** The bytes are not what they claim to be. */
export class MalformedError extends Error {
  constructor() {
    super('malformed')
  }
}

/** Reads lib0's encoding and throws a `MalformedError` instead of believing a count or reading past the end. */
export class ByteReader {
  readonly #bytes: Uint8Array
  #at: number

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes
    this.#at = at
  }

  /** Bytes not read yet. */
  get left(): number {
    return this.#bytes.length - this.#at
  }

  /** Where the next byte is. */
  get at(): number {
    return this.#at
  }

  byte(): number {
    const byte = this.#bytes[this.#at]
    if (byte === undefined) throw new MalformedError()
    this.#at++
    return byte
  }

  /** A variable-length unsigned integer up to 2^53 - 1. */
  varUint(): number {
    let value = 0
    let factor = 1
    for (;;) {
      const byte = this.byte()
      value += (byte & 0x7f) * factor
      if (byte < 0x80) {
        if (value > Number.MAX_SAFE_INTEGER) throw new MalformedError()
        return value
      }
      factor *= 128
      if (factor > 2 ** 49) throw new MalformedError()
    }
  }

  /** Reads past a variable-length signed integer. */
  varInt(): void {
    let bytes = 1
    while (this.byte() >= 0x80) if (++bytes > 8) throw new MalformedError()
  }

  /** A count of things that take at least `bytesEach` bytes each, so that no count can exceed what is there. */
  count(max: number, bytesEach: number): number {
    const count = this.varUint()
    if (count > max || count * bytesEach > this.left) throw new MalformedError()
    return count
  }

  skip(count: number): void {
    if (count > this.left) throw new MalformedError()
    this.#at += count
  }

  /** The next `count` bytes, not copied. */
  bytes(count: number): Uint8Array {
    const from = this.#at
    this.skip(count)
    return this.#bytes.subarray(from, this.#at)
  }

  /** A length and that many bytes, not copied. */
  varBytes(): Uint8Array {
    return this.bytes(this.varUint())
  }
}
