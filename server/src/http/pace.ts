import type { FastifyRequest } from 'fastify'
import { ApiError } from '#errors.ts'
import { TokenBucket } from '#rooms/token-bucket.ts'

/** How often one link, or whatever else is counted, may ask: on average and at once. */
export interface AskRate {
  readonly perSecond: number
  readonly atOnceMax: number
}

const BUCKETS_MAX = 10_000

/** Throws `too-many` for whoever asks more often than the rate allows: a link, or a board's door. */
export function createPace({ perSecond, atOnceMax }: AskRate): (id: string, nowMs: number) => void {
  const buckets = new Map<string, TokenBucket>()
  return (id, nowMs) => {
    if (buckets.size > BUCKETS_MAX)
      for (const [other, bucket] of buckets) if (bucket.isFull(nowMs)) buckets.delete(other)
    const bucket = buckets.get(id) ?? new TokenBucket(perSecond, atOnceMax, nowMs)
    buckets.set(id, bucket)
    if (!bucket.take(nowMs)) throw new ApiError('too-many')
  }
}

/** What stands behind `Bearer` in the header, which no log and no history ever shows; empty when nothing does. */
export function bearerOf({ headers }: FastifyRequest): string {
  const [scheme, secret] = headers.authorization?.split(' ') ?? []
  return scheme?.toLowerCase() === 'bearer' ? (secret ?? '') : ''
}
