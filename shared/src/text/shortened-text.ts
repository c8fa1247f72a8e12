import { textWidthEm, type FontWeight } from './text-width.ts'

/** A text on one line, or as much of it as fits `widthEm` with an ellipsis; both in em of that weight. Cuts no letter in two. */
export function shortenedText(written: string, widthEm: number, weight: FontWeight = 600): string {
  const text = written.replaceAll('\n', ' ')
  if (textWidthEm(text, weight) <= widthEm) return text
  const kept = [...text]
  while (kept.length > 0 && textWidthEm(`${kept.join('')}…`, weight) > widthEm) kept.pop()
  return `${kept.join('').trimEnd()}…`
}
