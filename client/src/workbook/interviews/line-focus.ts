import { useEffect, useRef, useState } from 'react'
import type { RecordId } from '@samenspel/shared/ids'
import type { LineCaret } from '#commands/records/interviews-lines.ts'
import { lineFieldId } from './line-field.tsx'

/** Where the focus in a sheet goes. */
export interface FocusLine {
  /** Puts the caret into a line once it is drawn; nothing happens for undefined. */
  put(caret: LineCaret | undefined): void
  /** Goes to the line above or below, as near as possible below the same place. */
  beside(id: RecordId, by: -1 | 1, at: number): void
  /** Puts the focus back where it is now, once what it is in has moved. */
  stay(): void
}

/** The focus in a sheet whose lines stand in this order. When the line that somebody writes in goes, the one above it gets the caret. */
export function useLineFocus(lines: readonly RecordId[]): FocusLine {
  const wanted = useRef<LineCaret>(undefined)
  const kept = useRef<Element>(undefined)
  const last = useRef({ id: '', index: 0 })
  const [, draw] = useState(0)
  useEffect(() => {
    const { active, line } = activeLine()
    if (wanted.current) {
      if (putCaret(wanted.current)) wanted.current = undefined
    } else if (kept.current instanceof HTMLElement) {
      kept.current.focus()
      kept.current = undefined
    } else if (line) last.current = { id: line, index: lines.indexOf(line as RecordId) }
    else if (active === document.body && last.current.id !== '' && !lines.includes(last.current.id as RecordId)) {
      const above = lines[Math.max(0, last.current.index - 1)]
      last.current = { id: '', index: 0 }
      if (above) putCaret({ line: above, at: Number.MAX_SAFE_INTEGER })
    }
  })
  const put = (caret: LineCaret | undefined): void => {
    if (!caret) return
    wanted.current = caret
    draw((drawn) => drawn + 1)
  }
  return {
    put,
    beside: (id, by, at) => {
      const line = lines[lines.indexOf(id) + by]
      if (line) put({ line, at })
    },
    stay: () => {
      kept.current = document.activeElement ?? undefined
      draw((drawn) => drawn + 1)
    },
  }
}

function activeLine(): { readonly active: Element | null; readonly line: string | undefined } {
  const active = document.activeElement
  const id = active?.id ?? ''
  return { active, line: id.startsWith(lineFieldId('')) ? id.slice(lineFieldId('').length) : undefined }
}

function putCaret({ line, at }: LineCaret): boolean {
  const field = document.getElementById(lineFieldId(line))
  if (!(field instanceof HTMLTextAreaElement)) return false
  field.focus()
  const place = Math.min(at, field.value.length)
  field.setSelectionRange(place, place)
  field.scrollIntoView({ block: 'nearest' })
  return true
}
