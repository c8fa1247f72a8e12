import type { VersionKind } from '@samenspel/shared/protocol/facilitator-http'
import type { StoredVersion } from '#storage/storage.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const WEEK_MS = 7 * DAY_MS

/** From which age on, one version of each such stretch of time is enough. */
const steps = [
  { fromMs: HOUR_MS, stretchMs: HOUR_MS },
  { fromMs: DAY_MS, stretchMs: DAY_MS },
  { fromMs: WEEK_MS, stretchMs: WEEK_MS },
] as const

/** How many versions from just before something large stay as they are, the newest; a page that asks for them without end fills no disk. */
const PROTECTED_MAX = 30
/** For how long they do; what they were made for may have to be undone. Infinity: until `keptMs`. */
const protectedMs: Readonly<Partial<Record<VersionKind, number>>> = {
  'pre-restore': WEEK_MS,
  'pre-clear': WEEK_MS,
  'pre-import': WEEK_MS,
  stage: Infinity,
}

/**
 * The ids of the versions that are not needed any more. Of the automatic ones all of the last hour stay, then the last of each hour for a day,
 * of each day for a week, of each week until `keptMs`. What was there before a restore, a clearing or an import stays for a week as it is,
 * since undoing that depends on it, and the end of a stage stays until `keptMs`; of these the newest 30 do, and the others are thinned likewise.
 * Versions with a name stay.
 */
export function versionsToRemove(versions: readonly StoredVersion[], nowMs: number, keptMs: number): readonly string[] {
  const taken = new Set<string>()
  const removed: string[] = []
  let protectedCount = 0
  for (const { versionId, kind, atMs } of versions.toSorted((a, b) => b.atMs - a.atMs)) {
    if (kind === 'named') continue
    const ageMs = nowMs - atMs
    if (ageMs < Math.min(keptMs, protectedMs[kind] ?? 0) && ++protectedCount <= PROTECTED_MAX) continue
    const step = steps.findLast(({ fromMs }) => ageMs >= fromMs)
    const isOverflow = kind !== 'auto' && protectedCount > PROTECTED_MAX
    if (ageMs < keptMs && !step && !isOverflow) continue
    const stretch = step ? `${step.stretchMs}:${Math.floor(atMs / step.stretchMs)}` : ''
    if (ageMs >= keptMs || taken.has(stretch)) removed.push(versionId)
    else taken.add(stretch)
  }
  return removed
}
