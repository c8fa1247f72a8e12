/**
 * Rows and columns of text as spreadsheets put it on the clipboard: cells parted by tabs, rows by line ends, a cell with either in it
 * between double quotes, in which a double quote is doubled.
 */
export function readTable(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  const cell = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*)/y
  let at = 0
  while (at <= text.length) {
    cell.lastIndex = at
    const found = cell.exec(text)
    if (!found) break
    rows.at(-1)?.push(found[1]?.replaceAll('""', '"').replaceAll('\r\n', '\n') ?? found[2] ?? '')
    at = cell.lastIndex
    if (at >= text.length) break
    if (text[at] === '\t') at += 1
    else {
      at += text.startsWith('\r\n', at) ? 2 : 1
      rows.push([])
    }
  }
  while (rows.length > 0 && rows.at(-1)?.every((value) => value === '')) rows.pop()
  return rows
}
