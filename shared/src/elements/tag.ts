import { limits } from '../limits.ts'

const NOT_VISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\s]+/gu

/**
 * What somebody typed as the tag that it is: in small letters and with single spaces, so that the same word is the same tag whoever writes it.
 * Undefined when nothing is left or it is too long.
 */
export function parseTag(typed: unknown): string | undefined {
  if (typeof typed !== 'string' || typed.length > 4 * limits.tagCharactersMax) return undefined
  const tag = typed.normalize('NFC').toLowerCase().normalize('NFC').replace(NOT_VISIBLE, ' ').trim()
  return tag === '' || tag.length > limits.tagCharactersMax ? undefined : tag
}
