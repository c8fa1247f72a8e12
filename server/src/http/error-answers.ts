import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Logger } from '#log.ts'
import { ApiError, apiErrors, errorBody, type ApiErrorCode } from '#errors.ts'
import { StorageError } from '#storage/storage.ts'

/** For answers about one board, which no cache may keep. */
export const noStore = async (_request: FastifyRequest, reply: FastifyReply): Promise<void> => {
  void reply.header('cache-control', 'no-store')
}

/** Makes every failure of a route one line of the table of errors. */
export function answerErrors(app: FastifyInstance, log: Logger): void {
  app.setErrorHandler<FastifyError | ApiError>(async (error, request, reply) => {
    const code = codeOf(error)
    if (code === 'internal' || code === 'storage-unavailable')
      log.error({ message: error.message, route: request.routeOptions.url }, 'A request failed.')
    void reply.code(apiErrors[code].status).header('cache-control', 'no-store')
    return errorBody(code)
  })
  app.setNotFoundHandler(async (_request, reply) => {
    void reply.code(apiErrors['not-found'].status).header('cache-control', 'no-store')
    return errorBody('not-found')
  })
}

function codeOf(error: FastifyError | ApiError): ApiErrorCode {
  if (error instanceof ApiError) return error.code
  if (error instanceof StorageError) return 'storage-unavailable'
  if (error.statusCode === 413) return 'too-large'
  const isRequestsFault = error.validation !== undefined || (error.statusCode !== undefined && error.statusCode < 500)
  return isRequestsFault ? 'bad-request' : 'internal'
}
