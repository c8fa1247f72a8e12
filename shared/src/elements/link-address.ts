/** Addresses that a link card may lead to. Longer ones are none. */
const CHARACTERS_MAX = 2_000

/**
 * An address as a browser writes it: `http`, `https` or `mailto`, printable ASCII only (so that no letter of another alphabet passes for one of ours), and
 * no name or password before the host.
 */
export const LINK_ADDRESS = new RegExp(
  `^(?=.{1,${CHARACTERS_MAX}}$)(?:https?://[a-z0-9.:\\[\\]-]+(?:[/?#][\\x21-\\x7e]*)?|mailto:[\\x21-\\x7e]+)$`,
)

/** What people are told of an address before they follow it. */
export interface LinkParts {
  /** The host with its port, or the address that a mail would go to. */
  readonly host: string
  /** What follows it; empty when that is nothing. */
  readonly path: string
}

/** The parts of an address; the host of an empty one is empty. */
export function linkParts(address: string): LinkParts {
  const mail = /^mailto:([^?]*)/.exec(address)
  if (mail) return { host: decoded(mail[1] ?? ''), path: '' }
  const [, host = '', rest = ''] = /^https?:\/\/([^/?#]*)(.*)$/.exec(address) ?? []
  return { host: host.replace(/^www\./, ''), path: rest === '/' ? '' : decoded(rest) }
}

/** Escaped letters as people know them; what would not be visible stays escaped. */
function decoded(text: string): string {
  try {
    const plain = decodeURIComponent(text)
    return /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]/u.test(plain) ? text : plain
  } catch {
    // A lone percent sign is an address, too.
    return text
  }
}
