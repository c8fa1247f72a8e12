import type { GuestCheck } from '../records/interview.ts'
import type { RecordOfKind } from '../records/registry.ts'

type Line = RecordOfKind<'interview-line'>

/**
 * What the guest has said of a line: not asked yet (`open`), that it is right (`confirmed`), what it should be (`corrected`), or something of words that have
 * been changed since (`outdated`).
 */
export type LineCheck = 'open' | 'confirmed' | 'corrected' | 'outdated'

/** What the guest said of this line. */
export function lineCheck({
  checkedText,
  text,
  correction,
}: Pick<Line, 'checkedText' | 'text' | 'correction'>): LineCheck {
  if (checkedText === null) return 'open'
  if (checkedText !== text) return 'outdated'
  return correction.trim() === '' ? 'confirmed' : 'corrected'
}

/** The lines that a guest is shown: what has words, in the order given. */
export const checkableLines = (lines: readonly Line[]): readonly Line[] =>
  lines.filter(({ text }) => text.trim() !== '')

/** How far a guest has come with these lines. */
export function checkProgress(lines: readonly Line[]): Readonly<Record<LineCheck, number>> {
  const counts = { open: 0, confirmed: 0, corrected: 0, outdated: 0 }
  for (const line of checkableLines(lines)) counts[lineCheck(line)] += 1
  return counts
}

/** What an interview may say of itself once its guest has gone through all lines: null while some are still to be asked. */
export function checkOutcome(lines: readonly Line[]): Extract<GuestCheck, 'confirmed' | 'corrected'> | null {
  const { open, outdated, corrected } = checkProgress(lines)
  if (open + outdated > 0 || checkableLines(lines).length === 0) return null
  return corrected > 0 ? 'corrected' : 'confirmed'
}
