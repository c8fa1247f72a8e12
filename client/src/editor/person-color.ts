import type { PersonId } from '@samenspel/shared/ids'

const personColors = [
  '#c2410c',
  '#b91c1c',
  '#be185d',
  '#7e22ce',
  '#4338ca',
  '#0369a1',
  '#a21caf',
  '#4d7c0f',
  '#92400e',
  '#334155',
]

/** One person's colour, the same on every screen, for cursor, selection and avatar alike. White text on it has a contrast of 4.5:1 or more. */
export function personColor(id: PersonId): string {
  let hash = 0
  for (const character of id) hash = (Math.imul(hash, 31) + (character.codePointAt(0) ?? 0)) >>> 0
  return personColors[hash % personColors.length] ?? '#334155'
}
