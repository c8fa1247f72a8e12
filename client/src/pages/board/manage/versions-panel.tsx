import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react'
import { limits } from '@samenspel/shared/limits'
import type { VersionEntry } from '@samenspel/shared/protocol/facilitator-http'
import { listVersions, makeVersion, removeVersion, restoreVersion } from '#sync/facilitator-api.ts'
import { Button } from '#ui/button.tsx'
import { TextField } from '#ui/text-field.tsx'
import type { PageParts } from '../../page-parts.ts'
import { ClearBoardButton } from './clear-board-button.tsx'
import type { ManageProps } from './manage-dialog.tsx'
import styles from './manage.module.css'
import { momentText } from './moments.ts'
import { TaskWords } from './task-words.tsx'
import { useLoaded } from './use-loaded.ts'
import { failureText, useTask, type Task } from './use-task.ts'
import { versionName } from './version-name.ts'
import { VersionPreview } from './version-preview.tsx'

/** The versions of a board: keeping one, looking at one, putting one back. */
export function VersionsPanel(props: ManageProps): ReactNode {
  const { parts, managed } = props
  const { versions } = parts.messages
  const { value, error, reload } = useLoaded(useCallback(() => listVersions(managed), [managed]))
  const [shown, setShown] = useState<VersionEntry>()
  const [before, setBefore] = useState<VersionEntry>()
  const task = useTask(versions.failed)
  useFocusBack(shown)
  const restore = (version: VersionEntry, told: string): void =>
    task.run(async () => {
      setBefore(await restoreVersion(managed, version.versionId))
      setShown(undefined)
      reload()
      return told
    })
  const remove = ({ versionId }: VersionEntry): void =>
    task.run(async () => {
      await removeVersion(managed, versionId)
      reload()
      return versions.removed
    })
  const words = (
    <TaskWords task={task}>
      {before && task.told === versions.restored && (
        <Button label={versions.undoRestore} icon="undo" onClick={() => restore(before, versions.restoreUndone)} />
      )}
    </TaskWords>
  )
  if (shown)
    return (
      <>
        <VersionPreview
          {...props}
          version={shown}
          isBusy={task.isBusy}
          onBack={() => setShown(undefined)}
          onRestore={() => restore(shown, versions.restored)}
        />
        {words}
      </>
    )
  return (
    <>
      <NameVersion {...props} task={task} onNamed={reload} />
      {words}
      <ClearBoardButton {...props} onVersion={reload} />
      <p className={styles['soft']}>{versions.intro}</p>
      {error !== undefined && <p role="alert">{failureText(versions.failed, error)}</p>}
      {value && <VersionList parts={parts} entries={value} onLook={setShown} onRemove={remove} />}
    </>
  )
}

const lookId = ({ versionId }: VersionEntry): string => `look-${versionId}`

/** Whoever comes back from a version finds the focus where they left it. */
function useFocusBack(shown: VersionEntry | undefined): void {
  const last = useRef<VersionEntry>(undefined)
  useEffect(() => {
    if (!shown && last.current) document.getElementById(lookId(last.current))?.focus()
    last.current = shown
  }, [shown])
}

interface VersionListProps {
  readonly parts: PageParts
  readonly entries: readonly VersionEntry[]
  onLook(version: VersionEntry): void
  onRemove(version: VersionEntry): void
}

function VersionList({ parts, entries, onLook, onRemove }: VersionListProps): ReactNode {
  const { versions } = parts.messages
  if (entries.length === 0) return <p>{versions.empty}</p>
  return (
    <ul className={styles['list']} aria-label={versions.list}>
      {entries.map((version) => (
        <li key={version.versionId}>
          <VersionRow
            parts={parts}
            version={version}
            onLook={() => onLook(version)}
            onRemove={() => onRemove(version)}
          />
        </li>
      ))}
    </ul>
  )
}

interface VersionRowProps {
  readonly parts: PageParts
  readonly version: VersionEntry
  onLook(): void
  onRemove(): void
}

function VersionRow({ parts, version, onLook, onRemove }: VersionRowProps): ReactNode {
  const { versions } = parts.messages
  const name = versionName(version, parts)
  return (
    <>
      <span className={styles['what']}>
        <strong dir="auto">{version.label || versions.kinds[version.kind]}</strong>
        <time dateTime={version.at}>{momentText(version.at, parts.language)}</time>
      </span>
      <Button id={lookId(version)} label={versions.look} icon="eye" name={versions.lookAt(name)} onClick={onLook} />
      {version.kind === 'named' && (
        <Button
          label={versions.remove}
          icon="trash"
          iconOnly
          look="quiet"
          name={versions.removeOf(name)}
          onClick={onRemove}
        />
      )}
    </>
  )
}

function NameVersion({
  parts,
  managed,
  task,
  onNamed,
}: ManageProps & { readonly task: Task; onNamed(): void }): ReactNode {
  const { versions } = parts.messages
  const [label, setLabel] = useState('')
  const [isMissing, setMissing] = useState(false)
  const submit = (): void => {
    const chosen = label.trim()
    setMissing(chosen === '')
    if (chosen === '') return
    task.run(async () => {
      await makeVersion(managed, { label: chosen })
      setLabel('')
      onNamed()
      return versions.named(chosen)
    })
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <TextField
        label={versions.nameLabel}
        hint={versions.nameHint}
        problem={isMissing ? versions.nameMissing : undefined}
        value={label}
        change={(text) => {
          setLabel(text)
          setMissing(false)
        }}
        input={{ maxLength: limits.titleCharactersMax, autoComplete: 'off' }}
        action={<Button type="submit" look="primary" label={versions.nameButton} disabled={task.isBusy} />}
      />
    </form>
  )
}
