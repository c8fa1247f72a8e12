/**
 * A network between clients and a server that fails the way real ones do. It carries TCP, so HTTP and websockets alike:
 * clients connect to its port instead of the server's.
 */
import { createServer, connect, type AddressInfo, type Socket } from 'node:net'

export interface BadNetwork {
  /** Where clients connect. */
  readonly port: number
  /** Lets everything through again, at once. */
  heal(): void
  /** Every chunk that is sent from now on arrives this much later; what was sent first still arrives first. */
  delay(ms: () => number): void
  /** Ends all connections, as a router does that forgets them: whatever was on its way is gone. */
  cut(): void
  /** Ends all connections and refuses new ones until `heal`. */
  unplug(): void
  /** Connections stay open and new ones are accepted, but nothing arrives any more, either way, until `heal` (or for ever, when cut before). */
  halfOpen(): void
  /** Each connection is cut after about this many more bytes, usually in the middle of a message. */
  cutAfter(bytes: () => number): void
  /** How many connections are open. */
  connections(): number
  close(): Promise<void>
}

interface Link {
  readonly client: Socket
  readonly server: Socket
  bytesLeft: number
}

/**
 * Starts a network in front of the server at this port of this machine; `port` 0 takes a free one. A function is asked for each connection, as
 * a proxy in front of several servers asks itself.
 */
export async function startBadNetwork(serverPort: number | (() => number), port = 0): Promise<BadNetwork> {
  const portNow = typeof serverPort === 'number' ? () => serverPort : serverPort
  const links = new Set<Link>()
  let unplugged = false
  let gate: Promise<void> = Promise.resolve()
  let openGate = (): void => {}
  let delayMs = (): number => 0
  let bytesUntilCut = (): number => Infinity

  const listener = createServer((client) => {
    if (unplugged) {
      client.resetAndDestroy()
      return
    }
    const link: Link = { client, server: connect(portNow(), '127.0.0.1'), bytesLeft: bytesUntilCut() }
    links.add(link)
    carry(link, link.client, link.server)
    carry(link, link.server, link.client)
  })

  function carry(link: Link, from: Socket, to: Socket): void {
    // The promise chain keeps the order of what is delayed.
    let lastSent: Promise<void> = Promise.resolve()
    from.on('data', (chunk) => {
      const arrives = Promise.all([wait(delayMs()), gate])
      lastSent = lastSent.then(() => arrives).then(() => pass(link, to, chunk))
    })
    from.on('end', () => void lastSent.then(() => to.end()))
    from.on('error', () => end(link))
    from.on('close', () => void lastSent.then(() => end(link)))
  }

  function pass(link: Link, to: Socket, chunk: Buffer): void {
    if (to.destroyed) return
    link.bytesLeft -= chunk.length
    if (link.bytesLeft > 0) {
      to.write(chunk)
      return
    }
    to.write(chunk.subarray(0, chunk.length + link.bytesLeft), () => end(link))
  }

  function end(link: Link): void {
    links.delete(link)
    link.client.resetAndDestroy()
    link.server.destroy()
  }

  const cut = (): void => {
    for (const link of links) end(link)
  }

  await new Promise<void>((resolve) => listener.listen(port, '127.0.0.1', resolve))
  return {
    port: (listener.address() as AddressInfo).port,
    heal: () => {
      unplugged = false
      openGate()
      delayMs = () => 0
      bytesUntilCut = () => Infinity
      for (const link of links) link.bytesLeft = Infinity
    },
    delay: (ms) => {
      delayMs = ms
    },
    cut,
    unplug: () => {
      unplugged = true
      cut()
    },
    halfOpen: () => {
      openGate()
      gate = new Promise((resolve) => (openGate = resolve))
    },
    cutAfter: (bytes) => {
      bytesUntilCut = bytes
      for (const link of links) link.bytesLeft = bytes()
    },
    connections: () => links.size,
    close: async () => {
      cut()
      await new Promise((resolve) => listener.close(resolve))
    },
  }
}

const wait = (ms: number): Promise<void> =>
  ms > 0 ? new Promise((resolve) => setTimeout(resolve, ms)) : Promise.resolve()
