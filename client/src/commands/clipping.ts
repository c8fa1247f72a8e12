/** Copied elements as text: our own form, which keeps everything and travels between boards, and plain lines for other programs. */
import {
  elementKinds,
  mainTextOf,
  boxOf,
  type Element,
  type ElementKindName,
} from '@samenspel/shared/elements/registry'
import { boundsOf, boxAt, type Box } from '@samenspel/shared/geometry/box'
import { add, parsePoint, type Point } from '@samenspel/shared/geometry/point'
import type { ElementId } from '@samenspel/shared/ids'
import { limits } from '@samenspel/shared/limits'
import type { FieldTable } from '@samenspel/shared/schema/field'
import type { Clipping, Editor } from '#editor/editor.ts'

/** The type under which our own form is offered to the clipboard. */
export const CLIPPING_TYPE = 'application/x-samenspel+json'

/** Longer pasted text is not read at all. */
const OWN_CHARACTERS_MAX = 4_000_000

/** One element as it was copied: its place, and a value for each field of its kind. */
export interface ClippedElement {
  readonly kind: ElementKindName
  readonly position: Point
  readonly values: Readonly<Record<string, unknown>>
}

/** Elements as they go on the clipboard, back to front; the plain form has a line for each, in reading order. */
export function clippingOf(elements: readonly Element[]): Clipping {
  const items = elements.map((element): ClippedElement => {
    const values: Readonly<Record<string, unknown>> = { ...element }
    const names = Object.keys(fieldsOf(element.kind))
    return {
      kind: element.kind,
      position: element.position,
      values: Object.fromEntries(names.map((name) => [name, values[name]])),
    }
  })
  const lines = elements.toSorted((a, b) => (a.order < b.order ? -1 : 1)).map((element) => mainTextOf(element))
  return { own: JSON.stringify({ samenspel: 1, elements: items }), plain: lines.join('\n') }
}

/** Elements from the clipboard, or undefined when the text is no clipping. Whatever cannot be read becomes its field's fallback. */
export function readClipping(own: string): readonly ClippedElement[] | undefined {
  if (own.length > OWN_CHARACTERS_MAX) return undefined
  const parsed = parseJson(own)
  if (!isObject(parsed) || parsed['samenspel'] !== 1 || !Array.isArray(parsed['elements'])) return undefined
  const items = parsed['elements'] as readonly unknown[]
  return items.slice(0, limits.elementsPerBoardMax).flatMap((item) => readItem(item) ?? [])
}

function readItem(item: unknown): ClippedElement | undefined {
  if (!isObject(item)) return undefined
  const kind = elementKinds.find((known) => known.kind === item['kind'])?.kind
  const position = parsePoint(item['position'], limits.coordinateUnitsMax)
  const stored = item['values']
  if (!kind || !position || !isObject(stored)) return undefined
  const values = Object.entries(fieldsOf(kind)).map(([name, field]) => {
    const value = stored[name]
    if (field.merge === 'text') return [name, typeof value === 'string' ? value.slice(0, field.charactersMax) : '']
    return [name, field.parse(value) ?? field.fallback]
  })
  return { kind, position, values: Object.fromEntries(values) }
}

/** Adds clipped elements, moved by `delta`, in front of all others, as one step. */
export function addCopies(editor: Editor, items: readonly ClippedElement[], delta: Point): readonly ElementId[] {
  return editor.board.edit((edit) =>
    // `values` was read field by field from the kind's own table, which the type of `add` cannot see.
    items.map(({ kind, position, values }) =>
      edit.elements.add(kind, { ...(values as object), position: add(position, delta) }),
    ),
  )
}

/** The space that clipped elements take up together. */
export const clippedBounds = (items: readonly ClippedElement[]): Box | undefined =>
  boundsOf(
    items.map(({ kind, position, values }) => {
      // Only what `box` reads is needed: the place and the kind's own fields.
      const element = { kind, position, ...values } as unknown as Element
      const { width, height } = boxOf(element)
      return boxAt(position, width, height)
    }),
  )

const fieldsOf = (name: ElementKindName): FieldTable => elementKinds.find((kind) => kind.kind === name)?.fields ?? {}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // The clipboard holds whatever other programs put there; what is no JSON is no clipping.
    return undefined
  }
}
