import { textWidthEm, type FontWeight } from '@samenspel/shared/text/text-width'

/** A text on one line, or as much of it as fits `widthEm` with an ellipsis; both in em of that weight. */
export function shortenedText(written: string, widthEm: number, weight: FontWeight = 600): string {
  const text = written.replaceAll('\n', ' ')
  if (textWidthEm(text, weight) <= widthEm) return text
  let kept = text
  while (kept !== '' && textWidthEm(`${kept}…`, weight) > widthEm) kept = kept.slice(0, -1)
  return `${kept.trimEnd()}…`
}
