import { useId, useState, type ReactNode } from 'react'
import { voices } from '@samenspel/shared/records/interview'
import { useRecordGraph } from '#pages/board/use-record-graph.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { useTexts } from '#ui/use-texts.ts'
import type { ChapterProps } from '#workbook/chapter-props.ts'
import { openFilter, type QuoteFilter, type QuoteRow } from './quote-rows.ts'
import styles from './quotes.module.css'

interface QuoteFilterBarProps extends Pick<ChapterProps, 'parts' | 'editor'> {
  readonly rows: readonly QuoteRow[]
  readonly filter: QuoteFilter
  change(filter: QuoteFilter): void
}

/** Which quotes are seen. */
export function QuoteFilterBar(props: QuoteFilterBarProps): ReactNode {
  const { parts, filter, change } = props
  const texts = useTexts(parts.language, 'quotes')
  const set = (part: Partial<QuoteFilter>): void => change({ ...filter, ...part })
  const isOpen = JSON.stringify(filter) === JSON.stringify(openFilter)
  const [isUnfolded, setUnfolded] = useState(false)
  const moreId = useId()
  const { words: _, ...more } = filter
  const chosen = Object.values(more).filter((value) => value !== '' && value !== false).length
  return (
    <search className={styles['filter']} aria-label={texts.filter.title}>
      <label className={styles['search']}>
        <Icon name="search" size={18} />
        <input
          type="search"
          aria-label={texts.filter.search}
          placeholder={texts.filter.search}
          value={filter.words}
          onChange={(event) => set({ words: event.target.value })}
        />
      </label>
      <div className={styles['unfold']}>
        <Button
          icon="sliders"
          label={texts.filter.unfold(chosen)}
          aria-expanded={isUnfolded}
          aria-controls={moreId}
          onClick={() => setUnfolded(!isUnfolded)}
        />
      </div>
      <div id={moreId} className={styles['more']} data-is-unfolded={isUnfolded ? '' : undefined}>
        <Selects {...props} />
        <label className={styles['starred']}>
          <input
            type="checkbox"
            checked={filter.isStarred}
            onChange={(event) => set({ isStarred: event.target.checked })}
          />
          {texts.filter.starred}
        </label>
      </div>
      {!isOpen && <Button look="quiet" label={texts.clearFilter} onClick={() => change(openFilter)} />}
    </search>
  )
}

function Selects({ parts, editor, rows, filter, change }: QuoteFilterBarProps): ReactNode {
  const texts = useTexts(parts.language, 'quotes')
  const graph = useRecordGraph(editor.board)
  const roles = [...new Set(rows.map(({ role }) => role))].filter((role) => role !== '').toSorted()
  const guests = graph.all('interview').map(({ id, code, role }) => [id, `${code} ${role}`.trim()] as const)
  const areas = graph.all('work-area').map(({ id, name }) => [id, name] as const)
  const set = (part: Partial<QuoteFilter>): void => change({ ...filter, ...part })
  return (
    <>
      <Select
        texts={texts}
        label={texts.filter.interview}
        options={guests}
        chosen={filter.interview}
        choose={(interview) => set({ interview })}
      />
      <Select
        texts={texts}
        label={texts.filter.role}
        options={roles.map((role) => [role, role])}
        chosen={filter.role}
        choose={(role) => set({ role })}
      />
      {areas.length > 0 && (
        <Select
          texts={texts}
          label={texts.filter.area}
          options={areas}
          chosen={filter.area}
          choose={(area) => set({ area })}
        />
      )}
      <Select
        texts={texts}
        label={texts.filter.voice}
        options={voices.map((id) => [id, texts.voices[id]])}
        chosen={filter.voice}
        choose={(voice) => set({ voice: voices.find((each) => each === voice) ?? '' })}
      />
      <Select
        texts={texts}
        label={texts.filter.use}
        options={(['used', 'unused'] as const).map((id) => [id, texts.filter[id]])}
        chosen={filter.use}
        choose={(use) => set({ use: use === 'used' || use === 'unused' ? use : '' })}
      />
    </>
  )
}

interface SelectProps {
  readonly texts: ReturnType<typeof useTexts<'quotes'>>
  readonly label: string
  readonly options: readonly (readonly [id: string, label: string])[]
  readonly chosen: string
  choose(id: string): void
}

function Select({ texts, label, options, chosen, choose }: SelectProps): ReactNode {
  return (
    <label className={styles['choose']}>
      <span>{label}</span>
      <select value={chosen} onChange={(event) => choose(event.target.value)}>
        <option value="">{texts.filter.any}</option>
        {options.map(([id, words]) => (
          <option key={id} value={id}>
            {words}
          </option>
        ))}
      </select>
    </label>
  )
}
