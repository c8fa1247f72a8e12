import type { ReactNode } from 'react'
import { interviewMix, type MixRow } from '@samenspel/shared/knowledge/interview-mix'
import { guestGroups, type GuestGroup } from '@samenspel/shared/records/interview'
import type { RecordOfKind } from '@samenspel/shared/records/registry'
import { openRecord } from '#editor/open-record.ts'
import { useBoardProperties } from '#pages/board/use-board.ts'
import { useRecordGraph } from '#pages/board/use-record-graph.ts'
import { Icon } from '#ui/icon.tsx'
import { useTexts } from '#ui/use-texts.ts'
import type { ChapterProps } from '#workbook/chapter-props.ts'
import styles from './overview.module.css'

interface MixStripProps extends ChapterProps {
  readonly interviews: readonly RecordOfKind<'interview'>[]
}

/** Residents and professionals by area, and in words who is still missing. */
export function MixStrip(props: MixStripProps): ReactNode {
  const { parts, session, interviews } = props
  const texts = useTexts(parts.language, 'interviews')
  const graph = useRecordGraph(session.board)
  const { language } = useBoardProperties(session.board)
  const rows = interviewMix(graph.all('work-area'), interviews)
  const hasUnknown = rows.some(({ unknown }) => unknown.length > 0)
  const columns = guestGroups.filter((group) => group !== 'other' || rows.some(({ guests }) => guests.other.length > 0))
  const nameOf = (row: MixRow): string =>
    row.area ? row.area.name.trim() || '?' : rows.length > 1 ? texts.mix.elsewhere : texts.mix.all
  const gaps = rows.filter(({ missing }) => missing.length > 0)
  return (
    <section className={styles['mix']} aria-label={texts.mix.title}>
      <table>
        <caption>{texts.mix.title}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.mix.area}</th>
            {columns.map((group) => (
              <th key={group} scope="col">
                {texts.groupsOf[group]}
              </th>
            ))}
            {hasUnknown && <th scope="col">{texts.mix.unknown}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.area?.id ?? ''}>
              <th scope="row" lang={language} dir="auto">
                {nameOf(row)}
              </th>
              {columns.map((group) => (
                <Cell key={group} {...props} guests={row.guests[group]} isMissing={isMissing(row, group)} />
              ))}
              {hasUnknown && <Cell {...props} guests={row.unknown} isMissing={false} />}
            </tr>
          ))}
        </tbody>
      </table>
      {gaps.map((row) => {
        const missing = row.missing.map((group) => texts.mix.missing[group])
        return (
          <p key={row.area?.id ?? ''} className={styles['gap']}>
            <Icon name="attention" size={18} />
            {row.area ? texts.mix.gap(nameOf(row), missing) : texts.mix.gapOfAll(missing)}
          </p>
        )
      })}
      {gaps.length === 0 && rows.some(({ area }) => area) && (
        <p className={styles['complete']}>
          <Icon name="check" size={18} />
          {texts.mix.complete}
        </p>
      )}
    </section>
  )
}

const isMissing = (row: MixRow, group: GuestGroup): boolean => row.missing.some((each) => each === group)

interface CellProps extends MixStripProps {
  readonly guests: readonly RecordOfKind<'interview'>[]
  readonly isMissing: boolean
}

function Cell({ parts, editor, guests, isMissing: isGap }: CellProps): ReactNode {
  const texts = useTexts(parts.language, 'interviews')
  return (
    <td className={isGap ? styles['missing'] : undefined}>
      {guests.map(({ id, code, role }) => (
        <button
          key={id}
          type="button"
          className={styles['chip']}
          title={role}
          aria-label={texts.openSheetOf(texts.codeAndRole(code.trim(), role.trim()))}
          onClick={() => openRecord(editor, id)}
        >
          {code.trim() || '?'}
        </button>
      ))}
      {isGap && <span>{texts.mix.nobody}</span>}
      {guests.length === 0 && !isGap && <span aria-hidden="true">–</span>}
    </td>
  )
}
