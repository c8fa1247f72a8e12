import { useState, type ReactNode } from 'react'
import { basisOf, confidenceLevels, emptyBasis } from '@samenspel/shared/knowledge/confidence'
import { coverageOf } from '@samenspel/shared/knowledge/coverage'
import { claimsOf, writtenClaims } from '@samenspel/shared/knowledge/persona-claims'
import { contestedShape, signShapes } from '@samenspel/shared/knowledge/sign-shapes'
import { cardWords } from '#messages/card-words.ts'
import { useBoardProperties } from '#pages/board/use-board.ts'
import { QrCode } from '#ui/qr-code.tsx'
import { useTexts } from '#ui/use-texts.ts'
import { Shape } from './confidence-sign.tsx'
import type { PersonaProps } from './persona-props.ts'
import styles from './poster.module.css'

/** What the signs mean, whose codes lie under it, that nobody is portrayed, and the way back to the board. */
export function PosterFoot({ parts, session, editor, graph, persona }: PersonaProps): ReactNode {
  const { language, title } = useBoardProperties(editor.board)
  const { poster, statuses } = useTexts(language, 'personas')
  const words = cardWords[language]
  const { interviews } = coverageOf(graph, persona.id)
  const codes = codesUnder({ graph, persona })
  const [now] = useState(() => new Date())
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(now)
  return (
    <footer className={styles['foot']}>
      <div>
        <ul aria-label={poster.legend}>
          {confidenceLevels.map((level) => (
            <li key={level}>
              <Shape shape={signShapes[level]} size={15} />
              <span>
                <strong>{words.levels[level]}</strong> {poster.levels[level]}
              </span>
            </li>
          ))}
          <li>
            <Shape shape={contestedShape} size={15} />
            <span>
              <strong>{words.contested}</strong> {poster.contested}
            </span>
          </li>
        </ul>
        <p>
          <strong>{words.fiction(words.basedOn(interviews))}.</strong>{' '}
          {codes.length > 0 && `${poster.sources}: ${codes.join(', ')}. `}
          {statuses[persona.status]}. {poster.made(date)}. {title}
        </p>
      </div>
      <div className={styles['way']}>
        <QrCode
          text={`${parts.baseUrl}/b/${session.boardId}#/werkboek/personas/${persona.id}`}
          label={poster.wayBackLabel}
        />
        <span>{poster.wayBack}</span>
      </div>
    </footer>
  )
}

/** The codes of the guests behind the claims and the key quote; never more than a code. */
function codesUnder({ graph, persona }: Pick<PersonaProps, 'graph' | 'persona'>): readonly string[] {
  const basis = emptyBasis()
  for (const { id } of writtenClaims(claimsOf(graph, persona.id))) basisOf(graph, id, basis)
  const quoted = graph.find('quote', persona.keyQuote)?.interview ?? ''
  const ids = new Set([...basis.interviews, ...(quoted === '' ? [] : [quoted])])
  const codes = [...ids].flatMap((id) => graph.find('interview', id)?.code.trim() || [])
  return [...new Set(codes)].toSorted((a, b) => a.localeCompare(b, undefined, { numeric: true }))
}
