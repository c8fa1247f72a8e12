import { randomBytes } from '../ids.ts'

/** Crockford's base 32: no I, L, O or U, so that a code survives being read aloud. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const JOIN_CODE_CHARACTERS = 8

/** A new random join code: 8 characters, 40 bits. */
export function newJoinCode(): string {
  let code = ''
  for (const byte of randomBytes(JOIN_CODE_CHARACTERS)) code += ALPHABET[byte & 31]
  return code
}

/** The code as typed by a person (any case, spaces and dashes, O for 0, I and L for 1), or undefined when it cannot be one. */
export function parseJoinCode(typed: unknown): string | undefined {
  if (typeof typed !== 'string' || typed.length > 40) return undefined
  const code = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
  return code.length === JOIN_CODE_CHARACTERS && [...code].every((character) => ALPHABET.includes(character))
    ? code
    : undefined
}

/** The code in two groups of four, as it is shown and read aloud. */
export const spellJoinCode = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`
