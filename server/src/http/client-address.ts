import type { IncomingMessage } from 'node:http'

/**
 * The address a request came from, for ceilings only: it is never stored or logged. A proxy on this machine or in a private network names
 * the client as the last entry of X-Forwarded-For; from elsewhere that header is not believed.
 */
export function clientAddress({ socket, headers }: IncomingMessage): string {
  const address = socket.remoteAddress?.replace(/^::ffff:/, '') ?? ''
  const forwarded = headers['x-forwarded-for']
  const last = (Array.isArray(forwarded) ? forwarded.at(-1) : forwarded)?.split(',').at(-1)?.trim()
  return last && isPrivate(address) ? last.slice(0, 64) : address
}

const isPrivate = (address: string): boolean =>
  address === '::1' || /^(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|f[cd])/.test(address)
