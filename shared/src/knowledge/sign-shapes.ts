/** The signs for how sure the group can be: told apart by shape alone, in black and white and from far. */
import type { ConfidenceLevel } from './confidence.ts'

/** What a sign is drawn with, in a square of 24 units: lines, and what is filled. Contested is a flag in its place. */
export interface SignShape {
  readonly line: string
  readonly filled?: string
  readonly isDashed?: boolean
}

const RING = 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17z'

/** Empty and dashed, half, full, and full with a ring around it. */
export const signShapes: Readonly<Record<ConfidenceLevel, SignShape>> = {
  assumption: { line: RING, isDashed: true },
  signal: { line: RING, filled: 'M12 3.5a8.5 8.5 0 0 0 0 17z' },
  shared: { line: RING, filled: RING },
  grounded: {
    line: 'M12 1.5a10.5 10.5 0 1 0 0 21 10.5 10.5 0 0 0 0-21z',
    filled: 'M12 5.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13z',
  },
}

export const contestedShape: SignShape = { line: 'M6 22V3', filled: 'M6 3.5h13.5L16 8.7l3.5 5.3H6z' }
