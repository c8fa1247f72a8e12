import type { RecordOfKind } from '../records/registry.ts'

const GUEST_CODE = /^g\s*(\d{1,6})$/i

/** The code for one more guest: "G1", and from then on one higher than the highest there is, so that no code is ever used again. */
export function nextGuestCode(codes: readonly string[]): string {
  const numbers = codes.map((code) => Number(GUEST_CODE.exec(code.trim())?.[1] ?? 0))
  return `G${Math.max(0, ...numbers) + 1}`
}

/**
 * The interviews whose code another one has too, in reading order. They are counted as conversations with one person, which two people who add a guest at the
 * same moment do not mean.
 */
export function sharedCodes(
  interviews: readonly RecordOfKind<'interview'>[],
): ReadonlyMap<string, readonly RecordOfKind<'interview'>[]> {
  const byCode = new Map<string, RecordOfKind<'interview'>[]>()
  for (const interview of interviews) {
    const code = interview.code.trim().toLowerCase()
    if (code === '') continue
    const others = byCode.get(code)
    if (others) others.push(interview)
    else byCode.set(code, [interview])
  }
  return new Map([...byCode].filter(([, those]) => those.length > 1))
}
