import { useMemo, useState, type ReactNode } from 'react'
import type { ManagedBoard } from '#sync/facilitator-api.ts'
import type { BoardSession } from '#sync/board-session.ts'
import { Dialog } from '#ui/dialog.tsx'
import { Icon, type IconName } from '#ui/icon.tsx'
import type { PageParts } from '../../page-parts.ts'
import { DeletedPanel } from './deleted-panel.tsx'
import { FreezeSwitch } from './freeze-switch.tsx'
import { LinksPanel } from './links-panel.tsx'
import styles from './manage.module.css'
import { VersionsPanel } from './versions-panel.tsx'

/** What every part of managing a board needs. */
export interface ManageProps {
  readonly parts: PageParts
  readonly session: BoardSession
  readonly managed: ManagedBoard
}

interface ManageDialogProps extends Omit<ManageProps, 'managed'> {
  readonly token: string
  onClose(): void
}

type Part = 'versions' | 'deleted' | 'links'
const icons: Readonly<Record<Part, IconName>> = { versions: 'clock', deleted: 'trash', links: 'share' }

/** Everything a facilitator can do about the board as a whole: freeze it, go back to an earlier version, put back what was deleted, and say who may come. */
export function ManageDialog({ parts, session, token, onClose }: ManageDialogProps): ReactNode {
  const { common, versions } = parts.messages
  const [part, setPart] = useState<Part>('versions')
  const { baseUrl } = parts
  const { boardId } = session
  const managed = useMemo(() => ({ baseUrl, boardId, token }), [baseUrl, boardId, token])
  const names: Readonly<Record<Part, string>> = {
    versions: versions.versionsPart,
    deleted: versions.deletedPart,
    links: versions.linksPart,
  }
  const props = { parts, session, managed }
  return (
    <Dialog title={versions.manageTitle} closeLabel={common.close} onClose={onClose} wide>
      <FreezeSwitch {...props} />
      <fieldset className={styles['parts']}>
        <legend className="unseen">{versions.parts}</legend>
        {(['versions', 'deleted', 'links'] as const).map((name) => (
          <button key={name} type="button" aria-pressed={part === name} onClick={() => setPart(name)}>
            <Icon name={icons[name]} />
            <span>{names[name]}</span>
          </button>
        ))}
      </fieldset>
      <section className={styles['panel']} aria-label={names[part]}>
        {part === 'versions' && <VersionsPanel {...props} />}
        {part === 'deleted' && <DeletedPanel {...props} />}
        {part === 'links' && <LinksPanel {...props} />}
      </section>
    </Dialog>
  )
}
