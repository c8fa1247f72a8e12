/** Somebody on a room without a network, for tests. */
import { createBoard } from '@samenspel/shared/board/board'
import { newPersonId } from '@samenspel/shared/ids'
import { decodeExt, encodeExt, type ExtMessage } from '@samenspel/shared/protocol/ext-messages'
import { messageType, syncType } from '@samenspel/shared/protocol/version'
import { createEncoder, toUint8Array, writeVarUint, writeVarUint8Array } from 'lib0/encoding'
import * as Y from 'yjs'
import { receiveFrame } from '#rooms/inbound.ts'
import type { Room } from '#rooms/room.ts'
import type { Connection, Seat, SeatHolder } from '#rooms/seat.ts'

export interface TestSeat {
  readonly seat: Seat
  /** Every frame that was sent to it. */
  readonly frames: readonly Buffer[]
  /** The messages of our own protocol among them. */
  ext(): readonly ExtMessage[]
  closed(): boolean
  /** For how long the socket was not to be read, all pauses together. */
  pausedMs(): number
  say(type: number, payload: Uint8Array): void
  mark(n: number): void
}

/** A participant who has the board and may write, unless something else is said. */
export function sit(room: Room, other: Partial<SeatHolder> = {}): TestSeat {
  const frames: Buffer[] = []
  let isClosed = false
  let pausedMs = 0
  const connection: Connection = {
    write: (frame) => frames.push(frame),
    backlogBytes: 0,
    pauseFor: (ms) => (pausedMs += ms),
    ping: () => undefined,
    close: () => (isClosed = true),
    terminate: () => undefined,
  }
  const holder = { personId: newPersonId(), name: '', role: 'participant', linkId: 'x', speaksExt: true } as const
  const seat = room.join(connection, { ...holder, linkExpiresAtMs: null, ...other })
  const say = (type: number, payload: Uint8Array): void => {
    const encoder = createEncoder()
    writeVarUint(encoder, messageType.sync)
    writeVarUint(encoder, type)
    writeVarUint8Array(encoder, payload)
    receiveFrame(room, seat, toUint8Array(encoder), Date.now())
  }
  say(syncType.step1, Uint8Array.of(0))
  say(syncType.step2, Uint8Array.of(0, 0))
  return {
    seat,
    frames,
    // These messages are short, so each frame has a header of two bytes.
    ext: () => frames.flatMap((frame) => decodeExt(frame.subarray(2)) ?? []),
    closed: () => isClosed,
    pausedMs: () => pausedMs,
    say,
    mark: (n) => receiveFrame(room, seat, encodeExt({ type: 'mark', n }), Date.now()),
  }
}

/** The update of a client that has added one note. */
export function noteUpdate(text: string): Uint8Array {
  const document = new Y.Doc()
  createBoard(document).edit(({ elements }) => elements.add('sticky-note', { position: [0, 0], text }))
  return Y.encodeStateAsUpdate(document)
}
