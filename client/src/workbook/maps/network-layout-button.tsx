import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react'
import type { RecordId } from '@samenspel/shared/ids'
import type { DrawnToken, MapDrawing } from '@samenspel/shared/maps/drawing'
import { WIDE_SPACE } from '@samenspel/shared/maps/drawing'
import { startForceLayout, type ForceLayout } from '@samenspel/shared/maps/force-layout'
import type { MapContent } from '@samenspel/shared/maps/map-content'
import { drawLinks } from '@samenspel/shared/maps/network-layout'
import { layDown, type MapOnBoard } from '#commands/records/maps-places.ts'
import type { LaterMessages } from '#messages/later-messages.ts'
import { Button } from '#ui/button.tsx'
import { linkPath } from './map-picture.tsx'

interface NetworkLayoutProps {
  readonly texts: LaterMessages['maps']
  readonly work: MapOnBoard
  readonly content: MapContent
  readonly drawing: MapDrawing
  readonly picture: RefObject<SVGSVGElement | null>
  tell(sentence: string): void
}

/** What one frame may spend on the layout itself; the rest is for showing it. */
const SLICE_MS = 6

/**
 * Lays a network out by force before one's eyes, in a slice of each frame, and writes where everything came to lie as one step. What is pinned stays. The
 * picture is moved by hand while it runs, for drawing it anew in each frame would take longer than laying it out.
 */
export function NetworkLayout({ texts, work, content, drawing, picture, tell }: NetworkLayoutProps): ReactNode {
  const [isRunning, setRunning] = useState(false)
  const frame = useRef(0)
  useEffect(() => () => cancelAnimationFrame(frame.current), [])
  const finish = (layout: ForceLayout): void => {
    setRunning(false)
    picture.current?.removeAttribute('data-moving')
    const places = content.entries.map(({ id }, i): [RecordId, readonly [number, number]] => [id, placeOf(layout, i)])
    layDown(work, new Map(places))
    tell(texts.laidOut)
  }
  const start = (): void => {
    const nodes = content.entries.map(({ id, place }) => ({
      id,
      at: place?.type === 'network' ? place.at : undefined,
      isPinned: place?.type === 'network' && place.isPinned,
    }))
    const layout = startForceLayout(nodes, content.links)
    setRunning(true)
    // Whoever wants no motion sees only the end, and can go on meanwhile all the same.
    const isCalm = window.matchMedia('(prefers-reduced-motion: reduce)').matches
    const shown = isCalm ? undefined : partsOf(picture.current)
    if (shown) picture.current?.setAttribute('data-moving', '')
    const next = (): void => {
      const goesOn = layout.run(SLICE_MS, () => performance.now())
      if (shown && goesOn) show(layout, { content, drawing }, shown)
      if (goesOn) frame.current = requestAnimationFrame(next)
      // Writing has a frame of its own.
      else frame.current = requestAnimationFrame(() => finish(layout))
    }
    frame.current = requestAnimationFrame(next)
  }
  return (
    <Button
      look="primary"
      icon="refresh"
      label={isRunning ? texts.layingOut : texts.layOut}
      disabled={isRunning || content.entries.length === 0}
      onClick={start}
    />
  )
}

const placeOf = ({ coordinates }: ForceLayout, index: number): readonly [number, number] => [
  coordinates[2 * index] ?? 0,
  coordinates[2 * index + 1] ?? 0,
]

/** What is moved by hand, looked up once. */
interface PictureParts {
  readonly tokens: ReadonlyMap<string, SVGGElement>
  /** The paths of each relation in the order of the drawing. */
  readonly links: readonly (readonly Element[])[]
}

function partsOf(picture: SVGSVGElement | null): PictureParts {
  const tokens = [...(picture?.querySelectorAll<SVGGElement>('[data-token]') ?? [])]
  const links = [...(picture?.querySelector('[data-links]')?.children ?? [])]
  return {
    tokens: new Map(tokens.map((token) => [token.dataset['token'] ?? '', token])),
    links: links.map((link) => [...link.querySelectorAll('[data-curve]')]),
  }
}

interface Shown {
  readonly content: MapContent
  readonly drawing: MapDrawing
}

/** Moves what is drawn to where the layout has it now. */
function show(layout: ForceLayout, { content, drawing }: Shown, parts: PictureParts): void {
  const { width, height } = drawing.space
  const order = new Map(content.entries.map(({ id }, i) => [id, i]))
  const moved = drawing.tokens.map((token): DrawnToken => {
    const [x, y] = placeOf(layout, order.get(token.id) ?? 0)
    return { ...token, center: [(x / WIDE_SPACE.width) * width, (y / WIDE_SPACE.height) * height] }
  })
  for (const { id, center } of moved)
    parts.tokens.get(id)?.setAttribute('transform', `translate(${center[0].toFixed(1)} ${center[1].toFixed(1)})`)
  for (const [i, link] of drawLinks(content.links, moved).entries())
    for (const path of parts.links[i] ?? []) path.setAttribute('d', linkPath(link))
}
