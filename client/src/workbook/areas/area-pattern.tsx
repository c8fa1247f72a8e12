import { useId, type ReactNode } from 'react'
import type { AreaTone } from '@samenspel/shared/records/work-area'

/** The colour of a tone and the lines of its pattern, drawn in squares of 12 units: areas are told apart by both. */
const looks: Readonly<Record<AreaTone, { readonly color: string; readonly drawing: ReactNode }>> = {
  blue: { color: '#2b6cb0', drawing: <path d="M-3 9 9-3M3 15 15 3" /> },
  orange: { color: '#b45309', drawing: <path d="M3 3h.01M9 9h.01" strokeWidth="4" strokeLinecap="round" /> },
  green: { color: '#2f7d32', drawing: <path d="M0 4c3-4 3 4 6 0s3 4 6 0M0 10c3-4 3 4 6 0s3 4 6 0" /> },
  purple: { color: '#7c3aad', drawing: <path d="m6 1 5 5-5 5-5-5z" /> },
  red: { color: '#b3261e', drawing: <path d="M-3 3 9 15M3-3 15 9" /> },
  gray: { color: '#56645f', drawing: <path d="M2 2h4v4H2zM8 8h4v4H8z" /> },
}

/** A patch in the colour and pattern of an area; never read out by itself. */
export function AreaPattern({
  tone,
  className,
}: {
  readonly tone: AreaTone
  readonly className?: string | undefined
}): ReactNode {
  const id = useId()
  const { color, drawing } = looks[tone]
  return (
    <svg aria-hidden="true" className={className} width="44" height="44" style={{ background: color }}>
      <defs>
        <pattern id={id} width="12" height="12" patternUnits="userSpaceOnUse">
          <g fill="none" stroke="#ffffff" strokeWidth="1.8" opacity="0.85">
            {drawing}
          </g>
        </pattern>
      </defs>
      <rect width="100%" height="100%" fill={`url(#${id})`} />
    </svg>
  )
}
