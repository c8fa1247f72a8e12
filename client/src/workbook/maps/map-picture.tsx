import { memo, type ReactNode } from 'react'
import type { DrawnLink, DrawnMove, Ground, GroundWords, MapDrawing } from '@samenspel/shared/maps/drawing'
import { LINK_WORDS_UNITS } from '@samenspel/shared/maps/link-words'
import { pointAtTurn } from '@samenspel/shared/maps/rings-layout'
import links from './map-links.module.css'
import styles from './map-picture.module.css'

/** What lies under the tokens: areas, axes and their words, relations and moves. */
export const MapGround = memo(function MapGround({ drawing }: { readonly drawing: MapDrawing }): ReactNode {
  return (
    <g aria-hidden="true">
      {drawing.grounds.map((ground, i) => (
        // Grounds never move among each other.
        // oxlint-disable-next-line react/no-array-index-key
        <GroundShape key={i} ground={ground} />
      ))}
      {drawing.words.map((words) => (
        <GroundText key={words.key} words={words} />
      ))}
      {drawing.moves.map((move) => (
        <MoveArrow key={`${move.type} ${move.id}`} move={move} />
      ))}
    </g>
  )
})

function GroundShape({ ground }: { readonly ground: Ground }): ReactNode {
  const tone = styles[ground.tone]
  switch (ground.type) {
    case 'box':
      return <rect className={tone} {...ground.box} />
    case 'circle':
      return <circle className={tone} cx={ground.center[0]} cy={ground.center[1]} r={ground.radius} />
    case 'arc':
      return <path className={tone} d={arcPath(ground)} />
    case 'line': {
      const { from, to, hasArrow } = ground
      const end = hasArrow ? { markerEnd: 'url(#map-axis-arrow)' } : {}
      return <line className={tone} x1={from[0]} y1={from[1]} x2={to[0]} y2={to[1]} {...end} />
    }
  }
}

function arcPath({ center, inner, outer, from, to }: Extract<Ground, { type: 'arc' }>): string {
  const at = (reach: number, turn: number): string => pointAtTurn(center, reach, turn).join(' ')
  const isLarge = to - from > 0.5 ? 1 : 0
  const edge = `M ${at(outer, from)} A ${outer} ${outer} 0 ${isLarge} 1 ${at(outer, to)} L ${at(inner, to)}`
  return inner === 0 ? `${edge} Z` : `${edge} A ${inner} ${inner} 0 ${isLarge} 0 ${at(inner, from)} Z`
}

function GroundText({ words }: { readonly words: GroundWords }): ReactNode {
  const { lines, at, anchor, sizeUnits, lineUnits, tone, isUpright } = words
  return (
    <text
      className={`${styles['words']} ${styles[`words-${tone}`]}`}
      transform={`translate(${at[0]} ${at[1]})${isUpright ? ' rotate(-90)' : ''}`}
      textAnchor={anchor}
      fontSize={sizeUnits}
    >
      {lines.map((line, i) => (
        <tspan key={line} x={0} y={i * lineUnits}>
          {line}
        </tspan>
      ))}
    </text>
  )
}

function MoveArrow({ move }: { readonly move: DrawnMove }): ReactNode {
  const { ghost, radius, from, to, type } = move
  return (
    <g className={styles[`move-${type}`]}>
      <circle className={styles['ghost']} cx={ghost[0]} cy={ghost[1]} r={radius} />
      <line
        className={styles['moveLine']}
        x1={from[0]}
        y1={from[1]}
        x2={to[0]}
        y2={to[1]}
        markerEnd="url(#map-move-arrow)"
      />
    </g>
  )
}

interface LeadersProps {
  readonly tokens: MapDrawing['tokens']
  /** One that is elsewhere just now, under a hand. */
  readonly except?: string | undefined
}

/** Lines from tokens to names that stand apart from them; under all names, which keep a line off their letters. */
export const Leaders = memo(function Leaders({ tokens, except }: LeadersProps): ReactNode {
  return (
    <g aria-hidden="true" className={styles['leaders']}>
      {tokens.map(({ id, label: { leader } }) =>
        leader === null || id === except ? null : (
          <line
            key={id}
            className={styles['leader']}
            x1={leader[0][0]}
            y1={leader[0][1]}
            x2={leader[1][0]}
            y2={leader[1][1]}
          />
        ),
      )}
    </g>
  )
})

interface LinkCurveProps {
  readonly link: DrawnLink
  /** Another stakeholder is selected, and this has nothing to do with it. */
  readonly isFaint?: boolean
}

/** The line of a relation: its width says how strong it is, its dashes what state it is in. */
export const LinkCurve = memo(function LinkCurve({ link, isFaint = false }: LinkCurveProps): ReactNode {
  const { direction, status, type, widthUnits, isInformal } = link
  const ends = {
    ...(direction === 'none' ? {} : { markerEnd: 'url(#map-link-end)' }),
    ...(direction === 'two' ? { markerStart: 'url(#map-link-start)' } : {}),
  }
  return (
    <g
      className={`${links['link']} ${links[`link-${status}`]} ${type === 'conflict' ? links['conflict'] : ''} ${isFaint ? links['faint'] : ''}`}
    >
      <path data-curve d={linkPath(link)} strokeWidth={widthUnits} {...ends} />
      {isInformal && (
        <path data-curve className={links['informal']} d={linkPath(link)} strokeWidth={widthUnits * 0.4} />
      )}
    </g>
  )
})

/** What stands on relations: signs and words, above the lines of all of them. */
export const LinkSigns = memo(function LinkSigns({ link, isFaint = false }: LinkCurveProps): ReactNode {
  const { status, sign, middle, words, wordsAt } = link
  if (sign === '' && words === '' && status !== 'broken') return null
  const [x, y] = middle
  return (
    <g className={`${links['link']} ${isFaint ? links['faint'] : ''}`}>
      {status === 'broken' && (
        <path className={links['break']} d={`M ${x - 9} ${y - 9} l 18 18 M ${x + 9} ${y - 9} l -18 18`} />
      )}
      {sign !== '' && (
        <g transform={`translate(${x} ${y})`}>
          <circle className={links['signPaper']} r={12} />
          <text className={links['sign']} y={7}>
            {sign}
          </text>
        </g>
      )}
      {words !== '' && (
        <text className={links['linkWords']} fontSize={LINK_WORDS_UNITS} x={wordsAt[0]} y={wordsAt[1] + 6}>
          {words}
        </text>
      )}
    </g>
  )
})

/** The curve of a relation as a path. */
export const linkPath = ({ start, bend, end }: Pick<DrawnLink, 'start' | 'bend' | 'end'>): string =>
  `M ${start[0]} ${start[1]} Q ${bend[0]} ${bend[1]} ${end[0]} ${end[1]}`

/** Arrowheads that lines of a map end in; once in each picture. */
export function MapMarkers(): ReactNode {
  const arrow = (id: string, isBack: boolean, isFixed: boolean): ReactNode => (
    <marker
      id={id}
      viewBox="0 0 10 10"
      refX={isBack ? 2 : 8}
      refY={5}
      markerWidth={isFixed ? 16 : 4.5}
      markerHeight={isFixed ? 16 : 4.5}
      markerUnits={isFixed ? 'userSpaceOnUse' : 'strokeWidth'}
      orient="auto"
    >
      <path
        className={styles['head']}
        d={isBack ? 'M 10 0 L 0 5 L 10 10 z' : 'M 0 0 L 10 5 L 0 10 z'}
        fill="context-stroke"
      />
    </marker>
  )
  return (
    <defs>
      {arrow('map-axis-arrow', false, true)}
      {arrow('map-move-arrow', false, true)}
      {arrow('map-link-end', false, true)}
      {arrow('map-link-start', true, true)}
    </defs>
  )
}
