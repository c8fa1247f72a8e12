/** What no line of the server's log may hold. Every server that a test starts is held to it when it ends. */

/** The only words that a log line has for what it tells. */
const KEYS: ReadonlySet<string> = new Set([
  'level',
  'time',
  'msg',
  'message',
  'code',
  'board',
  'rows',
  'sockets',
  'route',
  'damage',
  'at',
])
/** A token, ticket, code of a session or other long run of chance; words and names of routes are shorter or have other signs in them. */
const LONG_RUN = /[A-Za-z0-9_-]{20,}/
const ADDRESS = /\b\d{1,3}(\.\d{1,3}){3}\b|\b[0-9a-f]{0,4}(:[0-9a-f]{0,4}){3,}\b/i
const BOARD_CHARACTERS_MAX = 8
const SECRET_CHARACTERS_MIN = 4

const secrets = new Set<string>()

/** Remembers texts that must never be in a log from now on: tokens, tickets, codes, names, what people wrote. */
export function neverLogged(...texts: readonly string[]): void {
  for (const text of texts) if (text.length >= SECRET_CHARACTERS_MIN) secrets.add(text)
}

/** A sentence for each line of what a server printed that tells too much. */
export function logProblems(printed: string): readonly string[] {
  return printed.split('\n').flatMap((line) => {
    const problems = [...secrets].flatMap((secret) => (line.includes(secret) ? [`It holds "${secret}": ${line}`] : []))
    return line.startsWith('{') ? [...problems, ...shapeProblems(line)] : problems
  })
}

function shapeProblems(line: string): readonly string[] {
  const entry = JSON.parse(line) as Readonly<Record<string, unknown>>
  const unknown = Object.keys(entry).filter((key) => !KEYS.has(key))
  const problems = unknown.map((key) => `It tells "${key}": ${line}`)
  const { board } = entry
  if (board !== undefined && String(board).length > BOARD_CHARACTERS_MAX)
    problems.push(`It tells a whole board: ${line}`)
  for (const value of [entry['msg'], entry['message'], entry['damage'], entry['code']].map((text) =>
    String(text ?? ''),
  )) {
    // Where the database is, is the host's own affair.
    const told = value.replace(/ECONNREFUSED \S+/, '')
    if (LONG_RUN.test(told) || ADDRESS.test(told)) problems.push(`It holds an address or a token: ${line}`)
  }
  return problems
}
