import type { FastifyPluginAsync } from 'fastify'
import { ApiError } from '#errors.ts'
import type { Metrics } from '#metrics.ts'
import type { Storage } from '#storage/storage.ts'

export interface HealthRouteParts {
  readonly storage: Storage
  readonly metrics: Metrics
  /** True from the moment the server was asked to stop. */
  isDraining(): boolean
}

/** `GET /healthz` (the process answers), `GET /readyz` (it may be sent people) and `GET /metrics` (Prometheus). */
export const healthRoutes =
  ({ storage, metrics, isDraining }: HealthRouteParts): FastifyPluginAsync =>
  async (app) => {
    app.addHook('onRequest', async (_request, reply) => {
      void reply.header('cache-control', 'no-store')
    })
    app.get('/healthz', async () => ({ status: 'ok' }))
    app.get('/readyz', async () => {
      if (isDraining()) throw new ApiError('restarting')
      try {
        await storage.ping()
      } catch {
        throw new ApiError('storage-unavailable')
      }
      return { status: 'ready' }
    })
    app.get('/metrics', async (_request, reply) => {
      void reply.type(metrics.registry.contentType)
      return metrics.registry.metrics()
    })
  }
