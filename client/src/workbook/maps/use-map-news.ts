import { useEffect, useRef, useState } from 'react'
import type { BoardChange } from '@samenspel/shared/board/board'
import type { RecordId } from '@samenspel/shared/ids'
import { ringsField, type MapContent, type MapEntry } from '@samenspel/shared/maps/map-content'
import { placeInWords } from '@samenspel/shared/maps/place-in-words'
import { lastWriter, mergeWriter } from '#commands/records/writers.ts'
import { attributesOf, type MapOnBoard } from '#commands/records/maps-places.ts'
import { useNameOf } from '../parts/use-name-of.ts'
import type { MapPageParts } from './map-page-parts.ts'

type Texts = MapPageParts['texts']
type Places = ReadonlyMap<RecordId, MapEntry>

/** What somebody did, and by which connection as far as that is known. */
interface News {
  readonly by: number | undefined
  say(person: string): string
}

const NOTHING: readonly News[] = []

/**
 * Says what others did on this map that somebody who works on it does not expect, and who: a stakeholder that is gone, and why, that is back, or that lies
 * elsewhere than where they have just put it. Empty while there is nothing to say; whatever they do next makes it empty again.
 */
export function useMapNews(
  { texts, session }: Pick<MapPageParts, 'texts' | 'session'>,
  content: MapContent,
  { board, graph, map }: MapOnBoard,
): string {
  const nameOf = useNameOf(session)
  const [news, tell] = useState(NOTHING)
  const before = useRef<Places | null>(null)
  const placedHere = useRef(new Set<RecordId>())
  const goneHere = useRef(new Set<RecordId>())
  const origin = useRef<BoardChange['origin']>('own')
  useEffect(
    () =>
      board.subscribe((change) => {
        if (change.records.size > 0) origin.current = change.origin
      }),
    [board],
  )
  useEffect(() => {
    const now: Places = new Map(content.entries.map((entry) => [entry.id, entry]))
    const last = before.current
    before.current = now
    if (!last) return
    const moved = [...now.values()].filter(({ id, place }) => last.has(id) && !isSame(last.get(id)?.place, place))
    const gone = [...last.values()].filter(({ id }) => !now.has(id))
    const back = [...now.values()].filter(({ id }) => !last.has(id) && goneHere.current.delete(id))
    for (const { id } of gone) goneHere.current.add(id)
    if (origin.current !== 'remote') {
      for (const { id } of moved) placedHere.current.add(id)
      tell(NOTHING)
      return
    }
    const work = { board, graph, map }
    const elsewhere = moved
      .filter(({ id }) => placedHere.current.has(id))
      .map(({ id, name, place }): News => {
        const words = placeInWords(content, place, texts.levels)
        return { by: moverOf(work, id), say: (person) => texts.news.moved(name || texts.noName, words, person) }
      })
    for (const { id } of moved) placedHere.current.delete(id)
    const all = [
      ...gone.flatMap((entry) => whyGone(texts, work, entry)),
      ...back.map(({ id, name }): News => ({
        by: returnerOf(work, id),
        say: (person) => texts.news.putBack(name || texts.noName, person),
      })),
      ...elsewhere,
    ]
    if (all.length > 0) tell(all)
    // The graph and the map are those that the content was made from.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [texts, content, board, map.id])
  return news.map(({ by, say }) => say(nameOf(by))).join(' ')
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Who put it where it lies now. */
function moverOf({ board, graph, map }: MapOnBoard, id: RecordId): number | undefined {
  if (map.type !== 'rings' && map.type !== 'network') return lastWriter(board, graph, map, id, attributesOf(map))
  const field = map.type === 'network' ? 'network' : ringsField(map.lens)
  const part = graph.partsOf(id).find((each) => map[field].has(each))
  return part === undefined ? undefined : board.writerOf(map.id, { field, key: part })
}

/** Who put it back: on the map, or into use. */
const returnerOf = ({ board, map }: MapOnBoard, id: RecordId): number | undefined =>
  board.writerOf(id, { field: 'archivedAt' }) ?? board.writerOf(map.id, { field: 'members', key: id })

function whyGone({ news, noName }: Texts, { board, graph, map }: MapOnBoard, { id, name }: MapEntry): readonly News[] {
  const called = name || noName
  const whole = graph.resolve(id)
  const stakeholder = graph.find('stakeholder', id)
  if (stakeholder && whole !== id) {
    const other = stakeholder.name.trim() || noName
    return [{ by: mergeWriter(board, id, stakeholder.id), say: (person) => news.merged(called, other, person) }]
  }
  const by = (field: string): number | undefined => board.writerOf(id, { field })
  if (!stakeholder) return [{ by: by('deletedAt'), say: (person) => news.deleted(called, person) }]
  if (stakeholder.archivedAt !== null) return [{ by: by('archivedAt'), say: (person) => news.archived(called, person) }]
  // The document does not keep who takes a word away.
  return graph.find('stakeholder-map', map.id) ? [{ by: undefined, say: () => news.takenOff(called) }] : []
}
