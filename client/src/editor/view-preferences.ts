/** How one person wants to look at boards and move over them, on this device. */
export interface ViewPreferences {
  /** What turning the wheel does: told by the device it comes from, or always the same. */
  readonly wheel: WheelUse
  /** Whether the pointers of others are shown. */
  readonly showsCursors: boolean
  /** Calm mode: no pointers of others, and nothing that moves by itself. */
  readonly isCalm: boolean
}

export const wheelUses = ['auto', 'zoom', 'pan'] as const
export type WheelUse = (typeof wheelUses)[number]

export const usualView: ViewPreferences = { wheel: 'auto', showsCursors: true, isCalm: false }
