import { useState, type ReactNode } from 'react'
import type { RecordId } from '@samenspel/shared/ids'
import type { MapContent } from '@samenspel/shared/maps/map-content'
import { relate } from '#commands/records/stakeholders.ts'
import { Button } from '#ui/button.tsx'
import { SelectField } from '../parts/select-field.tsx'
import { LinkRow } from './link-row.tsx'
import type { MapPageParts } from './map-page-parts.ts'
import sides from './map-board.module.css'
import styles from './maps.module.css'

interface LinksPanelProps extends MapPageParts {
  readonly content: MapContent
  readonly mayPlace: boolean
}

/** The relations of a network in words: to draw, describe and delete them without drawing anything. */
export function LinksPanel(props: LinksPanelProps): ReactNode {
  const { parts, editor, texts, content, work, mayPlace } = props
  const { links: words } = texts
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const [problem, setProblem] = useState('')
  const names = new Map<string, string>(content.entries.map(({ id, name }) => [id, name || texts.noName]))
  const people = [['', '—'], ...names] as readonly (readonly [string, string])[]
  const draw = (): void => {
    if (from === '' || to === '') return setProblem(words.choose)
    if (!relate(work.board, from as RecordId, to as RecordId)) return setProblem(words.twice)
    setProblem('')
    setTo('')
  }
  return (
    <section className={sides['links']} aria-label={words.title}>
      <h3>{words.title}</h3>
      {mayPlace && (
        <form
          className={sides['linkForm']}
          onSubmit={(event) => {
            event.preventDefault()
            draw()
          }}
        >
          <SelectField label={words.from} value={from} options={people} choose={setFrom} lang={content.language} />
          <SelectField label={words.to} value={to} options={people} choose={setTo} lang={content.language} />
          <Button type="submit" look="primary" icon="plus" label={words.add} />
          <output className={sides['problem']}>{problem}</output>
        </form>
      )}
      {content.links.length === 0 && (
        <p className={styles['hint']}>{content.hiddenRelations.length === 0 ? words.none : words.noneShown}</p>
      )}
      <ul className={sides['linkList']}>
        {content.links.map((link) => (
          <LinkRow
            key={link.id}
            parts={parts}
            editor={editor}
            texts={texts}
            work={work}
            link={link}
            record={work.graph.find('relation', link.id)}
            from={names.get(link.from) ?? ''}
            to={names.get(link.to) ?? ''}
            lang={content.language}
            mayPlace={mayPlace}
          />
        ))}
      </ul>
    </section>
  )
}
