import { useEffect, useRef, useState } from 'react'
import type { BoardChange } from '@samenspel/shared/board/board'
import type { RecordId } from '@samenspel/shared/ids'
import type { RecordGraph } from '@samenspel/shared/knowledge/record-graph'
import type { MapContent, MapEntry } from '@samenspel/shared/maps/map-content'
import { placeInWords } from '@samenspel/shared/maps/place-in-words'
import type { MapOnBoard } from '#commands/records/maps-places.ts'
import type { LaterMessages } from '#messages/later-messages.ts'

type Texts = LaterMessages['maps']
type Places = ReadonlyMap<RecordId, MapEntry>

/**
 * Says what others did on this map that somebody who works on it does not expect: a stakeholder that is gone, and why, or lies elsewhere than where they have
 * just put it. Empty while there is nothing to say; whatever they do next makes it empty again.
 */
export function useMapNews(texts: Texts, content: MapContent, { board, graph, map }: MapOnBoard): string {
  const [news, tell] = useState('')
  const before = useRef<Places | null>(null)
  const placedHere = useRef(new Set<RecordId>())
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
    if (origin.current !== 'remote') {
      for (const { id } of moved) placedHere.current.add(id)
      tell('')
      return
    }
    const gone = [...last.values()]
      .filter(({ id }) => !now.has(id))
      .map((entry) => whyGone(texts, graph, map.id, entry))
    const elsewhere = moved
      .filter(({ id }) => placedHere.current.has(id))
      .map(({ name, place }) => texts.news.moved(name || texts.noName, placeInWords(content, place, texts.levels)))
    for (const { id } of moved) placedHere.current.delete(id)
    const sentences = [...gone, ...elsewhere]
    if (sentences.length > 0) tell(sentences.join(' '))
  }, [texts, content, graph, map.id])
  return news
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

function whyGone({ news, noName }: Texts, graph: RecordGraph, map: RecordId, { id, name }: MapEntry): string {
  const called = name || noName
  const whole = graph.resolve(id)
  const stakeholder = graph.find('stakeholder', id)
  if (stakeholder && whole !== id) return news.merged(called, stakeholder.name.trim() || noName)
  if (!stakeholder) return news.deleted(called)
  if (stakeholder.archivedAt !== null) return news.archived(called)
  return graph.find('stakeholder-map', map) ? news.takenOff(called) : ''
}
