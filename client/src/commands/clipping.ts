/** Copied elements as text: our own form, which keeps everything and travels between boards, and plain lines for other programs. */
import type { ConnectorEnd } from '@samenspel/shared/elements/connector'
import { elementKinds, boxOf, type Element, type ElementKindName } from '@samenspel/shared/elements/registry'
import { plainTextOf } from '@samenspel/shared/elements/search-text'
import { boundsOf, centerOf, moveBox, type Box } from '@samenspel/shared/geometry/box'
import { add as addPoints, parsePoint, type Point } from '@samenspel/shared/geometry/point'
import { isItemId, randomBase64Url, type ElementId } from '@samenspel/shared/ids'
import { limits } from '@samenspel/shared/limits'
import type { FieldTable, WordsField } from '@samenspel/shared/schema/field'
import type { Clipping, Editor } from '#editor/editor.ts'
import { clusterAt, joinsClusters } from './place-in-clusters.ts'

/** The type under which our own form is offered to the clipboard. */
export const CLIPPING_TYPE = 'application/x-samenspel+json'

/** Longer pasted text is not read at all. */
const OWN_CHARACTERS_MAX = 4_000_000

/** One element as it was copied: its place, and a value for each field of its kind. */
export interface ClippedElement {
  readonly kind: ElementKindName
  readonly position: Point
  /** Its id where it was copied, which others in the clipping may name as their cluster. */
  readonly id: string
  /** What belongs together carries the same word; empty is none. */
  readonly group: string
  readonly cluster: string
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
      id: element.id,
      group: element.group,
      cluster: element.cluster,
      values: Object.fromEntries(names.map((name) => [name, values[name]])),
    }
  })
  return { own: JSON.stringify({ samenspel: 1, elements: items }), plain: plainLines(elements).join('\n') }
}

/** A line for each, in reading order; a cluster's name stands before its members. */
function plainLines(elements: readonly Element[]): readonly string[] {
  const inOrder = elements.toSorted((a, b) => (a.order < b.order ? -1 : 1))
  const clusters = new Set<string>(inOrder.filter(({ kind }) => kind === 'cluster').map(({ id }) => id))
  return inOrder
    .filter(({ cluster }) => !clusters.has(cluster))
    .flatMap((element) => [element, ...inOrder.filter(({ cluster }) => cluster === element.id)])
    .map(plainTextOf)
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
    if (field.merge === 'derived') return [name, field.fallback]
    if (field.merge === 'words') return [name, wordsIn(value, field)]
    if (field.merge === 'entries') return [name, new Map()]
    if (field.merge === 'text') return [name, typeof value === 'string' ? value.slice(0, field.charactersMax) : '']
    return [name, field.parse(value) ?? field.fallback]
  })
  const links = Object.fromEntries(LINKS.map((name) => [name, linkIn(item[name])])) as Pick<ClippedElement, LinkName>
  return { kind, position, ...links, values: Object.fromEntries(values) }
}

const LINKS = ['id', 'group', 'cluster'] as const
type LinkName = (typeof LINKS)[number]

const linkIn = (stored: unknown): string => (isItemId(stored) ? stored : '')

const wordsIn = (stored: unknown, field: WordsField): readonly string[] =>
  Array.isArray(stored) ? stored.slice(0, field.wordsMax).flatMap((word) => field.parse(word) ?? []) : []

/**
 * Adds clipped elements, moved by `delta`, in front of all others, as one step. What was grouped is grouped again, apart from where it was copied;
 * what was in a cluster is in the copy of it when that came along, and otherwise in the one that it comes to lie in. Copies are never locked.
 */
export function addCopies(editor: Editor, items: readonly ClippedElement[], delta: Point): readonly ElementId[] {
  const groups = new Map<string, string>()
  const groupOf = (group: string): string => {
    if (group === '') return ''
    const copied = groups.get(group) ?? randomBase64Url(16)
    groups.set(group, copied)
    return copied
  }
  const clusters = new Map<string, ElementId>()
  return editor.board.edit((edit) => {
    const add = ({ kind, position, values, group, cluster }: ClippedElement): ElementId =>
      // `values` was read field by field from the kind's own table, which the type of `add` cannot see.
      edit.elements.add(kind, {
        ...(values as object),
        position: addPoints(position, delta),
        group: groupOf(group),
        cluster: clusters.get(cluster) ?? clusterOfCopy(editor, { kind, position, values }, delta),
      })
    for (const item of items) if (item.kind === 'cluster' && item.id !== '') clusters.set(item.id, add(item))
    const copies = new Map<ClippedElement, ElementId>()
    for (const item of items) if (item.kind !== 'connector') copies.set(item, clusters.get(item.id) ?? add(item))
    const copyOf = new Map([...copies].map(([{ id }, copy]) => [id, copy]))
    return items.map((item) => copies.get(item) ?? add(connectedAnew(item, copyOf)))
  })
}

/** The cluster whose area the middle of a copy comes to lie in; empty for none, and for what is in no clusters. */
function clusterOfCopy(
  editor: Editor,
  item: Pick<ClippedElement, 'kind' | 'position' | 'values'>,
  delta: Point,
): ElementId | '' {
  const bounds = clippedBounds([item])
  return bounds && joinsClusters(item.kind) ? clusterAt(editor, centerOf(moveBox(bounds, delta))) : ''
}

/** A connector whose ends stick to the copies of what they stuck to; an end whose thing did not come along is free. */
function connectedAnew(item: ClippedElement, copyOf: ReadonlyMap<string, ElementId>): ClippedElement {
  const { from, to } = item.values as { readonly from: ConnectorEnd; readonly to: ConnectorEnd }
  const anew = (end: ConnectorEnd): ConnectorEnd => ({ ...end, on: copyOf.get(end.on ?? '') ?? null })
  return { ...item, values: { ...item.values, from: anew(from), to: anew(to) } }
}

/** The space that clipped elements take up together. */
export const clippedBounds = (
  items: readonly Pick<ClippedElement, 'kind' | 'position' | 'values'>[],
): Box | undefined =>
  boundsOf(
    items.map(({ kind, position, values }) => {
      // Only what `box` reads is needed: the place and the kind's own fields.
      const element = { kind, position, ...values } as unknown as Element
      return boxOf(element)
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
