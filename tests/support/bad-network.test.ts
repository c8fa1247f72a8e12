import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { startBadNetwork, type BadNetwork } from './bad-network.ts'

let echo: Server
let network: BadNetwork

beforeEach(async () => {
  echo = createServer((socket) => socket.on('error', () => socket.destroy()).pipe(socket))
  await new Promise<void>((resolve) => echo.listen(0, '127.0.0.1', resolve))
  network = await startBadNetwork((echo.address() as AddressInfo).port)
})
afterEach(async () => {
  await network.close()
  echo.close()
})

it('carries bytes both ways', async () => {
  const socket = await connected()
  socket.write('hello')
  expect(await received(socket, 5)).toBe('hello')
})

it('keeps the order of what it delays by different times', async () => {
  const delays = [40, 0, 20, 0]
  network.delay(() => delays.shift() ?? 0)
  const socket = await connected()
  for (const letter of ['a', 'b', 'c', 'd']) {
    socket.write(letter)
    await new Promise(setImmediate)
  }
  expect(await received(socket, 4)).toBe('abcd')
})

it('cuts every connection, and takes new ones', async () => {
  const first = await connected()
  network.cut()
  await closed(first)
  const second = await connected()
  second.write('again')
  expect(await received(second, 5)).toBe('again')
})

it('lets nobody through while it is unplugged', async () => {
  network.unplug()
  const socket = connect(network.port, '127.0.0.1')
  const error = await new Promise<Error>((resolve) => socket.once('error', resolve))
  expect(error.message).toContain('ECONNRESET')
})

it('holds everything back while half open, and delivers it when it heals', async () => {
  const socket = await connected()
  network.halfOpen()
  let heard = ''
  socket.on('data', (chunk) => (heard += chunk))
  socket.write('late')
  // A second connection proves that the network had its chance to deliver.
  await connected()
  expect(heard).toBe('')
  network.heal()
  await expect.poll(() => heard).toBe('late')
})

it('cuts in the middle of a message', async () => {
  network.cutAfter(() => 3)
  const socket = await connected()
  socket.write('abcdef')
  await closed(socket)
  expect(network.connections()).toBe(0)
})

async function connected(): Promise<Socket> {
  const socket = connect(network.port, '127.0.0.1')
  socket.on('error', () => socket.destroy())
  await once(socket, 'connect')
  return socket
}

const closed = (socket: Socket): Promise<void> => new Promise((resolve) => socket.once('close', () => resolve()))

async function received(socket: Socket, characters: number): Promise<string> {
  let text = ''
  socket.on('data', (chunk) => (text += chunk))
  await expect.poll(() => text.length).toBe(characters)
  return text
}
