import { useState, type ReactNode } from 'react'
import { personalWordsIn } from '@samenspel/shared/knowledge/interview-names'
import { stakeholderTypes } from '@samenspel/shared/records/stakeholder'
import { describeStakeholder, type Stakeholder } from '#commands/records/stakeholders.ts'
import type { Editor } from '#editor/editor.ts'
import { useCell } from '#observable/use-cell.ts'
import type { PageParts } from '#pages/page-parts.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { useTexts } from '#ui/use-texts.ts'
import { ChoiceField } from '../parts/choice-field.tsx'
import styles from './stakeholders.module.css'

interface StakeholderTypeProps {
  readonly parts: PageParts
  readonly editor: Editor
  readonly stakeholder: Stakeholder
}

/** Whether it is an organisation, a group, a role or a network; a person only after a warning that was read and set aside. */
export function StakeholderTypeField({ parts, editor, stakeholder }: StakeholderTypeProps): ReactNode {
  const texts = useTexts(parts.language, 'stakeholders')
  const mayEdit = useCell(editor.mayEdit)
  const [isAsking, ask] = useState(false)
  const isPerson = stakeholder.type === 'person'
  const write = (type: Stakeholder['type']): void => {
    ask(false)
    describeStakeholder(editor.board, stakeholder.id, { type })
  }
  return (
    <>
      {!isPerson && personalWordsIn(stakeholder.name, 'label') !== undefined && (
        <output className={styles['notice']}>
          <Icon name="attention" size={18} />
          {texts.nameWarning}
        </output>
      )}
      <ChoiceField
        label={texts.type}
        options={stakeholderTypes.map((id) => ({ id, label: texts.types[id] }))}
        chosen={isAsking ? 'person' : stakeholder.type}
        choose={(type) => (type === 'person' ? ask(!isPerson) : write(type))}
        isReadOnly={!mayEdit}
      />
      {(isAsking || isPerson) && (
        <div className={styles['notice']} role="alert">
          <Icon name="attention" size={18} />
          <span>{texts.personWarning}</span>
          {isAsking && !isPerson && (
            <>
              <Button label={texts.personAnyway} onClick={() => write('person')} />
              <Button look="quiet" label={texts.cancel} onClick={() => ask(false)} />
            </>
          )}
        </div>
      )}
    </>
  )
}
