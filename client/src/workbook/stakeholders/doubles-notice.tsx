import type { ReactNode } from 'react'
import type { RecordId } from '@samenspel/shared/ids'
import { doublesIn, keepApart, mergeStakeholders, type Doubles } from '#commands/records/stakeholders.ts'
import type { Editor } from '#editor/editor.ts'
import { useBoardProperties, useRecords } from '#pages/board/use-board.ts'
import { useRecordGraph } from '#pages/board/use-record-graph.ts'
import type { PageParts } from '#pages/page-parts.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { useTexts } from '#ui/use-texts.ts'
import register from './register.module.css'

interface DoublesNoticeProps {
  readonly parts: PageParts
  readonly editor: Editor
}

const SHOWN_MAX = 5
const keyOf = ({ first, second }: Doubles): string => `${first.id} ${second.id}`

/** Names that are probably the same: people decide, pair by pair. Nothing while there are none. */
export function DoublesNotice({ parts, editor }: DoublesNoticeProps): ReactNode {
  const { board } = editor
  const texts = useTexts(parts.language, 'stakeholders')
  const graph = useRecordGraph(board)
  useRecords(board)
  const { language } = useBoardProperties(board)
  const doubles = doublesIn(graph)
  if (doubles.length === 0) return null
  const merge = (from: RecordId, into: RecordId): void => mergeStakeholders(board, from, into)
  return (
    <section className={register['doubles']} aria-label={texts.doublesTitle(doubles.length)}>
      <h3>
        <Icon name="duplicate" />
        {texts.doublesTitle(doubles.length)}
      </h3>
      <ul>
        {doubles.slice(0, SHOWN_MAX).map((pair) => (
          <li key={keyOf(pair)}>
            <p lang={language} dir="auto">
              <b>{pair.first.name}</b> · <b>{pair.second.name}</b>
            </p>
            <Button
              label={texts.keepName(pair.first.name)}
              name={texts.mergeInto(pair.second.name, pair.first.name)}
              onClick={() => merge(pair.second.id, pair.first.id)}
            />
            {pair.first.name.trim() !== pair.second.name.trim() && (
              <Button
                label={texts.keepName(pair.second.name)}
                name={texts.mergeInto(pair.first.name, pair.second.name)}
                onClick={() => merge(pair.first.id, pair.second.id)}
              />
            )}
            <Button
              look="quiet"
              label={texts.notTheSame}
              name={texts.notTheSameOf(pair.first.name, pair.second.name)}
              onClick={() => keepApart(board, pair.first.id, pair.second.id)}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
