import { closeCode } from '@samenspel/shared/protocol/version'
import type { ServerLimits } from '#limits.ts'
import type { Audience } from './audience.ts'
import type { BoardDocument } from './board-document.ts'
import { step2Frame, updateFrame, type Frame } from './frame.ts'
import { LargeAnswers } from './large-answers.ts'
import type { Seat } from './seat.ts'

/** What answering needs of a room. */
export interface AnswersParts {
  readonly limits: ServerLimits
  readonly audience: Audience
  /** The document with everything that was admitted. */
  document(): BoardDocument
  /** Closes a seat that holds an answer for too long. */
  close(seat: Seat, code: typeof closeCode.slowReader): void
  /** Does something that nobody waits for. */
  guard(work: () => void): void
}

/** A board or an answer up to this size is sent to everybody who asks in the same moment. */
const LARGE_BYTES_MIN = 262_144

/** One large frame that sockets are taking, and whose those are. */
interface Held {
  readonly bytes: number
  readonly seats: Seat[]
}

/**
 * Answers what clients lack of a board. Of a large board one copy of the whole is made and sent to everybody, with what has changed since behind it; only
 * whoever has part of it already is given a copy of their own, while those that the network has not taken yet stay below `answersBytesMax`.
 */
export class Answers {
  readonly #parts: AnswersParts
  readonly #large = new LargeAnswers((seat, stateVector) => this.#parts.guard(() => this.#giveLarge(seat, stateVector)))
  #whole: { readonly update: Uint8Array; readonly frame: Frame; readonly number: number } | undefined
  #lastNumber = 0

  constructor(parts: AnswersParts) {
    this.#parts = parts
  }

  /** The client asks for what it lacks of a board of about `boardBytes`. It gets it now, or when it is its turn. */
  ask(seat: Seat, stateVector: Uint8Array, boardBytes: number): void {
    seat.asked = true
    if (boardBytes > LARGE_BYTES_MIN) return this.#large.ask(seat, stateVector)
    const update = this.#parts.document().updateSince(stateVector)
    this.#write(seat, stateVector.length > 1 ? step2Frame(update) : this.#wholeOf(update).frame)
  }

  #giveLarge(seat: Seat, stateVector: Uint8Array): void {
    const document = this.#parts.document()
    if (stateVector.length > 1) {
      const lacking = document.updateSince(stateVector)
      const isLarge = lacking.byteLength > LARGE_BYTES_MIN
      if (!isLarge || this.#heldBytes() + lacking.byteLength <= this.#parts.limits.answersBytesMax) {
        seat.answer = isLarge ? ++this.#lastNumber : undefined
        return this.#write(seat, step2Frame(lacking))
      }
    }
    const { update, since } = document.whole()
    if (this.#whole?.update !== update) this.#makeRoomFor(update.byteLength)
    const { frame, number } = this.#wholeOf(update)
    seat.answer = number
    this.#write(seat, frame, since.length === 0 ? undefined : Buffer.concat(since.map(updateFrame)))
  }

  #wholeOf(update: Uint8Array): { readonly frame: Frame; readonly number: number } {
    if (this.#whole?.update !== update) this.#whole = { update, frame: step2Frame(update), number: ++this.#lastNumber }
    return this.#whole
  }

  #write(seat: Seat, frame: Frame, since?: Frame): void {
    seat.answerBytes = Math.max(seat.answerBytes, frame.byteLength + (since?.byteLength ?? 0))
    seat.connection.write(frame)
    if (since) seat.connection.write(since)
    if (seat.joined) return
    seat.joined = true
    this.#parts.audience.tellEverybody(seat)
  }

  /** The large frames that somebody has not taken yet, by their number. */
  #held(): Map<number, Held> {
    const held = new Map<number, Held>()
    for (const seat of this.#parts.audience.seats) {
      if (seat.answer === undefined) continue
      if (seat.connection.backlogBytes === 0) seat.answer = undefined
      else {
        const of = held.get(seat.answer)
        if (of) of.seats.push(seat)
        else held.set(seat.answer, { bytes: seat.answerBytes, seats: [seat] })
      }
    }
    return held
  }

  #heldBytes(): number {
    return [...this.#held().values()].reduce((sum, { bytes }) => sum + bytes, 0)
  }

  /** Shows out those who hold up copies that fewest are taking, until there is room for another. They come back and are given the one that all get. */
  #makeRoomFor(bytes: number): void {
    const held = [...this.#held().values()].toSorted((a, b) => a.seats.length - b.seats.length)
    let sum = held.reduce((total, one) => total + one.bytes, 0)
    for (const one of held) {
      if (sum + bytes <= this.#parts.limits.answersBytesMax) return
      for (const seat of one.seats) this.#parts.close(seat, closeCode.slowReader)
      sum -= one.bytes
    }
  }

  /** The seat waits for nothing more. */
  forget(seat: Seat): void {
    this.#large.forget(seat)
  }

  stop(): void {
    this.#large.stop()
  }
}
