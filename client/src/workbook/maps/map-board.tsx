import { useRef, useState, type ReactNode, type RefObject } from 'react'
import type { RecordId } from '@samenspel/shared/ids'
import { TALL_SPACE, WIDE_SPACE, type MapDrawing } from '@samenspel/shared/maps/drawing'
import { placeAt } from '@samenspel/shared/maps/map-layout'
import { placeInWords } from '@samenspel/shared/maps/place-in-words'
import type { MapContent } from '@samenspel/shared/maps/map-content'
import { addMembers, notOn } from '#commands/records/maps.ts'
import { placeStakeholder } from '#commands/records/maps-places.ts'
import { Legend } from './legend.tsx'
import { MapStage } from './map-stage.tsx'
import sides from './map-board.module.css'
import styles from './maps.module.css'
import { NetworkLayout } from './network-layout-button.tsx'
import { ParkingStrip } from './parking-strip.tsx'
import { RelationFilter } from './relation-filter.tsx'
import { StakeholderDetail } from './stakeholder-detail.tsx'
import type { MapPageParts } from './map-page-parts.ts'
import { useDrawing } from './use-drawing.ts'
import { useNarrow } from './use-narrow.ts'
import { usePeerHolds, useTellHold } from './use-peer-holds.ts'
import { usePlacing, type Placing } from './use-placing.ts'

/** What two maps beside each other share. */
interface BesideOther {
  readonly onlyHere: ReadonlySet<RecordId>
  readonly selected: RecordId | null
  select(id: RecordId | null): void
}

const NOBODY: ReadonlySet<RecordId> = new Set()

interface MapBoardProps extends MapPageParts {
  readonly content: MapContent
  /** It has half the width of the page, or less: higher than wide, its names stay large enough to read. */
  readonly isHalf?: boolean
  /** Beside another map: who is placed on this one alone, and what is selected on both. */
  readonly beside?: BesideOther
  readonly mayPlace: boolean
}

/** A map as a picture, with the strip of those to be placed, what is known of the one that is selected, and the legend. */
export function MapBoard(props: MapBoardProps): ReactNode {
  const { texts, editor, session, work, content, mayPlace, isHalf = false, beside } = props
  const { map } = work
  const picture = useRef<SVGSVGElement>(null)
  const isNarrow = useNarrow()
  const space = isNarrow || isHalf ? TALL_SPACE : WIDE_SPACE
  const { drawing, isBehind } = useDrawing(content, space)
  const [ownSelected, selectOwn] = useState<RecordId | null>(null)
  const [selected, select] = beside ? [beside.selected, beside.select] : [ownSelected, selectOwn]
  const [told, tell] = useState('')
  const placing = useMapPlacing({
    ...props,
    picture,
    drawing,
    select: (id) => select(id === selected ? null : id),
    tell,
  })
  useTellHold(session, map.id, placing.held, space)
  const peers = usePeerHolds(session, map.id, space)
  return (
    <div className={sides['board']}>
      <div className={sides['pictureFrame']}>
        <MapStage
          texts={texts}
          content={content}
          drawing={drawing}
          picture={picture}
          placing={placing}
          mayPlace={mayPlace}
          selected={selected}
          peers={peers}
          isBehind={isBehind}
          onlyHere={beside?.onlyHere ?? NOBODY}
          title={content.title || texts.untitled}
        />
      </div>
      <div className={sides['side']}>
        {selected !== null && <StakeholderDetail {...props} id={selected} close={() => select(null)} tell={tell} />}
        <ParkingStrip
          texts={texts}
          entries={content.entries}
          others={notOn(work.graph, map)}
          placing={placing}
          mayPlace={mayPlace}
          lang={content.language}
          add={(ids) => addMembers(editor.board, map.id, ids)}
        />
        {map.type === 'network' && mayPlace && (
          <NetworkLayout texts={texts} work={work} content={content} picture={picture} drawing={drawing} tell={tell} />
        )}
        {map.type === 'network' && <RelationFilter {...props} />}
        <Legend texts={texts} content={content} isOnPaper={map.frozen !== ''} />
        {mayPlace && <p className={styles['hint']}>{texts.keyboardHint}</p>}
      </div>
      <output className="unseen">{told}</output>
    </div>
  )
}

interface MapPlacingParts extends MapBoardProps {
  readonly picture: RefObject<SVGSVGElement | null>
  readonly drawing: MapDrawing
  select(id: RecordId): void
  tell(sentence: string): void
}

/** Placing on this map: what a gesture writes, and what is said of it. */
function useMapPlacing(parts: MapPlacingParts): Placing {
  const { texts, work, content, mayPlace, picture, drawing, select, tell } = parts
  const { space, tokens } = drawing
  const nameOf = (id: RecordId): string => content.entries.find((entry) => entry.id === id)?.name || texts.noName
  const placing = usePlacing({
    picture,
    mayPlace,
    size: space,
    centerOf: (id) => tokens.find((token) => token.id === id)?.center,
    putDown: (id, at) => {
      const place = placeAt(content, at, space)
      if (!place) return
      placeStakeholder(work, id, place)
      tell(texts.placed(nameOf(id), placeInWords(content, place, texts.levels)))
    },
    tapped: (id) => {
      if (tokens.some((token) => token.id === id)) select(id)
      else placing.arm(placing.armed === id ? null : id)
    },
    opened: select,
    movedTo: (id, at) =>
      tell(texts.tokenAt(nameOf(id), placeInWords(content, placeAt(content, at, space), texts.levels))),
  })
  return placing
}
