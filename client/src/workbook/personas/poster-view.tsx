import { useId, useState, type ReactNode } from 'react'
import { Button } from '#ui/button.tsx'
import { useTexts } from '#ui/use-texts.ts'
import { OverAll } from './over-all.tsx'
import { PosterPage } from './poster-page.tsx'
import type { Paper } from './poster-sheet.tsx'
import type { PersonaProps } from './persona-props.ts'
import styles from './poster-view.module.css'

/** The poster in the chapter, on the whole screen, and on paper. */
export function PosterView(props: PersonaProps): ReactNode {
  const { parts, persona } = props
  const texts = useTexts(parts.language, 'personas')
  const [paper, setPaper] = useState<Paper>('a3')
  const [isFull, setFull] = useState(false)
  return (
    <>
      <div className={styles['tools']}>
        <Button icon="fit" label={texts.poster.fullScreen} onClick={() => setFull(true)} />
      </div>
      <div className={styles['frame']}>
        <PosterPage {...props} paper={paper} />
      </div>
      {isFull && (
        <OverAll
          label={persona.typeLabel}
          closeLabel={texts.poster.close}
          onClose={() => setFull(false)}
          tools={<PrintTools {...props} paper={paper} setPaper={setPaper} />}
        >
          <PosterPage {...props} paper={paper} isWhole />
        </OverAll>
      )}
    </>
  )
}

function PrintTools({
  parts,
  paper,
  setPaper,
}: PersonaProps & { readonly paper: Paper; setPaper(paper: Paper): void }): ReactNode {
  const { poster } = useTexts(parts.language, 'personas')
  const id = useId()
  return (
    <div className={styles['print']}>
      <label htmlFor={id}>{poster.paper}</label>
      <select id={id} value={paper} onChange={(event) => setPaper(event.target.value === 'a4' ? 'a4' : 'a3')}>
        <option value="a3">{poster.a3}</option>
        <option value="a4">{poster.a4}</option>
      </select>
      <Button look="primary" label={poster.print} onClick={() => window.print()} />
    </div>
  )
}
