/**
 * Pins every byte that clients and servers of different versions exchange. When this fails on purpose, `SUBPROTOCOL` needs a new number,
 * docs/protocol.md the new grammar, and the hash below its new value, all in one change.
 */
import { createHash } from 'node:crypto'
import { encodeExt, rejectReasons, serverStates, type ExtMessage } from '@samenspel/shared/protocol/ext-messages'
import {
  closeCode,
  messageType,
  roles,
  SUBPROTOCOL,
  syncType,
  TICKET_SUBPROTOCOL_PREFIX,
} from '@samenspel/shared/protocol/version'
import { awarenessFrame, extFrame, step1Frame, step2Frame, updateFrame } from '@samenspel/server/rooms/frame'
import { expect, it } from 'vitest'

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

it('the EXT messages have these bytes', () => {
  const messages: readonly (readonly [ExtMessage, string])[] = [
    [{ type: 'hello', role: 'viewer', epoch: 1 }, `64001c1b${hex(Buffer.from('{"role":"viewer","epoch":1}'))}`],
    [
      { type: 'hello', role: 'viewer', epoch: 1, frozen: true },
      `64002a29${hex(Buffer.from('{"role":"viewer","epoch":1,"frozen":true}'))}`,
    ],
    [{ type: 'mark', n: 1 }, '64010101'],
    [{ type: 'durable', n: 300 }, '640202ac02'],
    [{ type: 'rejected', n: 2, reason: 'gap' }, '6403050203676170'],
    [{ type: 'notice', notice: 'restarting' }, `64040b0a${hex(Buffer.from('restarting'))}`],
    [{ type: 'serverState', state: 'saving' }, `64050706${hex(Buffer.from('saving'))}`],
  ]
  for (const [message, bytes] of messages) expect(hex(encodeExt(message))).toBe(bytes)
})

it('everything on the wire together is what this version of the protocol says', () => {
  const payload = Uint8Array.of(1, 2, 3)
  const everything = JSON.stringify({
    messageType,
    syncType,
    closeCode,
    roles,
    rejectReasons,
    serverStates,
    TICKET_SUBPROTOCOL_PREFIX,
    frames: [step1Frame, step2Frame, updateFrame, awarenessFrame].map((frame) => hex(frame(payload))),
    ext: hex(extFrame({ type: 'durable', n: 1 })),
  })
  expect([SUBPROTOCOL, createHash('sha256').update(everything).digest('hex').slice(0, 16)]).toEqual([
    'samenspel.1',
    'c6fa61fd0e783d7c',
  ])
})
