import { guestGroups, type GuestGroup } from '../records/interview.ts'
import type { RecordOfKind } from '../records/registry.ts'

type Interview = RecordOfKind<'interview'>

/** The guests of one work area, or of no area (null), by the side of the question that they stand on. */
export interface MixRow {
  readonly area: RecordOfKind<'work-area'> | null
  readonly guests: Readonly<Record<GuestGroup, readonly Interview[]>>
  /** Of whom nobody has said yet which side that is. */
  readonly unknown: readonly Interview[]
  /** Which of residents and professionals nobody speaks for here. */
  readonly missing: readonly Exclude<GuestGroup, 'other'>[]
}

/**
 * Who was spoken with in each area, and who was not. A guest of two areas stands in both; guests of no area, and boards without areas, make a last row without
 * one, in which nobody is missed as soon as there are areas.
 */
export function interviewMix(
  areas: readonly RecordOfKind<'work-area'>[],
  interviews: readonly Interview[],
): readonly MixRow[] {
  const known = new Set<string>(areas.map(({ id }) => id))
  const rows = areas.map((area) =>
    rowOf(
      area,
      interviews.filter((interview) => interview.areas.includes(area.id)),
    ),
  )
  const elsewhere = interviews.filter((interview) => !interview.areas.some((area) => known.has(area)))
  if (elsewhere.length === 0 && areas.length > 0) return rows
  return [...rows, { ...rowOf(null, elsewhere), ...(areas.length > 0 ? { missing: [] } : {}) }]
}

function rowOf(area: MixRow['area'], interviews: readonly Interview[]): MixRow {
  const of = (group: GuestGroup): readonly Interview[] => interviews.filter((interview) => interview.group === group)
  const guests = Object.fromEntries(guestGroups.map((group) => [group, of(group)])) as MixRow['guests']
  return {
    area,
    guests,
    unknown: interviews.filter(({ group }) => group === null),
    missing: (['resident', 'professional'] as const).filter((group) => guests[group].length === 0),
  }
}
