import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { defaultLimits, limitVariable } from '@samenspel/server/limits'
import { limits as sharedLimits } from '@samenspel/shared/limits'
import { expect, test } from 'vitest'

const page = (name: string): string =>
  readFileSync(join(import.meta.dirname, '..', '..', 'docs', name), 'utf8').replaceAll(/\s+/g, ' ')

test('docs/operations.md names every limit of the server with its default, and none that there is not', () => {
  const rows = [...page('operations.md').matchAll(/\| `(LIMIT_[A-Z_]+)` \| (\S+) \|/g)].map(([, name, value]) => [
    name,
    Number(value),
  ])
  const limits = Object.entries(defaultLimits).map(([name, value]) => [limitVariable(name), value])
  expect(rows).toEqual(limits)
})

test('docs/protocol.md tells the limits that clients must keep to as they are', () => {
  const protocol = page('protocol.md')
  const group = (bytes: number): string => bytes.toLocaleString('en-GB')
  for (const sentence of [
    `title 1 to ${sharedLimits.titleCharactersMax} characters`,
    `at most ${sharedLimits.presenceBytesMax / 1_024} KB, its clock`,
    `Of several within ${defaultLimits.presenceIntervalMs} ms the last is sent on`,
    `sent after ${defaultLimits.silenceMsMax / 1_000} seconds in which`,
    `more than ${defaultLimits.badFramesMax} frames that are malformed`,
    `A frame of more than ${group(sharedLimits.firstStep2BytesMax + 64)} bytes ends the connection`,
    `over ${sharedLimits.liveFrameBytesMax / 2 ** 20} MiB; the first step 2 and one that was asked for may have ${sharedLimits.firstStep2BytesMax / 2 ** 20} MiB`,
    `a live update that takes a clock more than ${group(defaultLimits.clockGrowthMax)} further`,
    `nested deeper than ${defaultLimits.nestingLevelsMax}`,
    `(${defaultLimits.ticketMs / 1_000} seconds after it was given)`,
    `did not ask for the board within ${defaultLimits.helloMsMax / 1_000} seconds`,
    `\`body\` at most ${group(defaultLimits.sealedBytesMax)} characters`,
    `at most ${group(defaultLimits.imageBytesMax)} of them`,
    `more than ${defaultLimits.imagePixelsMax / 1e6} million pixels`,
    `no side longer than ${group(sharedLimits.imageSidePixelsMax)} pixels`,
    `room for ${defaultLimits.imagesPerBoardMax} pictures and ${group(defaultLimits.imageBytesPerBoardMax)} bytes`,
    `too many rounds (${group(defaultLimits.sealedEntriesPerBoardMax)} bodies, or ${group(defaultLimits.sealedBytesPerBoardMax)} bytes of them)`,
  ])
    expect(protocol).toContain(sentence)
})
