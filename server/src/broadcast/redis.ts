import { randomBytes } from 'node:crypto'
import { Redis } from 'ioredis'
import type { BoardId } from '@samenspel/shared/ids'
import { createDecoder, readUint8, readVarUint, readVarUint8Array } from 'lib0/decoding'
import { createEncoder, toUint8Array, writeUint8, writeVarUint, writeVarUint8Array } from 'lib0/encoding'
import type { BoardNews, Broadcast } from './broadcast.ts'

const CHANNEL_PREFIX = 'samenspel:board:'
/** The first byte of every message. A server passes over versions and kinds that it does not know. */
const MESSAGE_VERSION = 1
const KINDS = { appended: 1, presence: 2, presenceWanted: 3, access: 4 } as const
const RECONNECT_MS_MAX = 2_000
const SENDER_BYTES = 8

type Hear = (news: BoardNews) => void

/**
 * The broadcast among servers that share a Redis. Never rejects for want of Redis: while it is away nothing is told, and when it is back
 * `onGap` says so.
 */
export function openRedisBroadcast(redisUrl: string): Broadcast {
  const sender = randomBytes(SENDER_BYTES)
  const options = {
    retryStrategy: (times: number) => Math.min(RECONNECT_MS_MAX, 50 * 2 ** Math.min(times, 10)),
    maxRetriesPerRequest: null,
    connectTimeout: 2_000,
  }
  const publisher = new Redis(redisUrl, { ...options, enableOfflineQueue: false })
  const subscriber = new Redis(redisUrl, options)
  const hearers = new Map<string, Set<Hear>>()
  const missed = new Set<() => void>()
  let wasReady = false
  for (const connection of [publisher, subscriber]) connection.on('error', () => {})
  subscriber.on('ready', () => {
    if (wasReady) for (const tell of missed) tell()
    wasReady = true
  })
  subscriber.on('messageBuffer', (channel: Buffer, message: Buffer) => {
    const news = decodeNews(message, sender)
    if (news) for (const hear of hearers.get(channel.toString()) ?? []) hear(news)
  })
  return {
    shared: true,
    get connected() {
      return publisher.status === 'ready' && subscriber.status === 'ready'
    },
    publish(boardId, news) {
      if (publisher.status !== 'ready') return
      publisher.publish(CHANNEL_PREFIX + boardId, Buffer.from(encodeNews(news, sender))).catch(() => {})
    },
    subscribe(boardId: BoardId, hear) {
      const channel = CHANNEL_PREFIX + boardId
      const all = hearers.get(channel) ?? new Set()
      if (all.size === 0) subscriber.subscribe(channel).catch(() => {})
      hearers.set(channel, all.add(hear))
      return () => {
        all.delete(hear)
        if (all.size > 0 || hearers.get(channel) !== all) return
        hearers.delete(channel)
        subscriber.unsubscribe(channel).catch(() => {})
      }
    },
    onGap(tell) {
      missed.add(tell)
      return () => missed.delete(tell)
    },
    async close() {
      publisher.disconnect()
      subscriber.disconnect()
    },
  }
}

function encodeNews(news: BoardNews, sender: Uint8Array): Uint8Array {
  const encoder = createEncoder()
  writeUint8(encoder, MESSAGE_VERSION)
  writeVarUint8Array(encoder, sender)
  writeVarUint(encoder, KINDS[news.kind])
  if (news.kind === 'appended') {
    writeVarUint(encoder, news.seq)
    writeVarUint8Array(encoder, news.update ?? new Uint8Array())
  } else if (news.kind === 'presence') writeVarUint8Array(encoder, news.update)
  return toUint8Array(encoder)
}

/** The news in a message of another server, or undefined. */
function decodeNews(message: Uint8Array, self: Buffer): BoardNews | undefined {
  try {
    const decoder = createDecoder(message)
    if (readUint8(decoder) !== MESSAGE_VERSION || self.equals(readVarUint8Array(decoder))) return undefined
    switch (readVarUint(decoder)) {
      case KINDS.appended: {
        const seq = readVarUint(decoder)
        const update = readVarUint8Array(decoder)
        return { kind: 'appended', seq, update: update.length > 0 ? update : undefined }
      }
      case KINDS.presence:
        return { kind: 'presence', update: readVarUint8Array(decoder) }
      case KINDS.presenceWanted:
        return { kind: 'presenceWanted' }
      case KINDS.access:
        return { kind: 'access' }
      default:
        return undefined
    }
  } catch {
    // Something else in this Redis; it is a hint only.
    return undefined
  }
}
