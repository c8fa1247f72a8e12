/** What is known of one turn of a wheel, as browsers tell it. */
export interface WheelTurn {
  readonly deltaX: number
  readonly deltaY: number
  /** True when the deltas are lines or pages and not pixels. */
  readonly isInLines: boolean
  /** The old measure that browsers still give: a notch of a mouse is 120; 0 where it is not given. */
  readonly notches: number
  readonly atMs: number
}

export type WheelDevice = 'mouse' | 'trackpad'

/** A movement is over when nothing came for this long. */
const PAUSE_MS = 300
const NOTCH = 120

/**
 * Tells from what comes in whether it is a mouse or a trackpad. A movement never changes its device half-way, whatever its last steps look like; what tells nothing
 * is taken for the device before it, and a trackpad at first.
 */
export function createWheelDevice(): (turn: WheelTurn) => WheelDevice {
  let device: WheelDevice = 'trackpad'
  let lastMs = -Infinity
  return (turn) => {
    const isNew = turn.atMs - lastMs > PAUSE_MS
    lastMs = turn.atMs
    // Only fingers go sideways; a first step straight down may still be theirs.
    if (turn.deltaX !== 0 && !turn.isInLines) device = 'trackpad'
    else if (isNew) device = deviceOf(turn) ?? device
    return device
  }
}

/** Lines, and whole notches, come from a mouse; fractions and small steps from a trackpad. */
function deviceOf({ deltaY, isInLines, notches }: WheelTurn): WheelDevice | undefined {
  if (isInLines) return 'mouse'
  if (notches !== 0 && notches % NOTCH === 0 && Math.abs(deltaY) >= 50) return 'mouse'
  if (!Number.isInteger(deltaY) || Math.abs(deltaY) < 40) return 'trackpad'
  return undefined
}
