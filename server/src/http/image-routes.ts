import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { newImageId, parseBoardId, parseImageId, type BoardId } from '@samenspel/shared/ids'
import type { ImageResponse } from '@samenspel/shared/protocol/http'
import { Type } from 'typebox'
import type { Tickets } from '#access/tickets.ts'
import { ApiError } from '#errors.ts'
import { createEncoder } from '#images/encoder.ts'
import type { ServerLimits } from '#limits.ts'
import type { Storage } from '#storage/storage.ts'
import { noStore } from './error-answers.ts'
import { createTicketGate } from './ticket-gate.ts'

export interface ImageRouteParts {
  readonly storage: Storage
  readonly tickets: Tickets
  readonly limits: ServerLimits
  nowMs(): number
}

/** A picture never changes; who has its address has seen it. Nothing but a browser that was given it keeps it. */
const FOR_EVER = 'private, max-age=31536000, immutable'
/** Opened by itself, a picture may do nothing at all. */
const NOTHING_ALLOWED = "default-src 'none'; sandbox"

/** `POST /api/boards/:boardId/images` with a ticket, and `GET /api/images/:imageId`. */
export const imageRoutes =
  (parts: ImageRouteParts): FastifyPluginAsyncTypebox =>
  async (app) => {
    const { storage, limits, nowMs } = parts
    const encoder = createEncoder(limits)
    const rate = { perSecond: limits.imagesPerSecond, atOnceMax: limits.imagesAtOnceMax }
    const uploaderOf = createTicketGate(parts, rate)
    const parser = { parseAs: 'buffer', bodyLimit: limits.imageBytesMax } as const
    app.addContentTypeParser('application/octet-stream', parser, (_request, body, done) => done(null, body))

    app.post(
      '/api/boards/:boardId/images',
      {
        schema: { params: Type.Object({ boardId: Type.String() }) },
        bodyLimit: limits.imageBytesMax,
        // Before the body is read: nobody else makes the server take in six megabytes.
        onRequest: [
          noStore,
          async (request) => {
            await uploaderOf(request)
          },
        ],
      },
      async (request, reply): Promise<ImageResponse> => {
        const boardId = parseBoardId(request.params.boardId) as BoardId
        if (!(request.body instanceof Uint8Array)) throw new ApiError('bad-request')
        const { bytes, mediaType, width, height } = await encoder.encode(request.body)
        const imageId = newImageId()
        const room = { imagesMax: limits.imagesPerBoardMax, bytesMax: limits.imageBytesPerBoardMax }
        if (!(await storage.addImage({ imageId, boardId, atMs: nowMs(), mediaType, bytes }, room)))
          throw new ApiError('images-full')
        void reply.code(201)
        return { imageId, width, height }
      },
    )

    app.get(
      '/api/images/:imageId',
      { schema: { params: Type.Object({ imageId: Type.String() }) } },
      async (request, reply) => {
        const imageId = parseImageId(request.params.imageId)
        const image = imageId && (await storage.loadImage(imageId))
        if (!image) throw new ApiError('not-found')
        void reply
          .type(image.mediaType)
          .header('cache-control', FOR_EVER)
          .header('content-security-policy', NOTHING_ALLOWED)
          .header('content-disposition', 'inline')
        return Buffer.from(image.bytes.buffer, image.bytes.byteOffset, image.bytes.byteLength)
      },
    )
  }
