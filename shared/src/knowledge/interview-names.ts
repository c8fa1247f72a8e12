/**
 * Gentle recognition of what looks like somebody's name or address, for a warning while it is typed. It is a rule of thumb for Dutch and English: it misses
 * names and suspects what is none, so nothing may ever depend on it.
 */

const PARTICLES = "(?:van|de|den|der|het|'t|ten|ter|te|von|da|dos|di|el|al|bin|ben|ibn|la|le)"
const CAPITALISED = "\\p{Lu}[\\p{L}'’-]*\\p{Ll}"
const SURNAME = `(?:${PARTICLES}\\s+){0,3}${CAPITALISED}`

/** "Mevrouw Jansen", "dhr. van der Berg". */
const TITLED = new RegExp(
  `(?<![\\p{L}\\d])(?:[Mm]evrouw|[Mm]eneer|[Mm]ijnheer|[Mm]evr|[Mm]w|[Dd]hr|[Dd]e heer|[Jj]uffrouw|[Mm]rs?|[Mm]s|[Mm]iss)\\.?\\s+${SURNAME}`,
  'u',
)
/** "Ik heet Fatima", "mijn naam is Jan", "my name is Jo". */
const INTRODUCED = new RegExp(
  `(?:\\bheet|\\bheette|\\bnaam is|\\bgenaamd|\\bname is|\\bcalled)\\s+(${CAPITALISED})`,
  'u',
)
/** "Anna van den Berg". */
const WITH_PARTICLE = new RegExp(`(?<![\\p{L}\\d])(${CAPITALISED})\\s+(?:${PARTICLES}\\s+){1,3}${CAPITALISED}`, 'u')
/** "Anna Jansen", "A. Jansen". */
const TWO_WORDS = new RegExp(`(?<![\\p{L}\\d])(${CAPITALISED}|\\p{Lu}\\.)\\s+${CAPITALISED}`, 'u')
const MAIL = /[\w.+-]+@[\w-]+\.[a-z]{2,}/i
const PHONE = /(?<!\d)(?:\+31|0031|0)[\s-]?(?:\d[\s-]?){8}\d(?!\d)/

/** What begins a sentence, an organisation or a place, and is nobody's first name. */
const NO_FIRST_NAMES = new Set(
  `de het een the a an in bij van op voor met naar uit over mijn onze ons zijn haar hun wij we ik hij zij ze je jij u als dat dit die deze daar hier nu
  toen maar en of want stichting vereniging gemeente woningcorporatie wijk buurt sint nieuw nieuwe oud oude groot grote klein kleine den noord zuid oost west
  leger rode rijks provincie huis dorp stad regio team groep school basisschool my our your his her their we i he she they at on from foundation`.split(
    /\s+/,
  ),
)

/** How the first word of many organisations ends: "Huurdersvereniging de Linde", "Wijkteam Oost". */
const ORGANISATION =
  /(?:vereniging|stichting|team|huis|school|bond|club|zorg|raad|kerk|moskee|dienst|bank|groep|coöperatie|corporatie|bestuur|commissie|comité|platform|netwerk|fonds|centrum|bedrijf|winkel|praktijk|tuin|partij|association|council|church|mosque|trust|centre|center|company|committee|network)$/u

/**
 * What in the text looks like a name, an e-mail address or a telephone number, as it stands there; undefined when nothing does. A `label` (a code, a role)
 * is suspected sooner than a `line` of a conversation, in which places and organisations are named all the time.
 */
export function personalWordsIn(text: string, kind: 'label' | 'line'): string | undefined {
  const sure = MAIL.exec(text)?.[0] ?? PHONE.exec(text)?.[0] ?? TITLED.exec(text)?.[0]
  if (sure) return sure.trim()
  const introduced = INTRODUCED.exec(text)?.[1]
  if (introduced) return introduced
  return firstName(WITH_PARTICLE, text) ?? (kind === 'label' ? firstName(TWO_WORDS, text) : undefined)
}

function firstName(pattern: RegExp, text: string): string | undefined {
  const found = pattern.exec(text)
  const first = found?.[1]?.toLowerCase()
  return found && first && !NO_FIRST_NAMES.has(first) && !ORGANISATION.test(first) ? found[0] : undefined
}
