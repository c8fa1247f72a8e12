import { useState, type ReactNode } from 'react'
import { personalWordsIn } from '@samenspel/shared/knowledge/interview-names'
import { guestGroups, interviewStatuses, voices } from '@samenspel/shared/records/interview'
import type { RecordOfKind } from '@samenspel/shared/records/registry'
import { describeGuest, setGuestArea } from '#commands/records/interviews.ts'
import { openChapter } from '#editor/open-record.ts'
import { useBoardProperties } from '#pages/board/use-board.ts'
import { useRecordGraph } from '#pages/board/use-record-graph.ts'
import { Icon } from '#ui/icon.tsx'
import { useTexts } from '#ui/use-texts.ts'
import type { ChapterProps } from '#workbook/chapter-props.ts'
import { ChoiceField } from '#workbook/parts/choice-field.tsx'
import { DeleteRecord } from '#workbook/parts/delete-record.tsx'
import { RecordText } from '#workbook/parts/record-text.tsx'
import { ReferencePicker } from '#workbook/parts/reference-picker.tsx'
import { TiedStakeholders } from '#workbook/parts/tied-stakeholders.tsx'
import styles from './sheet.module.css'

interface GuestFormProps extends Pick<ChapterProps, 'parts' | 'editor'> {
  readonly interview: RecordOfKind<'interview'>
}

/** Who the guest is: a code and roles, never a name. Open at first when nothing of it was filled in. */
export function GuestForm(props: GuestFormProps): ReactNode {
  const { parts, editor, interview } = props
  const texts = useTexts(parts.language, 'interviews')
  const { guest } = texts
  const [isOpen, setOpen] = useState(interview.role === '' && interview.group === null)
  return (
    <details className={styles['guest']} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{guest.title}</summary>
      <div className={styles['form']}>
        <GuestLine {...props} field="code" label={guest.code} hint={guest.codeHint} />
        <GuestLine
          {...props}
          field="role"
          label={guest.role}
          hint={guest.roleHint}
          placeholder={guest.rolePlaceholder}
        />
        <GuestLine
          {...props}
          field="specificRole"
          label={guest.specificRole}
          hint={guest.specificRoleHint}
          placeholder={guest.specificRolePlaceholder}
        />
        <Choices {...props} />
        <TiedStakeholders parts={parts} editor={editor} label={texts.speaksFor} kind="interview" id={interview.id} />
        {interview.voice === 'proxy' && <AboutWhom {...props} />}
        <Sensitive {...props} />
        <DeleteRecord
          parts={parts}
          editor={editor}
          id={interview.id}
          onDeleted={() => openChapter(editor, 'interviews')}
        />
      </div>
    </details>
  )
}

function Sensitive({ parts, editor, interview }: GuestFormProps): ReactNode {
  const { guest } = useTexts(parts.language, 'interviews')
  return (
    <label className={styles['sensitive']}>
      <input
        type="checkbox"
        checked={interview.isSensitive}
        onChange={(event) => describeGuest(editor.board, interview.id, { isSensitive: event.target.checked })}
      />
      <span>
        {guest.sensitive}
        <small>{guest.sensitiveHint}</small>
      </span>
    </label>
  )
}

/** Of whom a guest with a proxy voice speaks, as they stand in the register. */
function AboutWhom({ parts, editor, interview }: GuestFormProps): ReactNode {
  const texts = useTexts(parts.language, 'interviews')
  const write = (word: string, isThere: boolean): void =>
    editor.board.edit((edit) => edit.records.setWord(interview.id, 'interview', { field: 'about', word, isThere }))
  return (
    <ReferencePicker
      parts={parts}
      editor={editor}
      label={texts.speaksAbout}
      kinds={['stakeholder']}
      chosen={interview.about}
      add={(id) => write(id, true)}
      remove={(id) => write(id, false)}
    />
  )
}

/** What is chosen about a guest rather than typed. */
function Choices(props: GuestFormProps): ReactNode {
  const { parts, editor, interview } = props
  const { board } = editor
  const texts = useTexts(parts.language, 'interviews')
  const { guest } = texts
  return (
    <>
      <ChoiceField
        label={guest.group}
        options={guestGroups.map((id) => ({ id, label: texts.groups[id] }))}
        chosen={interview.group}
        choose={(group) => describeGuest(board, interview.id, { group })}
        clear={{ label: guest.clear, run: () => describeGuest(board, interview.id, { group: null }) }}
      />
      <ChoiceField
        label={guest.voice}
        options={voices.map((id) => ({ id, label: texts.voices[id], hint: texts.voiceHints[id] }))}
        chosen={interview.voice}
        choose={(voice) => describeGuest(board, interview.id, { voice })}
      />
      {interview.voice === 'proxy' && (
        <GuestLine {...props} field="aboutWhom" label={guest.aboutWhom} placeholder={guest.aboutWhomPlaceholder} />
      )}
      <Areas {...props} />
      <ChoiceField
        label={guest.status}
        options={interviewStatuses.map((id) => ({ id, label: texts.statuses[id] }))}
        chosen={interview.status}
        choose={(status) => describeGuest(board, interview.id, { status })}
      />
    </>
  )
}

function Areas({ parts, editor, interview }: GuestFormProps): ReactNode {
  const texts = useTexts(parts.language, 'interviews')
  const graph = useRecordGraph(editor.board)
  const { language } = useBoardProperties(editor.board)
  const areas = graph.all('work-area')
  return (
    <fieldset className={styles['areas']}>
      <legend>{texts.guest.areas}</legend>
      {areas.map((area) => (
        <label key={area.id}>
          <input
            type="checkbox"
            checked={interview.areas.includes(area.id)}
            onChange={(event) => setGuestArea(editor.board, interview.id, area.id, event.target.checked)}
          />
          <span lang={language} dir="auto">
            {area.name || '?'}
          </span>
        </label>
      ))}
      {areas.length === 0 && (
        <button type="button" className={styles['link']} onClick={() => openChapter(editor, 'areas')}>
          {texts.noArea}
        </button>
      )}
    </fieldset>
  )
}

interface GuestLineProps extends GuestFormProps {
  readonly field: 'code' | 'role' | 'specificRole' | 'aboutWhom'
  readonly label: string
  readonly hint?: string
  readonly placeholder?: string
}

/** A line about the guest. It says gently that something looks like a name, while it is typed. */
function GuestLine({ parts, editor, interview, field, ...words }: GuestLineProps): ReactNode {
  const texts = useTexts(parts.language, 'interviews')
  const personal = personalWordsIn(interview[field], 'label')
  return (
    <div>
      <RecordText editor={editor} record={interview} field={field} {...words} isLine />
      <output className={styles['warning']}>
        {personal !== undefined && (
          <>
            <Icon name="warning" size={18} />
            {texts.nameWarning(personal)}
          </>
        )}
      </output>
    </div>
  )
}
