/** What refers to what among the records of a board, kept up to date as they change. */
import type { RecordId } from '../ids.ts'
import { mergesAmong, type Merges } from '../records/merges.ts'
import { referencesOf, type BoardRecord, type RecordKindName, type RecordOfKind } from '../records/registry.ts'

/** Where records are read from: `board.records`. */
export interface RecordSource {
  /** The record, or undefined when there is none or it is deleted. */
  get(id: RecordId): BoardRecord | undefined
  /** All that are not deleted, in reading order. */
  all(): readonly BoardRecord[]
}

/** That a record names another in one of its fields. */
export interface Referrer {
  readonly record: BoardRecord
  readonly field: string
}

/** What a refresh must know of a record as it was before. */
interface Known {
  readonly kind: RecordKindName
  /** Undefined for what cannot be merged. */
  readonly mergedInto: string | undefined
  /** The target of a link, the persona of a claim. */
  readonly partOf: string
}

/** Refreshes of which the changes are remembered. Everything is worked out anew after more than these. */
const CHANGES_KEPT = 64

/**
 * The records of one board by kind and by what they refer to. Merges are followed when it is read: what refers to a record that was merged into
 * another refers to that other. Deleted records are not there, and neither is what they say.
 */
export class RecordGraph {
  readonly #source: RecordSource
  readonly #referencesOf = new Map<string, readonly { readonly field: string; readonly id: string }[]>()
  /** By the id that is named: the ids of the records that name it. */
  readonly #naming = new Map<string, Set<string>>()
  readonly #byKind = new Map<RecordKindName, readonly BoardRecord[]>()
  /** By id, what each record was when it was read last. */
  readonly #known = new Map<string, Known>()
  /** For each of the last refreshes what it changed. */
  #changes: (readonly string[])[] = []
  /** By the id of a merged record the one it counts for, and the other way round; worked out anew after a merge. */
  #merges: Merges | undefined
  #version = 0

  constructor(source: RecordSource) {
    this.#source = source
    this.refresh(source.all().map(({ id }) => id))
  }

  /** Another number after each refresh: what was worked out from the graph holds while it is the same. */
  get version(): number {
    return this.#version
  }

  /**
   * The records that changed since the graph had this version, and what their links and claims were part of before. Undefined when anything may have
   * changed: merges did, or it is too long ago.
   */
  changedSince(version: number): ReadonlySet<string> | undefined {
    const since = this.#version - version
    if (since > this.#changes.length) return undefined
    return new Set(this.#changes.slice(this.#changes.length - since).flat())
  }

  /** Reads these records anew. Call it after every change of the board, with the ids of the records that it touched. */
  refresh(ids: Iterable<string>): void {
    const changed: string[] = []
    let isMerged = false
    for (const id of ids) {
      const before = this.#known.get(id)
      const after = this.#readKnown(id)
      changed.push(id)
      if (before && before.partOf !== '' && before.partOf !== after?.partOf) changed.push(before.partOf)
      if (before?.mergedInto !== after?.mergedInto) isMerged = true
      for (const each of [before, after]) if (each) this.#byKind.delete(each.kind)
      for (const { id: named } of this.#referencesOf.get(id) ?? []) this.#naming.get(named)?.delete(id)
      const record = this.#source.get(id as RecordId)
      const references = record ? referencesOf(record) : []
      if (references.length > 0) this.#referencesOf.set(id, references)
      else this.#referencesOf.delete(id)
      for (const { id: named } of references) setOf(this.#naming, named).add(id)
    }
    this.#version++
    this.#changes = isMerged ? [] : [...this.#changes.slice(1 - CHANGES_KEPT), changed]
    if (!isMerged) return
    this.#merges = undefined
    this.#byKind.clear()
  }

  /** The record, as it is stored; undefined when there is none or it is deleted. */
  get(id: string): BoardRecord | undefined {
    return this.#source.get(id as RecordId)
  }

  /** The record of this kind that the id stands for, merges followed; undefined when there is none. */
  find<Name extends RecordKindName>(kind: Name, id: string): RecordOfKind<Name> | undefined {
    if (id === '') return undefined
    const record = this.get(this.resolve(id))
    return record?.kind === kind ? (record as RecordOfKind<Name>) : undefined
  }

  /** All of a kind in reading order, those merged into others left out. The same array until a record changes. */
  all<Name extends RecordKindName>(kind: Name): readonly RecordOfKind<Name>[] {
    let found = this.#byKind.get(kind)
    if (!found) {
      found = this.#source.all().filter((record) => record.kind === kind && this.resolve(record.id) === record.id)
      this.#byKind.set(kind, found)
    }
    return found as readonly RecordOfKind<Name>[]
  }

  /** The id that this one counts for: itself, or what it was merged into in the end. In a circle of merges that is the smallest id. */
  resolve(id: string): string {
    return this.#merged().targets.get(id) ?? id
  }

  /** The ids that count for this one: its own first, then those merged into it. */
  partsOf(id: string): readonly string[] {
    return [id, ...(this.#merged().parts.get(id) ?? [])]
  }

  /** What names this record, or one merged into it, in any field but `mergedInto`. */
  referrers(id: string): readonly Referrer[] {
    return this.partsOf(id).flatMap((part) =>
      [...(this.#naming.get(part) ?? [])].flatMap((naming) => {
        const record = this.get(naming)
        if (!record) return []
        return (this.#referencesOf.get(naming) ?? [])
          .filter((reference) => reference.id === part && reference.field !== 'mergedInto')
          .map(({ field }) => ({ record, field }))
      }),
    )
  }

  /** The records of a kind that name this one (or one merged into it) in this field, in reading order, each once. */
  referring<Name extends RecordKindName>(kind: Name, field: string, id: string): readonly RecordOfKind<Name>[] {
    const found = new Set<BoardRecord>()
    for (const part of this.partsOf(id))
      for (const naming of this.#naming.get(part) ?? []) {
        const record = this.get(naming)
        if (record?.kind !== kind) continue
        for (const each of this.#referencesOf.get(naming) ?? [])
          if (each.field === field && each.id === part) found.add(record)
      }
    return [...found].toSorted(byOrder) as readonly BoardRecord[] as readonly RecordOfKind<Name>[]
  }

  #readKnown(id: string): Known | undefined {
    const record = this.#source.get(id as RecordId)
    if (!record) {
      this.#known.delete(id)
      return undefined
    }
    const known: Known = {
      kind: record.kind,
      mergedInto: 'mergedInto' in record ? record.mergedInto : undefined,
      partOf: record.kind === 'evidence' ? record.target : record.kind === 'claim' ? record.persona : '',
    }
    this.#known.set(id, known)
    return known
  }

  #merged(): Merges {
    this.#merges ??= mergesAmong(this.#source.all())
    return this.#merges
  }
}

const byOrder = (a: BoardRecord, b: BoardRecord): number =>
  a.order === b.order ? (a.id < b.id ? -1 : 1) : a.order < b.order ? -1 : 1

function setOf(map: Map<string, Set<string>>, key: string): Set<string> {
  let set = map.get(key)
  if (!set) {
    set = new Set()
    map.set(key, set)
  }
  return set
}
