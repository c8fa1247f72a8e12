import { kindOf, type Element } from './registry.ts'

/** Everything that is written in an element, of whatever kind: what people look for. */
export function searchTextOf(element: Element): string {
  const values = element as unknown as Readonly<Record<string, unknown>>
  return Object.entries(kindOf(element).fields)
    .flatMap(([name, { merge }]) => {
      const value = values[name]
      if (merge === 'text' && typeof value === 'string') return value
      if (name === 'tags' && Array.isArray(value)) return (value as readonly string[]).map((word) => `#${word}`)
      return []
    })
    .join('\n')
}
