/** Relations on a map: which there are, which of them are shown, and what their types and states are called on it. */
import type { RecordId } from '../ids.ts'
import type { RecordGraph } from '../knowledge/record-graph.ts'
import type { Language } from '../language.ts'
import type { RelationStatus, RelationType } from '../records/relation.ts'
import { wordOn, type OwnWords } from './map-words.ts'

/** A relation between two stakeholders of the map. */
export interface MapLink {
  readonly id: RecordId
  readonly from: RecordId
  readonly to: RecordId
  readonly type: RelationType
  readonly label: string
  readonly direction: 'none' | 'one' | 'two'
  readonly strength: number | null
  readonly valence: number | null
  readonly isInformal: boolean
  readonly status: RelationStatus
}

/** Relations between members in an area (empty is everywhere); those of no area in particular are in all. */
export function linksAmong(graph: RecordGraph, members: ReadonlySet<string>, area: string): readonly MapLink[] {
  return graph.all('relation').flatMap((relation): MapLink[] => {
    const [from, to] = [graph.resolve(relation.from), graph.resolve(relation.to)]
    if (from === to || !members.has(from) || !members.has(to)) return []
    if (area !== '' && relation.areas.length > 0 && !relation.areas.some((id) => graph.resolve(id) === area)) return []
    return [
      {
        id: relation.id,
        from: from as RecordId,
        to: to as RecordId,
        type: relation.type,
        label: relation.label.trim(),
        direction: relation.direction,
        strength: relation.strength,
        valence: relation.valence,
        isInformal: relation.formality === 'informal',
        status: relation.status,
      },
    ]
  })
}

/** Those that are shown: neither their type nor their state is among the hidden ones. */
export const shownLinks = (links: readonly MapLink[], hidden: readonly string[]): readonly MapLink[] =>
  hidden.length === 0 ? links : links.filter(({ type, status }) => !hidden.includes(type) && !hidden.includes(status))

/** What types of relations are called; empty for a type of the group's own, which has a name. */
export const relationTypeWords: Readonly<Record<Language, Readonly<Record<RelationType, string>>>> = {
  nl: {
    authority: 'gezag',
    money: 'geld',
    service: 'dienst',
    information: 'informatie',
    cooperation: 'samenwerking',
    influence: 'invloed',
    trust: 'vertrouwen',
    conflict: 'conflict',
    represents: 'vertegenwoordigt',
    own: '',
  },
  en: {
    authority: 'authority',
    money: 'money',
    service: 'service',
    information: 'information',
    cooperation: 'cooperation',
    influence: 'influence',
    trust: 'trust',
    conflict: 'conflict',
    represents: 'represents',
    own: '',
  },
}

/** What stands on a relation, in the language of the board: its own name, or its type's; empty for one of the group's own type without a name. */
export const wordsOfLink = (
  { type, label }: Pick<MapLink, 'type' | 'label'>,
  { language, labels }: { readonly language: Language; readonly labels: OwnWords },
): string => (label === '' ? wordOn(labels, `type-${type}`, relationTypeWords[language][type]) : label)
