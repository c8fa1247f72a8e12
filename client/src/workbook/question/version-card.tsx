import type { ReactNode } from 'react'
import { partsOf, type Question } from '@samenspel/shared/knowledge/question-versions'
import { adoptVersion, isOpen, joinVersion, proposeVersion, splitVersion } from '#commands/records/question.ts'
import { useCell } from '#observable/use-cell.ts'
import { useBoardProperties } from '#pages/board/use-board.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { useTexts } from '#ui/use-texts.ts'
import type { ChapterProps } from '#workbook/chapter-props.ts'
import { DeleteRecord } from '#workbook/parts/delete-record.tsx'
import { PlaceOnBoard } from '#workbook/parts/place-on-board.tsx'
import { recordAnchor } from '#workbook/parts/record-anchor.ts'
import { RecordText } from '#workbook/parts/record-text.tsx'
import styles from './question.module.css'

interface VersionCardProps extends ChapterProps {
  readonly versions: readonly Question[]
  readonly index: number
  /** For an earlier version: its changes are shown below it on demand. */
  readonly more?: { readonly isOpen: boolean; toggle(): void }
}

/** One version: its words, written in place while it is not adopted, and what can be done with it. */
export function VersionCard(props: VersionCardProps): ReactNode {
  const { parts, editor, versions, index, more } = props
  const texts = useTexts(parts.language, 'question')
  const version = versions[index]
  if (!version) return null
  const isCurrent = index === versions.length - 1
  const Heading = isCurrent ? 'h3' : 'h4'
  return (
    <article
      id={recordAnchor(version.id)}
      tabIndex={-1}
      aria-label={`${texts.version(index + 1)}, ${texts.status[version.status]}`}
      className={`${styles['card']} ${isCurrent ? styles['current'] : ''}`}
    >
      <header className={styles['cardHead']}>
        <span className={styles['number']} aria-hidden="true">
          {index + 1}
        </span>
        <div>
          <Heading>{isCurrent ? texts.currentVersion : texts.version(index + 1)}</Heading>
          <p className={styles['state']}>
            <Status version={version} texts={texts} />
            {!isCurrent && version.moment !== '' && <span>{version.moment}</span>}
          </p>
        </div>
        {more && index > 0 && (
          <Button
            look="quiet"
            icon={more.isOpen ? 'up' : 'down'}
            label={texts.changesTitle}
            name={`${texts.changesTitle}: ${texts.version(index + 1)}`}
            aria-expanded={more.isOpen}
            onClick={more.toggle}
          />
        )}
      </header>
      {isCurrent && isOpen(version) ? <Writing {...props} version={version} /> : <Words {...props} version={version} />}
      {isCurrent && (
        <RecordText
          editor={editor}
          record={version}
          field="moment"
          label={texts.moment}
          placeholder={texts.momentPlaceholder}
          isLine
        />
      )}
      {isCurrent ? <Actions {...props} version={version} /> : <PlaceOnBoard {...props} id={version.id} />}
    </article>
  )
}

interface OfVersion extends VersionCardProps {
  readonly version: Question
}

type Texts = ReturnType<typeof useTexts<'question'>>

function Status({ version, texts }: { readonly version: Question; readonly texts: Texts }): ReactNode {
  const icon = version.status === 'adopted' ? 'lock' : version.status === 'proposed' ? 'hand' : 'pen'
  return (
    <span className={`${styles['status']} ${styles[version.status]}`}>
      <Icon name={icon} size={16} />
      {texts.status[version.status]}
    </span>
  )
}

function Writing({ parts, editor, version }: OfVersion): ReactNode {
  const texts = useTexts(parts.language, 'question')
  if (!version.isSplit)
    return (
      <RecordText
        editor={editor}
        record={version}
        field="text"
        label={texts.parts.whole}
        isLabelUnseen
        placeholder={texts.placeholder}
        look="title"
      />
    )
  return (
    <div className={styles['split']}>
      {(['content', 'process'] as const).map((part) => (
        <RecordText
          key={part}
          editor={editor}
          record={version}
          field={part}
          label={texts.parts[part]}
          hint={texts.partHints[part]}
          look="statement"
        />
      ))}
    </div>
  )
}

function Words({ parts, editor, version }: OfVersion): ReactNode {
  const texts = useTexts(parts.language, 'question')
  const { language } = useBoardProperties(editor.board)
  const shown = partsOf(version)
  return (
    <div className={shown.length > 1 ? styles['split'] : undefined}>
      {shown.map(({ part, text }) => (
        <div key={part} className={styles['words']}>
          {part !== 'whole' && <p className={styles['partName']}>{texts.parts[part]}</p>}
          <p lang={language} dir="auto">
            {text || <span className={styles['quiet']}>{texts.emptyPart}</span>}
          </p>
        </div>
      ))}
    </div>
  )
}

function Actions(props: OfVersion): ReactNode {
  const { parts, editor, version } = props
  const { board } = editor
  const texts = useTexts(parts.language, 'question')
  const mayEdit = useCell(editor.mayEdit)
  const mayLead = useCell(editor.mayLead)
  const isEmpty = partsOf(version).every(({ text }) => text.trim() === '')
  if (!mayEdit) return null
  if (!isOpen(version))
    return (
      <div className={styles['actions']}>
        <p className={styles['quiet']}>
          {texts.fixedNow} {texts.newVersionHint}
        </p>
        <PlaceOnBoard {...props} id={version.id} />
      </div>
    )
  const isProposed = version.status === 'proposed'
  return (
    <div className={styles['actions']}>
      {mayLead ? (
        <Button
          look={isProposed ? 'primary' : 'secondary'}
          icon="lock"
          label={texts.adopt}
          disabled={isEmpty}
          onClick={() => adoptVersion(board, version)}
        />
      ) : (
        isProposed && <p className={styles['quiet']}>{texts.onlyFacilitatorAdopts}</p>
      )}
      <Button
        icon={isProposed ? 'back' : 'hand'}
        label={isProposed ? texts.withdraw : texts.propose}
        disabled={isEmpty}
        onClick={() => proposeVersion(board, version, !isProposed)}
      />
      <Button
        look="quiet"
        icon={version.isSplit ? 'rectangle' : 'structure'}
        label={version.isSplit ? texts.join : texts.split}
        onClick={() => (version.isSplit ? joinVersion(board, version) : splitVersion(board, version))}
      />
      <PlaceOnBoard {...props} id={version.id} />
      {props.versions.length > 1 && <DeleteRecord {...props} id={version.id} />}
      {mayLead && <p className={styles['quiet']}>{texts.adoptHint}</p>}
    </div>
  )
}
