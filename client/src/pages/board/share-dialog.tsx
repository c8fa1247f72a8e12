import { useId, useState, type ReactNode } from 'react'
import { spellJoinCode } from '@samenspel/shared/protocol/join-code'
import type { Role } from '@samenspel/shared/protocol/version'
import { useCell } from '#observable/use-cell.ts'
import type { BoardSession } from '#sync/board-session.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { CopyLink } from '#ui/copy-link.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Icon } from '#ui/icon.tsx'
import { QrCode } from '#ui/qr-code.tsx'
import type { PageParts } from '../page-parts.ts'
import styles from './share-dialog.module.css'
import { joinAddress, useDoor } from './use-door.ts'

interface ShareDialogProps {
  readonly parts: PageParts
  readonly session: BoardSession
  readonly token: string
  onClose(): void
}

/** Everything for letting people in: the door with its code, the links this device knows, and the wall display. */
export function ShareDialog({ parts, session, token, onClose }: ShareDialogProps): ReactNode {
  const { board, common } = parts.messages
  const isFacilitator = useCell(session.role) === 'facilitator'
  return (
    <Dialog title={board.shareTitle} closeLabel={common.close} onClose={onClose} wide>
      <div className={styles['columns']}>
        <DoorSection parts={parts} session={session} token={token} />
        <div className={styles['column']}>
          <KnownLinks parts={parts} session={session} isFacilitator={isFacilitator} />
          <WallSection parts={parts} session={session} isFacilitator={isFacilitator} />
        </div>
      </div>
    </Dialog>
  )
}

function DoorSection({ parts, session, token }: Omit<ShareDialogProps, 'onClose'>): ReactNode {
  const { board, common, home } = parts.messages
  const { door, change } = useDoor(parts.baseUrl, session.boardId, token)
  const isFacilitator = useCell(session.role) === 'facilitator'
  const headingId = useId()
  const host = parts.baseUrl.replace(/^https?:\/\//, '')
  return (
    <section className={styles['door']} aria-labelledby={headingId}>
      <h3 id={headingId}>
        <Icon name="door" /> <output>{door.state === 'open' ? board.doorOpen : board.doorClosed}</output>
      </h3>
      <p>{door.state === 'open' ? board.doorOpenText : board.doorClosedText}</p>
      {door.state === 'failed' && <p role="alert">{board.doorFailed}</p>}
      {door.state === 'open' && (
        <>
          <div className={styles['qr']}>
            <QrCode text={joinAddress(parts.baseUrl, door.code)} label={common.qrOf(board.joinAt(host))} />
          </div>
          <p className={styles['host']}>{board.joinAt(host)}</p>
          <p className={styles['code']}>
            <span className="unseen">{home.joinLabel}: </span>
            <strong>{spellJoinCode(door.code)}</strong>
          </p>
          <CopyLink messages={parts.messages} url={`${parts.baseUrl}/j/${door.code}`} subject={board.copyCode} />
        </>
      )}
      {isLocal(parts.baseUrl) && <p className={styles['warning']}>{board.onlyThisComputer}</p>}
      {isFacilitator ? (
        <Button
          look={door.state === 'open' ? 'secondary' : 'primary'}
          icon="door"
          label={door.state === 'open' ? board.closeDoor : board.openDoor}
          onClick={() => change(door.state !== 'open')}
        />
      ) : (
        door.state !== 'open' && <p>{board.onlyFacilitatorOpens}</p>
      )}
    </section>
  )
}

const isLocal = (baseUrl: string): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(new URL(baseUrl).hostname)

interface SectionProps {
  readonly parts: PageParts
  readonly session: BoardSession
  readonly isFacilitator: boolean
}

const shared = ['participant', 'viewer', 'facilitator'] as const satisfies readonly Role[]

function KnownLinks({ parts, session, isFacilitator }: SectionProps): ReactNode {
  const { board, common, home } = parts.messages
  const tokens = parts.boards.get(session.boardId)?.tokens ?? {}
  const known = shared.flatMap((role) => {
    const token = tokens[role]
    return token ? [{ role, url: new URL(`/b/${session.boardId}#${token}`, parts.baseUrl).href }] : []
  })
  const headingId = useId()
  if (known.length === 0) return null
  return (
    <section className={styles['links']} aria-labelledby={headingId}>
      <h3 id={headingId}>{board.linksTitle}</h3>
      {known.map(({ role, url }) => (
        <div key={role} className={styles['link']}>
          <h4>{common.roles[role]}</h4>
          <p>{common.roleExplained[role]}</p>
          {role === 'facilitator' && isFacilitator && <p className={styles['warning']}>{home.facilitatorWarning}</p>}
          <CopyLink messages={parts.messages} url={url} subject={common.roles[role]} />
        </div>
      ))}
    </section>
  )
}

function WallSection({ parts, session, isFacilitator }: SectionProps): ReactNode {
  const { board } = parts.messages
  const [isShown, setShown] = useState(() => session.ownPresence().showJoin)
  const headingId = useId()
  return (
    <section className={styles['links']} aria-labelledby={headingId}>
      <h3 id={headingId}>{board.wallTitle}</h3>
      <p>{board.wallText}</p>
      <div>
        <LinkButton href={`/b/${session.boardId}/wall`} icon="wall" label={board.openWall} newTab />
      </div>
      {isFacilitator && (
        <label className={styles['check']}>
          <input
            type="checkbox"
            checked={isShown}
            onChange={(event) => {
              setShown(event.target.checked)
              session.tellPresence({ showJoin: event.target.checked })
            }}
          />
          <span>{board.showJoin}</span>
        </label>
      )}
    </section>
  )
}
