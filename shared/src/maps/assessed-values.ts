import type { RecordGraph } from '../knowledge/record-graph.ts'
import type { Lens } from '../records/assessment.ts'
import type { RecordOfKind } from '../records/registry.ts'

type Assessment = RecordOfKind<'assessment'>

/** Which judgements are asked for: where (empty is everywhere), by which lens, and when (empty is now). */
export interface Viewpoint {
  readonly area: string
  readonly lens: Lens
  readonly phase: string
}

/** The judgements of a register, by stakeholder. */
export interface AssessedValues {
  /**
   * The last value, from 0 to 1; null when nobody has given one or the last one took it back. A judgement for the area outranks one for everywhere,
   * even when it says "not set".
   */
  value(stakeholder: string, attribute: string, from: Viewpoint): number | null
  /** All judgements of one attribute of a stakeholder from this viewpoint alone, the one that counts first. */
  history(stakeholder: string, attribute: string, from: Viewpoint): readonly Assessment[]
}

const kept = new WeakMap<RecordGraph, { readonly version: number; readonly values: AssessedValues }>()

/** The judgements among the records of the graph; worked out once for each state of it. Those of a merged stakeholder count for the one it is part of. */
export function assessedValues(graph: RecordGraph): AssessedValues {
  const known = kept.get(graph)
  if (known?.version === graph.version) return known.values
  const byKey = new Map<string, Assessment[]>()
  for (const each of graph.all('assessment')) {
    const key = keyOf(graph.resolve(each.stakeholder), each.attribute, each)
    const others = byKey.get(key)
    if (others) others.push(each)
    else byKey.set(key, [each])
  }
  for (const all of byKey.values()) all.sort(byTimeLastFirst)
  const history = (stakeholder: string, attribute: string, from: Viewpoint): readonly Assessment[] =>
    byKey.get(keyOf(stakeholder, attribute, from)) ?? []
  const value: AssessedValues['value'] = (stakeholder, attribute, from) => {
    const [here] = history(stakeholder, attribute, from)
    if (here || from.area === '') return here?.value ?? null
    return history(stakeholder, attribute, { ...from, area: '' })[0]?.value ?? null
  }
  const values = { value, history }
  kept.set(graph, { version: graph.version, values })
  return values
}

const keyOf = (stakeholder: string, attribute: string, { area, lens, phase }: Viewpoint): string =>
  `${stakeholder} ${attribute} ${area} ${lens} ${phase}`

/**
 * Two at the same time are ordered by who gave them, and then by their ids: everybody counts the same one, and of two people who place the same
 * stakeholder at once both axes are of the same person.
 */
const byTimeLastFirst = (a: Assessment, b: Assessment): number =>
  (b.createdAt ?? -1) - (a.createdAt ?? -1) || compare(b.createdBy, a.createdBy) || compare(b.id, a.id)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
