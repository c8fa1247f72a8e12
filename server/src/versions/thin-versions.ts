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

/**
 * The ids of the versions that are not needed any more. Of the automatic ones all of the last hour stay, then the last of each hour for a day,
 * of each day for a week, of each week until `keptMs`. What was there before a restore stays for a week as it is, since undoing the restore
 * depends on it; after that it is thinned likewise. Versions with a name stay.
 */
export function versionsToRemove(versions: readonly StoredVersion[], nowMs: number, keptMs: number): readonly string[] {
  const taken = new Set<string>()
  const removed: string[] = []
  for (const { versionId, kind, atMs } of versions.toSorted((a, b) => b.atMs - a.atMs)) {
    const ageMs = nowMs - atMs
    if (kind === 'named' || (kind === 'pre-restore' && ageMs < WEEK_MS)) continue
    const step = steps.findLast(({ fromMs }) => ageMs >= fromMs)
    if (ageMs < keptMs && !step) continue
    const stretch = step ? `${step.stretchMs}:${Math.floor(atMs / step.stretchMs)}` : ''
    if (ageMs >= keptMs || taken.has(stretch)) removed.push(versionId)
    else taken.add(stretch)
  }
  return removed
}
