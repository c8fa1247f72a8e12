import { memo, useState, type KeyboardEvent, type ReactNode, type RefObject } from 'react'
import type { Point } from '@samenspel/shared/geometry/point'
import type { RecordId } from '@samenspel/shared/ids'
import type { DrawnToken, MapDrawing } from '@samenspel/shared/maps/drawing'
import { placeInWords } from '@samenspel/shared/maps/place-in-words'
import type { MapContent, MapEntry } from '@samenspel/shared/maps/map-content'
import type { LaterMessages } from '#messages/later-messages.ts'
import { Leaders, LinkCurve, LinkSigns, MapGround, MapMarkers } from './map-picture.tsx'
import { MapToken } from './map-token.tsx'
import { movesInWords } from './moves-in-words.ts'
import styles from './map-picture.module.css'
import type { Held, Placing } from './use-placing.ts'

interface MapStageProps {
  readonly texts: LaterMessages['maps']
  readonly content: MapContent
  readonly drawing: MapDrawing
  readonly picture: RefObject<SVGSVGElement | null>
  readonly placing: Placing
  readonly mayPlace: boolean
  readonly selected: RecordId | null
  /** What others hold, in units of the drawing. */
  readonly peers: readonly PeerHold[]
  /** The picture does not show yet what was put down last. */
  readonly isBehind: boolean
  /** Those that the map beside this one does not have. */
  readonly onlyHere: ReadonlySet<RecordId>
  readonly title: string
}

/** A token that somebody else moves just now. */
export interface PeerHold {
  readonly person: string
  readonly id: RecordId
  readonly at: Point
}

/** The picture of a map with its tokens: the keyboard goes along them with Page Up and Page Down and moves them with the arrows. */
export function MapStage(props: MapStageProps): ReactNode {
  const { texts, content, drawing, picture, placing, peers, selected, title } = props
  const { space, tokens, links } = drawing
  const [current, setCurrent] = useState<RecordId | null>(null)
  const stop = tokens.some(({ id }) => id === current) ? current : (tokens[0]?.id ?? null)
  const names = new Map<string, string>(content.entries.map(({ id, name }) => [id, name || texts.noName]))
  const step = (event: KeyboardEvent<SVGSVGElement>, id: RecordId): void => {
    const next = neighbourOf(tokens, id, event.key)
    if (!next) {
      placing.keyDown(event, id)
      return
    }
    event.preventDefault()
    setCurrent(next)
    picture.current?.querySelector<SVGGElement>(`[data-token="${CSS.escape(next)}"]`)?.focus()
  }
  const heldNew = placing.held && !tokens.some(({ id }) => id === placing.held?.id) ? placing.held : null
  return (
    // A group of tokens; each is a button of its own.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <svg
      ref={picture}
      viewBox={`0 0 ${space.width} ${space.height}`}
      className={`${styles['picture']} ${placing.armed ? styles['aimAt'] : ''}`}
      // SVG has no element for it.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="group"
      aria-label={title}
      onPointerDown={(event) => {
        const id = tokenOf(event.target)
        if (id) placing.pointerDown(event, id)
      }}
      onClick={(event) => {
        if (placing.armed !== null || !tokenOf(event.target)) placing.groundTapped(event)
      }}
      onFocus={(event) => setCurrent(tokenOf(event.target) ?? current)}
      onBlur={placing.rest}
      onKeyDown={(event) => {
        const id = tokenOf(event.target)
        if (id) step(event, id)
      }}
    >
      <MapMarkers />
      <MapGround drawing={drawing} />
      <Links links={links} selected={selected} />
      <Leaders tokens={tokens} except={placing.held?.id} />
      <Tokens {...props} stop={stop} />
      {heldNew && <NewToken held={heldNew} name={names.get(heldNew.id) ?? ''} texts={texts} />}
      {peers.map(({ person, id, at }) => (
        <text key={`${person} ${id}`} className={styles['peerName']} x={at[0]} y={at[1] - 34}>
          {texts.isPlacing(person, names.get(id) ?? texts.noName)}
        </text>
      ))}
    </svg>
  )
}

const Links = memo(function Links({
  links,
  selected,
}: {
  readonly links: MapDrawing['links']
  readonly selected: RecordId | null
}): ReactNode {
  const isFaint = ({ from, to }: MapDrawing['links'][number]): boolean =>
    selected !== null && from !== selected && to !== selected
  return (
    <>
      <g aria-hidden="true" data-links>
        {links.map((link) => (
          <LinkCurve key={link.id} link={link} isFaint={isFaint(link)} />
        ))}
      </g>
      <g aria-hidden="true">
        {links.map((link) => (
          <LinkSigns key={link.id} link={link} isFaint={isFaint(link)} />
        ))}
      </g>
    </>
  )
})

function Tokens(props: MapStageProps & { readonly stop: RecordId | null }): ReactNode {
  const { texts, content, drawing, placing, mayPlace, selected, peers, isBehind, onlyHere, stop } = props
  const inHand = placing.held ?? (isBehind ? placing.putLast : null)
  const entries = new Map<string, MapEntry>(content.entries.map((entry) => [entry.id, entry]))
  return drawing.tokens.map((token) => (
    <MapToken
      key={token.id}
      token={token}
      at={inHand?.id === token.id ? inHand.at : (peers.find(({ id }) => id === token.id)?.at ?? null)}
      label={
        tokenLabel(texts, content, token, entries.get(token.id)) +
        (onlyHere.has(token.id) ? `, ${texts.compare.onlyHere}` : '')
      }
      isTabStop={token.id === stop}
      isSelected={token.id === selected}
      isMovable={mayPlace}
      isOnlyHere={onlyHere.has(token.id)}
    />
  ))
}

/** One that comes from the strip and lies nowhere yet. */
function NewToken({
  held,
  name,
  texts,
}: {
  readonly held: Held
  readonly name: string
  readonly texts: LaterMessages['maps']
}): ReactNode {
  return (
    <g
      ref={(token) => {
        if (held.by === 'keys-new' && document.activeElement !== token) token?.focus()
      }}
      data-token={held.id}
      className={`${styles['token']} ${styles['held']}`}
      // SVG has no element for it.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="button"
      tabIndex={held.by === 'keys-new' ? 0 : -1}
      aria-label={texts.placing(name)}
      transform={`translate(${held.at[0]} ${held.at[1]})`}
    >
      <circle className={styles['ring']} r={23} />
      <circle className={`${styles['form']} ${styles['level-plain']}`} r={16} />
      <text className={styles['name']} fontSize={22} x={26} y={7}>
        {name}
      </text>
    </g>
  )
}

/** What is said of a token: its name, where it lies, and what to mind. */
function tokenLabel(
  texts: LaterMessages['maps'],
  content: MapContent,
  token: DrawnToken,
  entry: MapEntry | undefined,
): string {
  const place = token.isGhost ? texts.isGhost : placeInWords(content, entry?.place ?? null, texts.levels)
  return [
    texts.tokenAt(entry?.name || texts.noName, place),
    ...(entry && !token.isGhost ? movesInWords(texts, content, entry) : []),
    ...(token.isUnheard ? [texts.unheard] : []),
    ...(token.isPinned ? [texts.pinned] : []),
  ].join(', ')
}

/** The next token in reading order, or the one before. */
function neighbourOf(tokens: readonly DrawnToken[], id: RecordId, key: string): RecordId | undefined {
  const by = key === 'PageDown' ? 1 : key === 'PageUp' ? -1 : key === 'Home' || key === 'End' ? 0 : undefined
  if (by === undefined) return undefined
  const sorted = tokens.toSorted((a, b) => Math.round((a.center[1] - b.center[1]) / 40) || a.center[0] - b.center[0])
  if (by === 0) return sorted.at(key === 'Home' ? 0 : -1)?.id
  const index = sorted.findIndex((token) => token.id === id)
  return sorted[(index + by + sorted.length) % sorted.length]?.id
}

function tokenOf(target: EventTarget): RecordId | null {
  const token = target instanceof Element ? target.closest('[data-token]') : null
  return (token?.getAttribute('data-token') ?? null) as RecordId | null
}
