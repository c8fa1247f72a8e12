import * as Y from 'yjs'

/** What deleting does to a document beyond marking its parts as deleted. */
export interface DeletionWeight {
  /** Parts that are cut in two. */
  cuts: number
  /** Parts that are moved in memory to make room for those. */
  moves: number
}

/** Adds what deleting these clocks of a client does to the parts of its that are in the document, in the order in which it wrote them. */
export function weighDeletion(structs: readonly Struct[], from: number, to: number, weight: DeletionWeight): void {
  for (const clock of [from, to]) {
    const last = structs.at(-1)
    if (!last || clock >= last.id.clock + last.length) return
    const at = Y.findIndexSS(structs as Struct[], clock)
    const struct = structs[at]
    if (!struct || struct.deleted || struct.id.clock === clock) continue
    weight.cuts++
    weight.moves += structs.length - at
  }
}

type Struct = Y.Item | Y.GC
