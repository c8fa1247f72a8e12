import type { ReactNode } from 'react'
import type { Persona } from '@samenspel/shared/knowledge/persona-claims'
import { personaIconPath, personaIcons } from '@samenspel/shared/elements/persona-icons'
import styles from './picture.module.css'

interface PersonaPictureProps {
  readonly persona: Persona
  readonly size: 'small' | 'medium' | 'large'
  /** Beside the persona's name it says nothing new. */
  readonly isDecoration?: boolean
}

/** What a persona is shown by: an icon, or one to four pictures in one square. */
export function PersonaPicture({ persona, size, isDecoration = false }: PersonaPictureProps): ReactNode {
  const { pictureMode, images, icon, pictureAlt } = persona
  const shown = pictureMode === 'none' || pictureMode === 'icon' ? [] : images
  const alt = isDecoration ? '' : pictureAlt.trim()
  if (shown.length === 0)
    return (
      <span className={styles['picture']} data-size={size} data-is-open={pictureMode === 'icon' ? undefined : ''}>
        <Drawing drawing={(pictureMode === 'icon' ? personaIconPath(icon) : undefined) ?? personaIcons.speech} />
        {alt !== '' && <span className="unseen">{alt}</span>}
      </span>
    )
  return (
    <span className={styles['picture']} data-size={size} data-count={shown.length}>
      {shown.map((image, i) => (
        <img key={image} src={`/api/images/${image}`} alt={i === 0 ? alt : ''} decoding="async" />
      ))}
    </span>
  )
}

/** An icon of personas; never read out. */
export function Drawing({ drawing }: { readonly drawing: string }): ReactNode {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={drawing} />
    </svg>
  )
}
