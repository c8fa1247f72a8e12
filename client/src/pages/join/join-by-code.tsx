import { useEffect, useState, type ReactNode } from 'react'
import { spellJoinCode } from '@samenspel/shared/protocol/join-code'
import { ApiError, joinByCode } from '#sync/api.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { JoinCodeForm } from '../home/join-code-form.tsx'
import { NoticePage } from '../notice-page.tsx'
import type { PageParts } from '../page-parts.ts'

interface JoinByCodeProps {
  readonly parts: PageParts
  /** Undefined when the address has none that could exist. */
  readonly code: string | undefined
}

type Failure = 'unknown' | 'too-often' | 'unreachable' | 'unexpected'

/** Turns the code of an open door into a link of one's own, and goes there. */
export function JoinByCode({ parts, code }: JoinByCodeProps): ReactNode {
  const { common, join } = parts.messages
  const [failure, setFailure] = useState<Failure>()
  const { baseUrl, boards } = parts
  useEffect(() => {
    if (!code) return
    joinByCode(baseUrl, code).then(
      ({ boardId, token }) => {
        // A facilitator who scans the code of the own board stays a facilitator.
        if (boards.get(boardId)?.opened) window.location.replace(`/b/${boardId}`)
        else window.location.replace(`/b/${boardId}#${token}`)
      },
      (error: unknown) => setFailure(failureOf(error)),
    )
  }, [baseUrl, boards, code])

  if (!code)
    return (
      <NoticePage parts={parts} title={common.appName} text={parts.messages.home.intro}>
        <JoinCodeForm messages={parts.messages} />
      </NoticePage>
    )
  switch (failure) {
    case undefined:
      return <NoticePage parts={parts} text={`${join.byCodeTitle}…`} />
    case 'unknown':
      return (
        <NoticePage parts={parts} title={join.codeUnknownTitle} text={join.codeUnknownText(spellJoinCode(code))}>
          <LinkButton look="primary" href="/j/" label={join.typeOtherCode} />
        </NoticePage>
      )
    case 'too-often':
    case 'unreachable':
    case 'unexpected':
      return (
        <NoticePage
          parts={parts}
          title={failure === 'unreachable' ? join.noConnectionTitle : join.codeUnknownTitle}
          text={failure === 'too-often' ? join.codeTooOften : common.problems[failure]}
        >
          <Button look="primary" label={common.tryAgain} onClick={() => window.location.reload()} />
        </NoticePage>
      )
  }
}

function failureOf(error: unknown): Failure {
  if (!(error instanceof ApiError)) throw error
  if (error.httpStatus === 404) return 'unknown'
  if (error.httpStatus === 429) return 'too-often'
  return error.code === 'unreachable' ? 'unreachable' : 'unexpected'
}
