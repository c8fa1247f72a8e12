import { startTransition, useDeferredValue, useEffect, useMemo, useState } from 'react'
import type { PlaceNames } from '@samenspel/shared/maps/draw-tokens'
import type { MapDrawing, MapSpace } from '@samenspel/shared/maps/drawing'
import { labelsThatFollow } from '@samenspel/shared/maps/follow-labels'
import type { MapContent } from '@samenspel/shared/maps/map-content'
import { layOutMap } from '@samenspel/shared/maps/map-layout'
import { startPlacing } from '@samenspel/shared/maps/place-labels'

/** From so many stakeholders on their names are placed in slices, and the picture is drawn while the page goes on. */
const MANY = 70
/** What one frame may spend on names. */
const SLICE_MS = 6

interface ShownDrawing {
  /** As it is on the screen. */
  readonly drawing: MapDrawing
  /** The map has changed, and the picture comes after it within some frames. */
  readonly isBehind: boolean
}

/** A drawing whose names have found their best places. */
interface Finished {
  readonly content: MapContent
  readonly space: MapSpace
  readonly drawing: MapDrawing
}

/**
 * A map laid out for the screen. A large one keeps the page moving: tokens go at once to where they lie and take their names along, and the names find their
 * best places in a slice of each frame afterwards.
 */
export function useDrawing(content: MapContent, space: MapSpace): ShownDrawing {
  const isLarge = content.entries.length > MANY
  const later = useDeferredValue(content)
  const shown = isLarge ? later : content
  const [finished, setFinished] = useState<Finished | null>(null)
  const isFinished = finished?.content === shown && finished.space === space
  const drawing = useMemo((): MapDrawing => {
    if (shown.entries.length <= MANY) return layOutMap(shown, space)
    if (isFinished) return finished.drawing
    const before = finished?.space === space ? finished.drawing.tokens : []
    return layOutMap(shown, space, (wishes, room) => labelsThatFollow(before, wishes, room))
  }, [shown, space, finished, isFinished])
  useEffect(() => {
    if (shown.entries.length <= MANY || isFinished) return undefined
    return placeInSlices(shown, space, (done) =>
      startTransition(() => setFinished({ content: shown, space, drawing: done })),
    )
  }, [shown, space, isFinished])
  return { drawing, isBehind: shown !== content }
}

/** Places the names of a map over several frames; tells how to stop. */
function placeInSlices(content: MapContent, space: MapSpace, done: (drawing: MapDrawing) => void): () => void {
  let wanted: Parameters<PlaceNames> | undefined
  layOutMap(content, space, (wishes, room) => {
    wanted = [wishes, room]
    return new Map()
  })
  const placing = startPlacing(...(wanted ?? [[], { within: { x: 0, y: 0, ...space }, avoid: [], sizesUnits: [] }]))
  const next = (): void => {
    const labels = placing.run(SLICE_MS, () => performance.now())
    if (labels) done(layOutMap(content, space, () => labels))
    else frame = requestAnimationFrame(next)
  }
  let frame = requestAnimationFrame(next)
  return () => cancelAnimationFrame(frame)
}
