import { useEffect, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { layOutMap } from '@samenspel/shared/maps/map-layout'
import type { MapContent } from '@samenspel/shared/maps/map-content'
import { Legend } from './legend.tsx'
import type { MapPageParts } from './map-page-parts.ts'
import { Leaders, LinkCurve, LinkSigns, MapGround, MapMarkers } from './map-picture.tsx'
import { MapTable } from './map-table.tsx'
import { MapToken } from './map-token.tsx'
import { LettersKey } from './raci-view.tsx'
import { TableView } from './table-view.tsx'
import picture from './map-picture.module.css'
import styles from './print-sheet.module.css'

interface PrintSheetProps extends MapPageParts {
  readonly content: MapContent
  /** Which map this is, in a line. */
  readonly facts: string
  /** Called when the printing is over. */
  done(): void
}

/** A map on a sheet of A3 with its legend, and on the next in words; it is there only while it is printed. */
export function PrintSheet(props: PrintSheetProps): ReactNode {
  const { texts, content, facts, done } = props
  useEffect(() => {
    window.addEventListener('afterprint', done)
    window.print()
    return () => window.removeEventListener('afterprint', done)
  }, [done])
  return createPortal(
    <div className={styles['sheet']} data-print-sheet>
      <h1 lang={content.language}>{content.title || texts.untitled}</h1>
      <p>{facts}</p>
      {content.purpose !== '' && (
        <p lang={content.language}>
          <b>{texts.purposeLabel}</b> {content.purpose}
        </p>
      )}
      {content.type === 'raci' && <LettersKey texts={texts} />}
      {content.table ? <TableView table={content.table} lang={content.language} /> : <PrintedPicture {...props} />}
    </div>,
    document.body,
  )
}

function PrintedPicture(props: PrintSheetProps): ReactNode {
  const { texts, content } = props
  const drawing = layOutMap(content)
  const { space } = drawing
  return (
    <>
      <div className={styles['map']}>
        <svg
          viewBox={`0 0 ${space.width} ${space.height}`}
          className={picture['picture']}
          role="img"
          aria-label={content.title}
        >
          <MapMarkers />
          <MapGround drawing={drawing} />
          {drawing.links.map((link) => (
            <LinkCurve key={link.id} link={link} />
          ))}
          {drawing.links.map((link) => (
            <LinkSigns key={link.id} link={link} />
          ))}
          <Leaders tokens={drawing.tokens} />
          {drawing.tokens.map((token) => (
            <MapToken
              key={token.id}
              token={token}
              at={null}
              label=""
              isTabStop={false}
              isSelected={false}
              isMovable={false}
            />
          ))}
        </svg>
        <Legend texts={texts} content={content} isOnPaper />
      </div>
      <div className={styles['words']}>
        <MapTable {...props} mayPlace={false} />
      </div>
    </>
  )
}
