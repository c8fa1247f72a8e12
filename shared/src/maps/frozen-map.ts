/** A map as it was at one moment: everything that is needed to draw it again, whatever became of the register since. */
import { isItemId } from '../ids.ts'
import { languages } from '../language.ts'
import { lenses } from '../records/assessment.ts'
import { relationStatuses, relationTypes } from '../records/relation.ts'
import { sectors, stakeholderTypes } from '../records/stakeholder.ts'
import { mapTypes } from '../records/stakeholder-map.ts'
import type { MapContent, MapEntry, Place } from './map-content.ts'
import type { MapLink } from './map-links.ts'
import { cellTones, type MapTable, type TableCell } from './map-table.ts'
import { rainbowSectors, type RainbowBand } from './rainbow.ts'
import { salienceClasses } from './salience.ts'
import type { RecordId } from '../ids.ts'

/** The text to store. */
export const frozenText = (content: MapContent): string => JSON.stringify({ content })

/** What was stored, or undefined when it cannot be read. Whoever stored it may be hostile: parts that make no sense are left out. */
export function readFrozen(stored: string): MapContent | undefined {
  if (stored === '') return undefined
  try {
    const parsed: unknown = JSON.parse(stored)
    const content = readContent(get(parsed, 'content'))
    // Earlier copies had their table beside the rest.
    return content && { ...content, table: content.table ?? readTable(get(parsed, 'table')) }
  } catch {
    return undefined
  }
}

const MEMBERS_MAX = 400
const LINKS_MAX = 4_000
const COLUMNS_MAX = 100
const RELATION_WORDS = [...relationTypes, ...relationStatuses]

function readContent(stored: unknown): MapContent | undefined {
  const type = one(mapTypes, get(stored, 'type'))
  if (!type) return undefined
  const entries = list(get(stored, 'entries'), MEMBERS_MAX, readEntry)
  const known = new Set<string>(entries.map(({ id }) => id))
  return {
    type,
    preset: words(get(stored, 'preset')),
    title: words(get(stored, 'title')),
    purpose: words(get(stored, 'purpose')),
    language: one(languages, get(stored, 'language')) ?? 'nl',
    labels: readLabels(get(stored, 'labels')),
    x: words(get(stored, 'x')),
    y: words(get(stored, 'y')),
    cut: unitPoint(get(stored, 'cut')) ?? [0.5, 0.5],
    threshold: unit(get(stored, 'threshold')) ?? 0.5,
    rings: whole(get(stored, 'rings'), 2, 5) ?? 4,
    sectors: whole(get(stored, 'sectors'), 1, 8) ?? 1,
    sizeBy: words(get(stored, 'sizeBy')),
    colorBy: words(get(stored, 'colorBy')),
    showsAdvice: get(stored, 'showsAdvice') === true,
    area: words(get(stored, 'area')),
    lens: one(lenses, get(stored, 'lens')) ?? 'actual',
    phase: words(get(stored, 'phase')),
    aim: one(lenses, get(stored, 'aim')) ?? null,
    entries,
    links: list(get(stored, 'links'), LINKS_MAX, readLink).filter(({ from, to }) => known.has(from) && known.has(to)),
    hiddenRelations: list(get(stored, 'hiddenRelations'), RELATION_WORDS.length, (word) => one(RELATION_WORDS, word)),
    table: readTable(get(stored, 'table')),
  }
}

function readEntry(stored: unknown): MapEntry | undefined {
  const id = get(stored, 'id')
  if (!isItemId(id)) return undefined
  return {
    id: id as RecordId,
    name: words(get(stored, 'name')),
    form: one(stakeholderTypes, get(stored, 'form')) ?? 'organisation',
    sector: one(sectors, get(stored, 'sector')) ?? null,
    place: readPlace(get(stored, 'place')),
    aim: readPlace(get(stored, 'aim')),
    before: readPlace(get(stored, 'before')),
    size: unit(get(stored, 'size')) ?? null,
    color: unit(get(stored, 'color')) ?? null,
    isUnheard: get(stored, 'isUnheard') === true,
  }
}

function readLink(stored: unknown): MapLink | undefined {
  const [id, from, to] = [get(stored, 'id'), get(stored, 'from'), get(stored, 'to')]
  if (!isItemId(id) || !isItemId(from) || !isItemId(to)) return undefined
  const number = (value: unknown, min: number, max: number): number | null =>
    typeof value === 'number' && value >= min && value <= max ? value : null
  return {
    id: id as RecordId,
    from: from as RecordId,
    to: to as RecordId,
    type: one(relationTypes, get(stored, 'type')) ?? 'own',
    label: words(get(stored, 'label')),
    direction: one(['none', 'one', 'two'] as const, get(stored, 'direction')) ?? 'none',
    strength: number(get(stored, 'strength'), 1, 3),
    valence: number(get(stored, 'valence'), -1, 1),
    isInformal: get(stored, 'isInformal') === true,
    status: one(relationStatuses, get(stored, 'status')) ?? 'existing',
  }
}

function readPlace(stored: unknown): Place | null {
  const at = get(stored, 'at')
  switch (get(stored, 'type')) {
    case 'grid': {
      const point = unitPoint(at)
      return point ? { type: 'grid', at: point } : null
    }
    case 'rings': {
      const [ring, sector, point] = [
        whole(get(stored, 'ring'), 0, 4),
        whole(get(stored, 'sector'), 0, 7),
        unitPoint(at),
      ]
      return ring === undefined || sector === undefined || !point ? null : { type: 'rings', ring, sector, at: point }
    }
    case 'salience': {
      const name = one(salienceClasses, get(stored, 'class'))
      return name ? { type: 'salience', class: name } : null
    }
    case 'rainbow': {
      const [sector, band] = [one(rainbowSectors, get(stored, 'sector')), whole(get(stored, 'band'), 0, 2)]
      return sector && band !== undefined ? { type: 'rainbow', sector, band: band as RainbowBand } : null
    }
    case 'network': {
      const point = pointWithin(at, -1_000_000, 1_000_000)
      return point ? { type: 'network', at: point, isPinned: get(stored, 'isPinned') === true } : null
    }
    default:
      return null
  }
}

function readTable(stored: unknown): MapTable | null {
  const head = get(stored, 'head')
  if (!Array.isArray(head)) return null
  const row = (each: unknown): readonly TableCell[] | undefined =>
    Array.isArray(each) ? list(each, COLUMNS_MAX, readCell) : undefined
  return { head: list(head, COLUMNS_MAX, words), rows: list(get(stored, 'rows'), MEMBERS_MAX, row) }
}

/** Earlier copies had words alone. */
const readCell = (stored: unknown): TableCell =>
  typeof stored === 'string'
    ? { text: words(stored), tone: 'plain' }
    : { text: words(get(stored, 'text')), tone: one(cellTones, get(stored, 'tone')) ?? 'plain' }

function readLabels(stored: unknown): Readonly<Record<string, string>> {
  if (typeof stored !== 'object' || stored === null) return {}
  return Object.fromEntries(
    Object.entries(stored).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}

const get = (stored: unknown, name: string): unknown =>
  typeof stored === 'object' && stored !== null && Object.hasOwn(stored, name) ? Reflect.get(stored, name) : undefined

const one = <const T extends string>(options: readonly T[], value: unknown): T | undefined =>
  options.find((option) => option === value)

const words = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 2_000) : '')

const unit = (value: unknown): number | undefined =>
  typeof value === 'number' && value >= 0 && value <= 1 ? value : undefined

const whole = (value: unknown, min: number, max: number): number | undefined =>
  typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max ? value : undefined

const unitPoint = (value: unknown): readonly [number, number] | undefined => pointWithin(value, 0, 1)

function pointWithin(value: unknown, min: number, max: number): readonly [number, number] | undefined {
  if (!Array.isArray(value) || value.length !== 2) return undefined
  const [x, y] = value as unknown[]
  const fits = (n: unknown): n is number => typeof n === 'number' && n >= min && n <= max
  return fits(x) && fits(y) ? [x, y] : undefined
}

function list<T>(stored: unknown, max: number, read: (item: unknown) => T | undefined): readonly T[] {
  if (!Array.isArray(stored)) return []
  return stored.slice(0, max).flatMap((item: unknown) => {
    const value = read(item)
    // What was read can be a list itself, such as a row.
    return value === undefined ? [] : [value]
  })
}
