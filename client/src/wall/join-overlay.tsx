import type { ReactNode } from 'react'
import type { BoardId } from '@samenspel/shared/ids'
import { spellJoinCode } from '@samenspel/shared/protocol/join-code'
import { joinAddress, useDoor } from '#pages/board/use-door.ts'
import type { PageParts } from '#pages/page-parts.ts'
import { QrCode } from '#ui/qr-code.tsx'
import styles from './join-overlay.module.css'

/** Short enough to notice that the door has been opened while people wait. */
const DOOR_EVERY_MS = 4_000

interface JoinOverlayProps {
  readonly parts: PageParts
  readonly boardId: BoardId
  readonly token: string
}

/** How to join, to be read from the back row: a QR code, and an address with a code for those who cannot scan. */
export function JoinOverlay({ parts, boardId, token }: JoinOverlayProps): ReactNode {
  const { common, home, wall } = parts.messages
  const { door } = useDoor(parts.baseUrl, boardId, token, DOOR_EVERY_MS)
  const host = parts.baseUrl.replace(/^https?:\/\//, '')
  if (door.state !== 'open')
    return (
      <section className={styles['overlay']} aria-label={wall.joinTitle}>
        <div className={styles['words']}>
          <h2>{wall.doorClosed}</h2>
          <p>{wall.doorClosedText}</p>
        </div>
      </section>
    )
  return (
    <section className={styles['overlay']} aria-label={wall.joinTitle}>
      <div className={styles['qr']}>
        <QrCode text={joinAddress(parts.baseUrl, door.code)} label={common.qrOf(`${host}/j/${door.code}`)} />
      </div>
      <div className={styles['words']}>
        <h2>{wall.joinTitle}</h2>
        <p>{wall.joinScan}</p>
        <p>
          {wall.joinOr} <strong className={styles['host']}>{host}</strong> {wall.joinCode}
        </p>
        <p className={styles['code']}>
          <span className="unseen">{home.joinLabel}: </span>
          <strong>{spellJoinCode(door.code)}</strong>
        </p>
      </div>
    </section>
  )
}
