import { textWidthEm } from '@samenspel/shared/text/text-width'

/** A title on one line, or as much of it as fits `widthEm` with an ellipsis; both in em of the semibold weight. */
export function shortenedTitle(title: string, widthEm: number): string {
  const text = title.replaceAll('\n', ' ')
  if (textWidthEm(text, 600) <= widthEm) return text
  let kept = text
  while (kept !== '' && textWidthEm(`${kept}…`, 600) > widthEm) kept = kept.slice(0, -1)
  return `${kept.trimEnd()}…`
}
