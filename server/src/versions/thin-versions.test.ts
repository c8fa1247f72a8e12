import { newBoardId } from '@samenspel/shared/ids'
import type { VersionKind } from '@samenspel/shared/protocol/facilitator-http'
import { expect, it } from 'vitest'
import type { StoredVersion } from '#storage/storage.ts'
import { versionsToRemove } from './thin-versions.ts'

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
const boardId = newBoardId()
const versionAt = (atMs: number, kind: VersionKind = 'auto'): StoredVersion => ({
  versionId: `${kind}${atMs}`,
  boardId,
  seq: 1,
  kind,
  label: '',
  atMs,
})

it('a board that is written in every ten minutes for half a year keeps a few dozen versions, the newest of each stretch', () => {
  let kept: StoredVersion[] = []
  const endMs = 180 * DAY_MS
  for (let nowMs = 0; nowMs <= endMs; nowMs += 10 * MINUTE_MS) {
    kept.push(versionAt(nowMs))
    const removed = new Set(versionsToRemove(kept, nowMs, 90 * DAY_MS))
    kept = kept.filter(({ versionId }) => !removed.has(versionId))
  }
  const ages = kept.map(({ atMs }) => endMs - atMs)
  expect(ages.filter((age) => age < 60 * MINUTE_MS)).toHaveLength(6)
  expect(ages.filter((age) => age >= 60 * MINUTE_MS && age < DAY_MS).length).toBeGreaterThanOrEqual(22)
  expect(ages.filter((age) => age >= DAY_MS && age < 7 * DAY_MS).length).toBeGreaterThanOrEqual(6)
  expect(ages.filter((age) => age >= 7 * DAY_MS).length).toBeGreaterThanOrEqual(10)
  expect(Math.max(...ages)).toBeLessThan(90 * DAY_MS)
  expect(kept.length).toBeLessThan(60)
})

it('a version with a name stays, however old', () => {
  expect(versionsToRemove([versionAt(0, 'named')], 10_000 * DAY_MS, 90 * DAY_MS)).toEqual([])
})

it('what was there before a restore stays for a week, beside later versions of the same hour', () => {
  const before = versionAt(10 * DAY_MS, 'pre-restore')
  const after = versionAt(10 * DAY_MS + MINUTE_MS)
  expect(versionsToRemove([before, after], 16 * DAY_MS, 90 * DAY_MS)).toEqual([])
  expect(versionsToRemove([before, after], 18 * DAY_MS, 90 * DAY_MS)).toEqual([before.versionId])
  expect(versionsToRemove([before], 101 * DAY_MS, 90 * DAY_MS)).toEqual([before.versionId])
})

it('so does what was there before a clearing or an import, and the end of a stage until its time is over', () => {
  const all = (['pre-clear', 'pre-import', 'stage'] as const).map((kind, n) => versionAt(10 * DAY_MS + n, kind))
  const newer = versionAt(10 * DAY_MS + MINUTE_MS)
  expect(versionsToRemove([...all, newer], 16 * DAY_MS, 90 * DAY_MS)).toEqual([])
  expect(versionsToRemove([...all, newer], 50 * DAY_MS, 90 * DAY_MS).toSorted()).toEqual([
    all[0]?.versionId,
    all[1]?.versionId,
  ])
  expect(versionsToRemove(all.slice(2), 101 * DAY_MS, 90 * DAY_MS)).toEqual([all[2]?.versionId])
})

it('a page that asks for versions without end gets thirty of them and one of the others', () => {
  let kept: StoredVersion[] = []
  for (let n = 0; n < 200; n++) {
    kept.push(versionAt(n * 1_000, n % 2 === 0 ? 'pre-clear' : 'stage'))
    const removed = new Set(versionsToRemove(kept, n * 1_000, 90 * DAY_MS))
    kept = kept.filter(({ versionId }) => !removed.has(versionId))
  }
  expect(kept).toHaveLength(31)
})
