import { lazy, Suspense, useCallback, useEffect, useId, useMemo, useRef, useState, type ReactNode } from 'react'
import type { Board } from '@samenspel/shared/board/board'
import { mainTextOf } from '@samenspel/shared/elements/registry'
import { limits } from '@samenspel/shared/limits'
import { mainTextOfRecord } from '@samenspel/shared/records/registry'
import type { CreateBoardResponse } from '@samenspel/shared/protocol/http'
import type { VersionEntry } from '@samenspel/shared/protocol/facilitator-http'
import type { Role } from '@samenspel/shared/protocol/version'
import { fitAll } from '#commands/view.ts'
import { createEditor } from '#editor/create-editor.ts'
import { inReadingOrder } from '#list/sections.ts'
import { createCell } from '#observable/cell.ts'
import type { Peer } from '#sync/board-session.ts'
import { copyVersion, openVersion } from '#sync/facilitator-api.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { tokensOf } from '../../link-tokens.ts'
import type { PageParts } from '../../page-parts.ts'
import type { ManageProps } from './manage-dialog.tsx'
import styles from './manage.module.css'
import { TaskWords } from './task-words.tsx'
import { useLoaded } from './use-loaded.ts'
import { failureText, useTask } from './use-task.ts'
import { versionName } from './version-name.ts'

const BoardCanvas = lazy(() => import('#canvas/board-canvas.tsx').then((module) => ({ default: module.BoardCanvas })))

interface VersionPreviewProps extends ManageProps {
  readonly version: VersionEntry
  readonly isBusy: boolean
  onBack(): void
  onRestore(): void
}

/** One version to look at, before it is put back for everybody or made into a board of its own. */
export function VersionPreview(props: VersionPreviewProps): ReactNode {
  const { parts, managed, version, isBusy, onBack, onRestore } = props
  const { versions } = parts.messages
  const { versionId } = version
  const { value, error } = useLoaded(useCallback(() => openVersion(managed, versionId), [managed, versionId]))
  const heading = useRef<HTMLHeadingElement>(null)
  const restoreId = useId()
  useEffect(() => heading.current?.focus(), [])
  return (
    <article className={styles['preview']}>
      <div>
        <Button label={versions.back} look="quiet" icon="undo" onClick={onBack} />
      </div>
      <h3 ref={heading} tabIndex={-1} dir="auto">
        {versions.preview(versionName(version, parts))}
      </h3>
      {error !== undefined && <p role="alert">{failureText(versions.failed, error)}</p>}
      {value ? <Picture parts={parts} board={value} /> : <output>{parts.messages.common.loading}</output>}
      <div className={styles['choice']}>
        <Button
          look="primary"
          icon="undo"
          label={versions.restore}
          disabled={isBusy || !value}
          aria-describedby={restoreId}
          onClick={onRestore}
        />
        <p id={restoreId}>{versions.restoreText}</p>
      </div>
      {value && <CopyOfVersion {...props} title={value.properties().title} />}
      {value && <AllTexts parts={parts} board={value} />}
    </article>
  )
}

interface LookProps {
  readonly parts: PageParts
  readonly board: Board
}

function Picture({ parts: { messages }, board }: LookProps): ReactNode {
  const editor = useMemo(
    () =>
      createEditor({
        board,
        role: createCell<Role | undefined>('wall'),
        peers: createCell<readonly Peer[]>([]),
        tellPresence: () => undefined,
      }),
    [board],
  )
  useEffect(() => {
    fitAll(editor)
    return editor.camera.sizePixels.subscribe(() => fitAll(editor))
  }, [editor])
  return (
    <div className={styles['picture']}>
      <Suspense fallback={<output>{messages.board.boardLoading}</output>}>
        <BoardCanvas editor={editor} messages={messages} interactive={false} />
      </Suspense>
    </div>
  )
}

/** What a picture cannot tell everybody. */
function AllTexts({ parts: { messages }, board }: LookProps): ReactNode {
  const { versions } = messages
  const notes = inReadingOrder(board.elements.all().filter(({ kind }) => kind === 'sticky-note'))
  const records = board.records.all().filter((record) => mainTextOfRecord(record) !== '')
  return (
    <>
      <p>{versions.previewText(notes.length)}</p>
      {notes.length > 0 && (
        <details>
          <summary>{versions.previewNotes}</summary>
          <ul className={styles['texts']}>
            {notes.map((note) => (
              <li key={note.id} dir="auto">
                {mainTextOf(note) || versions.emptyNote}
              </li>
            ))}
          </ul>
        </details>
      )}
      {records.length > 0 && (
        <details>
          <summary>{versions.previewRecords(records.length)}</summary>
          <ul className={styles['texts']}>
            {records.map((record) => (
              <li key={record.id} dir="auto">
                {versions.namedThing(versions.kindWords[record.kind], mainTextOfRecord(record))}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function CopyOfVersion({
  parts,
  managed,
  version,
  title,
}: VersionPreviewProps & { readonly title: string }): ReactNode {
  const { versions } = parts.messages
  const [made, setMade] = useState<CreateBoardResponse>()
  const task = useTask(versions.failed)
  const id = useId()
  const copy = (): void =>
    task.run(async () => {
      const copyTitle = versions.copyTitle(title).slice(0, limits.titleCharactersMax)
      const copied = await copyVersion(managed, version.versionId, copyTitle)
      parts.boards.remember(copied.boardId, { title: copyTitle, tokens: tokensOf(copied), lastOpenedMs: Date.now() })
      setMade(copied)
      return versions.copied
    })
  return (
    <div className={styles['choice']}>
      <Button icon="duplicate" label={versions.copy} disabled={task.isBusy} aria-describedby={id} onClick={copy} />
      <p id={id}>{versions.copyText}</p>
      <TaskWords task={task}>
        {made && <LinkButton look="primary" href={made.links.facilitator} label={versions.openCopy} newTab />}
      </TaskWords>
    </div>
  )
}
