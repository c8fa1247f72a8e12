import { useId, type ReactNode } from 'react'
import type { Element, ElementOfKind } from '@samenspel/shared/elements/registry'
import { cardContents } from '@samenspel/shared/elements/persona-card-item'
import { confidenceOf } from '@samenspel/shared/knowledge/confidence'
import { claimsIn } from '@samenspel/shared/knowledge/persona-claims'
import { personaParts, sectionsOfPart } from '@samenspel/shared/records/persona-parts'
import { openElement } from '#commands/notes.ts'
import type { Editor } from '#editor/editor.ts'
import { shownPersona } from '#elements/persona-card/shown-persona.ts'
import { describeElement } from '#elements/registry.ts'
import { cardWords } from '#messages/card-words.ts'
import type { Messages } from '#messages/load-messages.ts'
import type { BoardSession } from '#sync/board-session.ts'
import { Button } from '#ui/button.tsx'
import { ChooseBox } from './choose-box.tsx'
import styles from './list-personas.module.css'
import section from './list-section.module.css'
import { LockNotice } from './lock-notice.tsx'
import { MoreButton } from './more-button.tsx'
import type { ListActions } from './row-parts.ts'
import { inReadingOrder } from './sections.ts'
import { StampBar } from './stamp-bar.tsx'

interface ListPersonasProps {
  readonly messages: Messages
  readonly session: BoardSession
  readonly editor: Editor
  readonly elements: readonly Element[]
  readonly mayEdit: boolean
  /** The language of the board. */
  readonly lang: string
  readonly actions: ListActions
}

type PersonaCard = ElementOfKind<'persona-card'>

/** The views of personas on the board, a section each: everything that is said of the persona, and how sure the group can be of it. */
export function ListPersonas(props: ListPersonasProps): ReactNode {
  const cards = inReadingOrder(props.elements.filter((each): each is PersonaCard => each.kind === 'persona-card'))
  return cards.map((card) => <PersonaSection key={card.id} {...props} card={card} />)
}

function PersonaSection(props: ListPersonasProps & { readonly card: PersonaCard }): ReactNode {
  const { messages, session, editor, card, mayEdit, lang } = props
  const headingId = useId()
  const words = cardWords[card.language]
  const contents = cardContents(card.shown)
  const name = contents ? contents.persona.typeLabel.trim() || words.untitled : words.gone
  const described = describeElement(card, messages.canvas)
  return (
    <section className={section['section']} aria-labelledby={headingId}>
      <header className={section['header']}>
        <h2 id={headingId} lang={lang} dir="auto">
          {name}
        </h2>
      </header>
      <div className={styles['card']}>
        <p>{described}</p>
        {contents && contents.persona.summary.trim() !== '' && (
          <p lang={lang} dir="auto">
            {contents.persona.summary}
          </p>
        )}
        {contents?.keyQuote && (
          <blockquote lang={lang} dir="auto">
            ‘{contents.keyQuote.text.trim()}’
          </blockquote>
        )}
        <Claims card={card} lang={lang} />
        <LockNotice messages={messages} editor={editor} element={card} name={name} />
        <Actions {...props} name={name} />
        <StampBar messages={messages} session={session} element={card} mayEdit={mayEdit} isQuiet />
      </div>
    </section>
  )
}

/** What is said of the persona, part by part, each claim with the word for what it rests on. */
function Claims({ card, lang }: { readonly card: PersonaCard; readonly lang: string }): ReactNode {
  const words = cardWords[card.language]
  const shown = shownPersona(card)
  const claims = cardContents(card.shown)?.claims ?? []
  if (!shown) return null
  const wordOf = (id: string): string => {
    const { level, isContested } = confidenceOf(shown.graph, id)
    return isContested ? `${words.levels[level]}, ${words.contested.toLowerCase()}` : words.levels[level]
  }
  return personaParts.map((part) => {
    const own = claimsIn(claims, sectionsOfPart[part])
    if (own.length === 0) return null
    return (
      <div key={part} lang={card.language}>
        <h3>{words.parts[part]}</h3>
        <ul>
          {own.map((claim) => (
            <li key={claim.id}>
              <span lang={lang} dir="auto">
                {claim.text.trim()}
              </span>{' '}
              <small>({wordOf(claim.id)})</small>
            </li>
          ))}
        </ul>
      </div>
    )
  })
}

function Actions(props: ListPersonasProps & { readonly card: PersonaCard; readonly name: string }): ReactNode {
  const { messages, session, editor, card, mayEdit, actions, name } = props
  const { list } = messages
  return (
    <div className={styles['actions']}>
      {card.shown.length > 0 && (
        <Button
          icon="persona"
          label={list.openPersona}
          name={list.openPersonaOf(name)}
          onClick={() => openElement(editor, card.id)}
        />
      )}
      {mayEdit && !card.locked && (
        <>
          <ChooseBox messages={messages} editor={editor} id={card.id} name={name} />
          <Button
            icon="trash"
            iconOnly
            look="quiet"
            label={list.delete}
            name={list.deleteOf(name)}
            onClick={() => {
              session.board.edit((edit) => edit.elements.delete(card.id))
              actions.tell(list.deletedThing)
            }}
          />
          <MoreButton messages={messages} editor={editor} id={card.id} name={list.moreOf(name)} />
        </>
      )}
    </div>
  )
}
