import { useId, useState, type ReactNode } from 'react'
import type { RecordId } from '@samenspel/shared/ids'
import { coverageOf } from '@samenspel/shared/knowledge/coverage'
import { cardWords } from '#messages/card-words.ts'
import { useBoardProperties } from '#pages/board/use-board.ts'
import { Button } from '#ui/button.tsx'
import { useTexts } from '#ui/use-texts.ts'
import { recordAnchor, useGoToRecord } from '#workbook/parts/record-anchor.ts'
import { ConfidenceSign } from './confidence-sign.tsx'
import { EmpathyMap } from './empathy-map.tsx'
import { PersonaActions } from './persona-actions.tsx'
import { PersonaEditor } from './persona-editor.tsx'
import { PersonaPicture } from './persona-picture.tsx'
import { PosterView } from './poster-view.tsx'
import type { PersonaProps } from './persona-props.ts'
import { ProfileView } from './profile-view.tsx'
import { SpeakAs } from './speak-as.tsx'
import styles from './page.module.css'

interface PersonaPageProps extends PersonaProps {
  /** The persona, or a part of it, that was asked for. */
  readonly at: RecordId | null
  onBack(): void
}

const views = ['edit', 'empathy', 'profile', 'poster'] as const
type View = (typeof views)[number]

/** One persona: its name and how sure the group can be of it, and the same claims in four views. */
export function PersonaPage(props: PersonaPageProps): ReactNode {
  const { parts, session, graph, persona, at, onBack } = props
  const texts = useTexts(parts.language, 'personas')
  const words = cardWords[parts.language]
  const { language } = useBoardProperties(session.board)
  const [view, setView] = useState<View>('edit')
  const [isSpeaking, setSpeaking] = useState(false)
  const { level, contested } = coverageOf(graph, persona.id)
  useGoToRecord(at === persona.id ? null : at)
  return (
    <article id={recordAnchor(persona.id)} className={styles['page']} data-level={level}>
      <div className={styles['bar']}>
        <Button icon="back" look="quiet" label={texts.back} onClick={onBack} />
        <PersonaActions {...props} />
      </div>
      <header className={styles['head']}>
        <PersonaPicture persona={persona} size="medium" isDecoration />
        <div className={styles['title']}>
          <h2 lang={language} dir="auto">
            {persona.typeLabel.trim() || words.untitled}
          </h2>
          <p className={styles['status']}>
            <ConfidenceSign parts={parts} level={level} isContested={contested > 0} size={22} />
            <span>{texts.statuses[persona.status]}</span>
            {persona.retiredAt !== null && <strong>{words.retired}</strong>}
          </p>
        </div>
        <Button look="primary" icon="interview" label={texts.speak} onClick={() => setSpeaking(true)} />
      </header>
      <ViewSwitch label={texts.viewsLabel} names={texts.views} view={view} onView={setView} />
      {view === 'edit' && <PersonaEditor {...props} />}
      {view === 'empathy' && <EmpathyMap {...props} />}
      {view === 'profile' && <ProfileView {...props} />}
      {view === 'poster' && <PosterView {...props} />}
      {isSpeaking && <SpeakAs {...props} onDone={() => setSpeaking(false)} />}
    </article>
  )
}

interface ViewSwitchProps {
  readonly label: string
  readonly names: Readonly<Record<View, string>>
  readonly view: View
  onView(view: View): void
}

function ViewSwitch({ label, names, view, onView }: ViewSwitchProps): ReactNode {
  const name = useId()
  return (
    <fieldset className={styles['views']}>
      <legend className="unseen">{label}</legend>
      {views.map((id) => (
        <label key={id}>
          <input type="radio" name={name} checked={id === view} onChange={() => onView(id)} />
          <span>{names[id]}</span>
        </label>
      ))}
    </fieldset>
  )
}
