/** Languages that a board and the interface can have. */
export const languages = ['nl', 'en'] as const
export type Language = (typeof languages)[number]
