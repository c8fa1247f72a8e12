/**
 * A field says how one stored property is read and how concurrent edits to it merge.
 * Reading is total: what cannot be read becomes the fallback, whoever stored it.
 */
import { parsePoint, type Point } from '../geometry/point.ts'
import { normalDegrees } from '../geometry/turn.ts'
import { isItemId } from '../ids.ts'

/** One value; of two concurrent writes one wins as a whole. */
export interface RegisterField<T> {
  readonly merge: 'register'
  readonly fallback: T
  /** Not written in a new item unless it is given: for what few items have. */
  readonly isSparse?: boolean
  /** Its value is the id of a record, or empty for none. */
  readonly isReference?: boolean
  /** The stored value as a `T`, or undefined when it is none. */
  parse(stored: unknown): T | undefined
}

/** Text that several people write in at the same time; every insertion survives. Its value is a string. */
export interface TextField {
  readonly merge: 'text'
  /** Writers stop here. Merged texts can be longer and are read whole. */
  readonly charactersMax: number
}

/**
 * A set of words; of concurrent additions and removals all count, and the same word added twice is one. Each is a register of its own on the
 * item, `<field>.<word>`, so that there is no container that two people could make at the same time. Its value is sorted.
 */
export interface WordsField {
  readonly merge: 'words'
  readonly wordsMax: number
  /** Its words are ids of records. */
  readonly isReference?: boolean
  /** The word as it is stored, or undefined when it is none. Must change nothing in what it has given itself. */
  parse(word: unknown): string | undefined
}

/**
 * Values by key, each a register of its own on the item, `<field>.<key>`: of two writes to one key the last counts, writes to different keys
 * all do. Its value is a map that never changes.
 */
export interface EntriesField<T> {
  readonly merge: 'entries'
  readonly entriesMax: number
  /** Whether a text can be a key. */
  isKey(key: string): boolean
  /** The stored value as a `T`, or undefined when it is none. */
  parse(stored: unknown): T | undefined
}

/** What the board works out from other items; never stored. */
export interface DerivedField<T> {
  readonly merge: 'derived'
  /** What it is until it has been worked out. */
  readonly fallback: T
}

export type Field = RegisterField<unknown> | TextField | WordsField | EntriesField<unknown> | DerivedField<unknown>
export type FieldTable = Readonly<Record<string, Field>>

/** What reading all fields of a table gives. */
export type ValuesOf<Fields extends FieldTable> = {
  readonly [Name in keyof Fields]: Fields[Name] extends RegisterField<infer T> | DerivedField<infer T>
    ? T
    : Fields[Name] extends EntriesField<infer T>
      ? ReadonlyMap<string, T>
      : Fields[Name] extends WordsField
        ? readonly string[]
        : string
}
/** Names of the fields that hold shared text. */
export type TextFieldOf<Fields extends FieldTable> = {
  [Name in keyof Fields]: Fields[Name] extends TextField ? Name : never
}[keyof Fields] &
  string
/** Names of the fields that hold words. */
export type WordsFieldOf<Fields extends FieldTable> = {
  [Name in keyof Fields]: Fields[Name] extends WordsField ? Name : never
}[keyof Fields] &
  string
/** Names of the fields that hold values by key. */
export type EntriesFieldOf<Fields extends FieldTable> = {
  [Name in keyof Fields]: Fields[Name] extends EntriesField<unknown> ? Name : never
}[keyof Fields] &
  string
/** The fields that are written as a whole. */
export type RegistersOf<Fields extends FieldTable> = {
  readonly [
    Name in keyof Fields as Fields[Name] extends TextField | WordsField | EntriesField<unknown> | DerivedField<unknown>
      ? never
      : Name
  ]: ValuesOf<Fields>[Name]
}

const register = <T>(fallback: T, parse: (stored: unknown) => T | undefined): RegisterField<T> => ({
  merge: 'register',
  fallback,
  parse,
})

/** The field, not written in a new item unless it is given. */
export const sparse = <T>(field: RegisterField<T>): RegisterField<T> => ({ ...field, isSparse: true })

/** Yes or no; no when missing. */
export const flag = (): RegisterField<boolean> =>
  register<boolean>(false, (stored) => (typeof stored === 'boolean' ? stored : undefined))

/** One of a closed list of words. */
export const choice = <const T extends string>(options: readonly T[], fallback: NoInfer<T>): RegisterField<T> =>
  register<T>(fallback, (stored) => options.find((option) => option === stored))

/** One of a closed list of words; null is "not set", never one of them. */
export const optionalChoice = <const T extends string>(options: readonly T[]): RegisterField<T | null> =>
  register<T | null>(null, (stored) => options.find((option) => option === stored))

/** A finite number within bounds; null is "not set", never a number. */
export const optionalNumber = (min: number, max: number): RegisterField<number | null> =>
  register<number | null>(null, (stored) =>
    typeof stored === 'number' && Number.isFinite(stored) && stored >= min && stored <= max ? stored : undefined,
  )

/** A moment in milliseconds since 1970 UTC; null is "not". */
export const optionalTime = (): RegisterField<number | null> => optionalNumber(0, 8.64e15)

/** A short word that people never see as text: an id, an order key. */
export const word = (pattern: RegExp, fallback = ''): RegisterField<string> =>
  register(fallback, (stored) => (typeof stored === 'string' && pattern.test(stored) ? stored : undefined))

/** The id of a record; empty for none. Whether that record exists is for the reader to find out. */
export const reference = (): RegisterField<string> => ({
  ...register('', (stored) => (stored === '' || isItemId(stored) ? stored : undefined)),
  isReference: true,
})

/** Ids of records, as a set. */
export const references = (wordsMax: number): WordsField => ({
  ...words(wordsMax, (id) => (isItemId(id) ? id : undefined)),
  isReference: true,
})

/** `[x, y]` as one register, so that two people dragging never make a point that neither chose. */
export const position = (unitsMax: number): RegisterField<Point> =>
  register<Point>([0, 0], (stored) => parsePoint(stored, unitsMax))

/** `[width, height]` as one register, each between the bounds. */
export const size = (fallback: Point, unitsMin: number, unitsMax: number): RegisterField<Point> =>
  register<Point>(fallback, (stored) => {
    const parsed = parsePoint(stored, unitsMax)
    return parsed && parsed[0] >= unitsMin && parsed[1] >= unitsMin ? parsed : undefined
  })

/** By how much something is turned clockwise, in degrees from 0 to less than 360; whatever is no finite number is 0. */
export const angle = (): RegisterField<number> =>
  register<number>(0, (stored) =>
    typeof stored === 'number' && Number.isFinite(stored) ? normalDegrees(stored) : undefined,
  )

/** Text written by several people at once. */
export const sharedText = (charactersMax: number): TextField => ({ merge: 'text', charactersMax })

/** A value that the board works out. */
export const derived = <T>(fallback: T): DerivedField<T> => ({ merge: 'derived', fallback })

/** What a field reads as when nothing is stored. */
export const fallbackOf = (field: Field): unknown =>
  field.merge === 'text' ? '' : field.merge === 'words' ? [] : field.merge === 'entries' ? new Map() : field.fallback

/** A set of words that several people add to and take from at the same time. */
export const words = (wordsMax: number, parse: WordsField['parse']): WordsField => ({ merge: 'words', wordsMax, parse })

/** Values by record id. */
export const entries = <T>(entriesMax: number, parse: EntriesField<T>['parse']): EntriesField<T> => ({
  merge: 'entries',
  entriesMax,
  isKey: isItemId,
  parse,
})
