import { kindOf, mainTextOf, type Element } from './registry.ts'

/** Everything that is written in an element, of whatever kind, and in the records it shows: what people look for. */
export function searchTextOf(element: Element): string {
  const values = element as unknown as Readonly<Record<string, unknown>>
  const { fields, shows } = kindOf(element)
  const own = Object.entries(fields).flatMap(([name, { merge }]) => {
    const value = values[name]
    if (merge === 'text' && typeof value === 'string') return value
    if (name === 'tags' && Array.isArray(value)) return (value as readonly string[]).map((word) => `#${word}`)
    return []
  })
  return [...own, ...(shows?.words(element) ?? [])].join('\n')
}

/** What an element says as plain text: its main text, or a line for each thing that a view of records says; empty for what has no words. */
export const plainTextOf = (element: Element): string =>
  kindOf(element).shows?.words(element).join('\n') ?? mainTextOf(element)
