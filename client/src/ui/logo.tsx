import type { ReactNode } from 'react'
import styles from './logo.module.css'

interface LogoProps {
  readonly name: string
  /** Makes it a link to the home page, under this name. */
  readonly linkName?: string
  readonly onDark?: boolean
  /** Only the picture. */
  readonly small?: boolean
}

/** Two notes that overlap: where they meet is the interplay. */
export function Logo({ name, linkName, onDark = false, small = false }: LogoProps): ReactNode {
  const front = onDark ? '#ffffff' : '#0d4a40'
  const shared = onDark ? '#ffe9ad' : '#3f9c83'
  const content = (
    <>
      <svg aria-hidden="true" viewBox="0 0 32 32" width="32" height="32">
        <rect x="2" y="3" width="18" height="18" rx="4" fill="#ffcb3d" />
        <rect x="11" y="11" width="18" height="18" rx="4" fill={front} />
        <path d="M11 15a4 4 0 0 1 4-4h5v6a4 4 0 0 1-4 4h-5z" fill={shared} />
      </svg>
      {!small && <span>{name}</span>}
    </>
  )
  return linkName ? (
    <a href="/" className={styles['logo']} aria-label={`${name}: ${linkName}`}>
      {content}
    </a>
  ) : (
    <span className={styles['logo']}>{content}</span>
  )
}
