import { useId, useState, type ReactNode } from 'react'
import type { RecordId } from '@samenspel/shared/ids'
import { confidenceOf } from '@samenspel/shared/knowledge/confidence'
import type { Claim } from '@samenspel/shared/knowledge/persona-claims'
import { whyOf } from '@samenspel/shared/knowledge/trace'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { useTexts } from '#ui/use-texts.ts'
import { OrderButtons } from '#workbook/parts/order-buttons.tsx'
import { recordAnchor } from '#workbook/parts/record-anchor.ts'
import { RecordText } from '#workbook/parts/record-text.tsx'
import { shortened } from '#workbook/parts/record-title.ts'
import { ClaimMore } from './claim-more.tsx'
import styles from './claims.module.css'
import { ConfidenceSign } from './confidence-sign.tsx'
import { EvidencePanel } from './evidence-panel.tsx'
import type { PersonaProps } from './persona-props.ts'

interface ClaimRowProps extends PersonaProps {
  readonly claim: Claim
  /** The claims of its section, in order. */
  readonly siblings: readonly Claim[]
  /** Lays the note that was taken up under it; null while none is. */
  readonly lay: ((claim: RecordId) => void) | null
  /** Opened at once: somebody came for it. */
  readonly isOpenAtFirst: boolean
}

/** One claim: its sign, which opens what it rests on, its words, and what can be done with it. */
export function ClaimRow(props: ClaimRowProps): ReactNode {
  const { parts, editor, graph, claim, siblings, lay } = props
  const texts = useTexts(parts.language, 'personas')
  const [open, setOpen] = useState<'evidence' | 'more' | null>(props.isOpenAtFirst ? 'evidence' : null)
  const panelId = useId()
  const { level, isContested } = confidenceOf(graph, claim.id)
  const sources = whyOf(graph, claim.id).filter(({ isGone }) => !isGone).length
  const name = shortened(claim.text.trim() || texts.sections[claim.section], 60)
  const place = siblings.findIndex(({ id }) => id === claim.id) + 1
  const toggle = (which: 'evidence' | 'more') => () => setOpen(open === which ? null : which)
  return (
    <li
      id={recordAnchor(claim.id)}
      tabIndex={-1}
      className={styles['claim']}
      data-level={level}
      data-is-core={claim.isFundamental ? '' : undefined}
    >
      <div className={styles['line']}>
        <button
          type="button"
          className={styles['signButton']}
          aria-expanded={open === 'evidence'}
          aria-controls={open === 'evidence' ? panelId : undefined}
          onClick={toggle('evidence')}
        >
          <ConfidenceSign parts={parts} level={level} isContested={isContested} />
          <small>{texts.evidenceCount(sources)}</small>
          <span className="unseen">{texts.evidenceOf(name)}</span>
        </button>
        <RecordText
          editor={editor}
          record={claim}
          field="text"
          label={texts.claimLabel(texts.sections[claim.section], place)}
          isLabelUnseen
          placeholder={texts.claimPlaceholder}
          id={`text-${claim.id}`}
        />
        <div className={styles['actions']}>
          <OrderButtons parts={parts} editor={editor} siblings={siblings} id={claim.id} title={name} />
          <MoreToggle
            isOpen={open === 'more'}
            panelId={panelId}
            label={texts.claimMore}
            name={texts.claimMoreOf(name)}
            onPress={toggle('more')}
          />
        </div>
      </div>
      {lay && <LayNote parts={parts} name={name} lay={() => lay(claim.id)} />}
      {open !== null && (
        <div id={panelId} className={styles['panel']}>
          {open === 'evidence' ? <EvidencePanel {...props} /> : <ClaimMore {...props} />}
        </div>
      )}
    </li>
  )
}

interface LayNoteProps extends Pick<ClaimRowProps, 'parts'> {
  /** What the claim is called. */
  readonly name: string
  lay(): void
}

function LayNote({ parts, name, lay }: LayNoteProps): ReactNode {
  const { tray } = useTexts(parts.language, 'personas')
  return (
    <div className={styles['laying']}>
      <Button icon="note" label={tray.lay} name={tray.layUnder(name)} onClick={lay} />
    </div>
  )
}

interface MoreToggleProps {
  readonly isOpen: boolean
  readonly panelId: string
  readonly label: string
  readonly name: string
  onPress(): void
}

const MoreToggle = ({ isOpen, panelId, label, name, onPress }: MoreToggleProps): ReactNode => (
  <button
    type="button"
    className={styles['more']}
    aria-expanded={isOpen}
    aria-controls={isOpen ? panelId : undefined}
    aria-label={name}
    title={label}
    onClick={onPress}
  >
    <Icon name="more" />
  </button>
)
