import { useEffect, useState, type ReactNode, type RefObject } from 'react'
import type { MapContent } from '@samenspel/shared/maps/map-content'
import { isPicture } from '@samenspel/shared/maps/map-layout'
import { openRound } from '#commands/records/estimates.ts'
import { attributesOf } from '#commands/records/maps-places.ts'
import { copyMap, freezeMap, setMap } from '#commands/records/maps.ts'
import { addMapToBoard } from '#commands/records/maps-on-board.ts'
import { openRecord } from '#editor/open-record.ts'
import { useCell } from '#observable/use-cell.ts'
import { Button } from '#ui/button.tsx'
import { MenuButton } from '#ui/menu-button.tsx'
import type { MapPageParts } from './map-page-parts.ts'
import styles from './maps.module.css'

interface MapActionsProps extends MapPageParts {
  readonly content: MapContent
  readonly page: RefObject<HTMLElement | null>
  readonly mayPlace: boolean
  tell(sentence: string): void
  back(): void
  print(): void
}

/** What can be done with a map as a whole. */
export function MapActions(props: MapActionsProps): ReactNode {
  const { texts, work, page, mayPlace } = props
  const { map } = work
  const [isFull, toggleFull] = useFullScreen(page)
  const mayLead = useCell(props.editor.mayLead)
  const more = actionsOf(props, mayLead)
  return (
    <div className={styles['actions']}>
      {map.type === 'grid' && mayPlace && <GridActions {...props} />}
      <Button look="quiet" icon="fit" label={isFull ? texts.leaveFullScreen : texts.fullScreen} onClick={toggleFull} />
      <MenuButton
        label={texts.more}
        name={texts.more}
        icon="more"
        items={Object.entries(more).map(([id, { label }]) => ({ id, label }))}
        choose={(id) => more[id]?.run()}
      />
    </div>
  )
}

/** On a grid: what happens to stakeholders at one tap, and, after placing, what the method advises. */
function GridActions({ texts, work: { board, map }, content }: MapActionsProps): ReactNode {
  const placed = content.entries.filter(({ place }) => place !== null).length
  const isEarly = placed === 0 || placed < content.entries.length / 2
  const showsImpact = content.sizeBy === 'impact'
  const isOnAxis = content.x === 'impact' || content.y === 'impact'
  return (
    <>
      {!isOnAxis && (
        <Button
          look={showsImpact ? 'secondary' : 'quiet'}
          icon="people"
          label={showsImpact ? texts.hideImpact : texts.showImpact}
          onClick={() => setMap(board, map.id, { sizeAttribute: showsImpact ? '' : 'impact' })}
        />
      )}
      <Button
        look={content.showsAdvice ? 'secondary' : 'quiet'}
        icon="eye"
        label={content.showsAdvice ? texts.hideAdvice : texts.showAdvice}
        disabled={isEarly && !content.showsAdvice}
        title={isEarly ? texts.adviceLater : undefined}
        onClick={() => setMap(board, map.id, { showsAdvice: !content.showsAdvice })}
      />
    </>
  )
}

interface Action {
  readonly label: string
  run(): void
}

/** By a name of their own: printing for everybody, the others for who may change the map. */
function actionsOf(props: MapActionsProps, mayLead: boolean): Readonly<Record<string, Action>> {
  const { editor, texts, work, content, mayPlace, tell, back } = props
  const { board, graph, map } = work
  const print = { print: { label: texts.print, run: props.print } }
  if (!mayPlace) return print
  const onBoard: Action = {
    label: texts.putOnBoard,
    run: () => {
      addMapToBoard(editor, map, content)
      tell(texts.onBoard)
    },
  }
  const freeze: Action = {
    label: texts.freeze,
    run: () => {
      freezeMap(board, graph, map, Date.now())
      tell(texts.frozen)
    },
  }
  const archive: Action = {
    label: texts.archive,
    run: () => {
      setMap(board, map.id, { archivedAt: Date.now() })
      back()
    },
  }
  const later: Action = { label: texts.sameForLater, run: () => openRecord(editor, copyForLater(props)) }
  return {
    onBoard,
    ...print,
    freeze,
    ...(isPicture(map) ? { later } : {}),
    ...copiesForAreas(props),
    ...(mayLead && attributesOf(map).length > 0 ? { estimate: estimateFirst(props) } : {}),
    archive,
  }
}

/** Everybody estimates alone where stakeholders lie; what they then agree on counts on this map. */
const estimateFirst = ({ editor, texts, work: { board, map }, content }: MapActionsProps): Action => ({
  label: texts.estimateFirst,
  run: () => {
    const { area, lens, phase, id } = map
    const stakeholders = content.entries.map((entry) => entry.id)
    const question = { title: content.title, attributes: attributesOf(map), stakeholders, area, lens, phase, map: id }
    openRecord(editor, openRound(board, question))
  },
})

/** The same map for each other area. */
function copiesForAreas({ texts, work: { board, graph, map } }: MapActionsProps): Readonly<Record<string, Action>> {
  const form = texts.presets[map.preset]?.name ?? texts.unknownForm
  const others = graph.all('work-area').filter(({ id }) => id !== map.area)
  return Object.fromEntries(
    others.map((area): [string, Action] => {
      const name = area.name.trim() || texts.unnamedArea
      const run = (): void => void copyMap(board, graph, map, { title: texts.newTitle(form, name), area: area.id })
      return [`area ${area.id}`, { label: `${texts.sameForArea}: ${name}`, run }]
    }),
  )
}

function copyForLater({ texts, work: { board, graph, map } }: MapActionsProps) {
  const nth = (Number(map.phase.replace(/^later-/, '')) || 0) + 1
  return copyMap(board, graph, map, {
    title: texts.newTitle(map.title.trim(), texts.later(nth)),
    phase: `later-${nth}`,
  })
}

/** The map over the whole screen: the browser's full screen where there is one, for the wall and for placing together. */
function useFullScreen(page: RefObject<HTMLElement | null>): readonly [isFull: boolean, toggle: () => void] {
  const [isFull, setFull] = useState(false)
  useEffect(() => {
    const changed = (): void => setFull(document.fullscreenElement === page.current && page.current !== null)
    document.addEventListener('fullscreenchange', changed)
    return () => document.removeEventListener('fullscreenchange', changed)
  }, [page])
  const toggle = (): void => {
    // Refused (in a frame, or on an iPhone) the map stays where it is.
    void (document.fullscreenElement ? document.exitFullscreen() : page.current?.requestFullscreen?.())?.catch(
      () => undefined,
    )
  }
  return [isFull, toggle]
}
