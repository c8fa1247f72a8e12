import type { FastifyPluginAsync } from 'fastify'

export interface SecurityTextParts {
  readonly securityContact: string | undefined
  readonly publicUrl: string | undefined
  nowMs(): number
}

/** Scanners want an end within a year; this one moves on with each answer, as the setting is as fresh as the server that read it. */
const VALID_MS = 180 * 24 * 60 * 60 * 1_000

/** `GET /.well-known/security.txt` (RFC 9116): whom to tell of a hole in this server. Not there while the host names nobody. */
export const securityText =
  ({ securityContact, publicUrl, nowMs }: SecurityTextParts): FastifyPluginAsync =>
  async (app) => {
    if (securityContact === undefined) return
    app.get('/.well-known/security.txt', async (_request, reply) => {
      void reply.type('text/plain; charset=utf-8').header('cache-control', 'no-cache')
      const canonical = publicUrl === undefined ? [] : [`Canonical: ${publicUrl}/.well-known/security.txt`]
      const expires = new Date(nowMs() + VALID_MS).toISOString()
      return [
        `Contact: ${securityContact}`,
        `Expires: ${expires}`,
        'Preferred-Languages: nl, en',
        ...canonical,
        '',
      ].join('\n')
    })
  }
