/** What other programs put on the clipboard as HTML, as plain text: for programs that offer nothing else, and to tell words from pictures. */

/** Longer HTML is read up to here. */
const HTML_CHARACTERS_MAX = 200_000

const UNSEEN = new Set(['style', 'script', 'head', 'title'])
const LINES = new Set([
  'br',
  '/p',
  '/div',
  '/li',
  '/tr',
  '/h1',
  '/h2',
  '/h3',
  '/h4',
  '/h5',
  '/h6',
  '/blockquote',
  '/pre',
])
const CELLS = new Set(['/td', '/th'])

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

/** The words of a piece of HTML with a line for each block and a tab between cells. It is taken apart as text, and never becomes part of a page. */
export function htmlText(html: string): string {
  return wordsIn(html.slice(0, HTML_CHARACTERS_MAX))
    .replaceAll(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi, readEntity)
    .split('\n')
    .map((line) =>
      line
        .split('\t')
        .map((cell) => cell.trim())
        .join('\t')
        .trimEnd(),
    )
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
}

/** What lies between the tags. Goes through the HTML once, whatever it is. */
function wordsIn(html: string): string {
  const small = html.toLowerCase()
  let words = ''
  let at = 0
  while (at < html.length) {
    const tag = html.indexOf('<', at)
    words += html.slice(at, tag < 0 ? html.length : tag).replaceAll(/\s+/g, ' ')
    if (tag < 0) break
    const isComment = html.startsWith('<!--', tag)
    const end = isComment ? html.indexOf('-->', tag) : html.indexOf('>', tag)
    if (end < 0) break
    at = end + (isComment ? 3 : 1)
    const name = isComment ? '' : (/^<(\/?[a-z0-9]{1,16})/.exec(small.slice(tag, tag + 18))?.[1] ?? '')
    if (LINES.has(name)) words += '\n'
    if (CELLS.has(name)) words += '\t'
    if (!UNSEEN.has(name)) continue
    const close = small.indexOf(`</${name}`, at)
    if (close < 0) break
    at = close
  }
  return words
}

function readEntity(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : whole
}

/**
 * True when a picture on the clipboard is what somebody copied, and not a likeness of words or cells that a program adds to them. With a picture
 * browsers offer HTML in which there is nothing but it, file managers its name as text.
 */
export function isPictureAlone({ plain, html }: { readonly plain: string; readonly html: string }): boolean {
  if (plain.includes('\t')) return false
  return plain.trim() === '' || html === '' || htmlText(html) === ''
}
