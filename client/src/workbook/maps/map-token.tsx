import { memo, type ReactNode } from 'react'
import type { Point } from '@samenspel/shared/geometry/point'
import type { DrawnToken } from '@samenspel/shared/maps/drawing'
import type { Level } from '@samenspel/shared/maps/levels'
import { tokenPath } from '@samenspel/shared/maps/token-form'
import styles from './map-picture.module.css'

interface MapTokenProps {
  readonly token: DrawnToken
  /** Where it is shown while it is under a hand; null where it lies. */
  readonly at: Point | null
  /** The sentence of a screen reader. */
  readonly label: string
  readonly isTabStop: boolean
  readonly isSelected: boolean
  /** False where nothing can be moved: then it only opens. */
  readonly isMovable: boolean
  /** The map beside this one does not have it. */
  readonly isOnlyHere?: boolean
}

/** What stands in a token that is coloured by level, so that the colour is never alone. */
const SIGNS: Readonly<Record<Level, string>> = { unset: '?', low: '−', middle: '=', high: '+' }

/** One stakeholder with its name. Its form says what it is: an organisation, a group, a role, a network or a person. */
export const MapToken = memo(function MapToken(props: MapTokenProps): ReactNode {
  const { token, at, label, isTabStop, isSelected, isMovable, isOnlyHere = false } = props
  const { id, center, radius, form, level, isSizeUnset, isUnheard, isPinned, isGhost } = token
  const [x, y] = at ?? center
  const tone = level === undefined ? 'plain' : level
  return (
    <g
      data-token={id}
      className={`${styles['token']} ${isMovable ? styles['movable'] : ''} ${isSelected ? styles['selected'] : ''} ${isGhost ? styles['ghostToken'] : ''} ${at ? styles['held'] : ''}`}
      // SVG has no element for it.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="button"
      tabIndex={isTabStop ? 0 : -1}
      aria-label={label}
      aria-pressed={isSelected}
      transform={`translate(${x} ${y})`}
    >
      <circle className={styles['touch']} r={Math.max(radius + 6, 24)} />
      <circle className={styles['ring']} r={radius + 7} />
      {isOnlyHere && <circle className={styles['onlyHere']} r={radius + 4} />}
      <path
        className={`${styles['form']} ${styles[`level-${tone}`]} ${isSizeUnset ? styles['unset'] : ''}`}
        d={tokenPath(form, radius)}
      />
      {level !== undefined && (
        <text className={`${styles['level']} ${styles[`onLevel-${tone}`]}`} y={radius * 0.42} fontSize={radius * 1.25}>
          {SIGNS[level]}
        </text>
      )}
      {isPinned && (
        <path className={styles['pin']} d="M -4 -4 h 8 v 8 h -8 z" transform={`translate(0 ${-radius - 2})`} />
      )}
      {isUnheard && (
        <g transform={`translate(${radius * 0.75} ${-radius * 0.75})`}>
          <path className={styles['unheard']} d="M 0 -11 L 11 8 H -11 Z" />
          <text className={styles['unheardSign']} y={6}>
            !
          </text>
        </g>
      )}
      <TokenName token={token} />
    </g>
  )
})

function TokenName({ token: { label, center } }: { readonly token: DrawnToken }): ReactNode {
  const { box, lines, align, sizeUnits, lineUnits } = label
  const left = box.x - center[0]
  const x = align === 'left' ? left : align === 'right' ? left + box.width : left + box.width / 2
  const anchor = align === 'left' ? 'start' : align === 'right' ? 'end' : 'middle'
  return (
    <text className={styles['name']} fontSize={sizeUnits} textAnchor={anchor} aria-hidden="true">
      {lines.map((line, i) => (
        // Lines of one name never change places.
        // oxlint-disable-next-line react/no-array-index-key
        <tspan key={i} x={x} y={box.y - center[1] + sizeUnits * 0.88 + i * lineUnits}>
          {line}
        </tspan>
      ))}
    </text>
  )
}
