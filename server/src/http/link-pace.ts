import type { FastifyRequest } from 'fastify'
import { ApiError } from '#errors.ts'
import { TokenBucket } from '#rooms/token-bucket.ts'

/** How often one link may ask, on average and at once. */
export interface AskRate {
  readonly perSecond: number
  readonly atOnceMax: number
}

const BUCKETS_MAX = 10_000

/** Throws `too-many` for a link that asks more often than the rate allows. */
export function createLinkPace({ perSecond, atOnceMax }: AskRate): (linkId: string, nowMs: number) => void {
  const buckets = new Map<string, TokenBucket>()
  return (linkId, nowMs) => {
    if (buckets.size > BUCKETS_MAX) for (const [id, bucket] of buckets) if (bucket.isFull(nowMs)) buckets.delete(id)
    const bucket = buckets.get(linkId) ?? new TokenBucket(perSecond, atOnceMax, nowMs)
    buckets.set(linkId, bucket)
    if (!bucket.take(nowMs)) throw new ApiError('too-many')
  }
}

/** What stands behind `Bearer` in the header, which no log and no history ever shows; empty when nothing does. */
export function bearerOf({ headers }: FastifyRequest): string {
  const [scheme, secret] = headers.authorization?.split(' ') ?? []
  return scheme?.toLowerCase() === 'bearer' ? (secret ?? '') : ''
}
