import type { ReactNode } from 'react'
import { LINK_ADDRESS, linkParts } from '@samenspel/shared/elements/link-address'
import { kindOf, type ElementOfKind } from '@samenspel/shared/elements/registry'
import { plainTextOf } from '@samenspel/shared/elements/search-text'
import { lookOf } from './entry-look.ts'
import styles from './list-row.module.css'
import type { ListRowProps } from './list-row.tsx'
import { rowPartId } from './row-parts.ts'
import { RowText } from './row-text.tsx'

interface RowBodyProps extends ListRowProps {
  /** False also for what is locked. */
  readonly mayWrite: boolean
  readonly children: ReactNode
  onMove(by: -1 | 1): void
}

/** What a row is about, on its paper: its picture or address, and its words, to write in where one may. */
export function RowBody(props: RowBodyProps): ReactNode {
  const { entry, children } = props
  const { fill, ink } = lookOf(entry)
  return (
    <div className={styles['paper']} style={{ background: fill, color: ink }}>
      {entry.kind === 'image' && <Picture {...props} image={entry} />}
      {entry.kind === 'link' && <Address link={entry} />}
      <Words {...props} />
      {children}
    </div>
  )
}

function Words({ messages, session, entry, index, count, lang, mayWrite, onMove }: RowBodyProps): ReactNode {
  const { list, media } = messages
  const isDecoration = entry.kind === 'image' && entry.purpose === 'decoration'
  if (mayWrite && kindOf(entry).mainText !== null && !isDecoration) {
    const label = {
      image: media.altLabel,
      link: media.linkTitle,
      other: list.textOfNote(index + 1, count),
    }
    return (
      <RowText
        session={session}
        element={entry}
        id={rowPartId(entry.id, 'text')}
        label={label[entry.kind === 'image' || entry.kind === 'link' ? entry.kind : 'other']}
        {...(entry.kind === 'image' ? { placeholder: media.unnamedInList } : {})}
        {...(entry.kind === 'link' ? { placeholder: media.linkTitle } : {})}
        lang={lang}
        onMove={onMove}
      />
    )
  }
  const words = isDecoration ? '' : plainTextOf(entry)
  if (entry.kind === 'link' && words === '') return null
  const none = entry.kind === 'image' ? (isDecoration ? media.decorationInList : media.unnamedInList) : list.emptyNote
  return (
    <p className={styles['text']} lang={words === '' ? undefined : lang} dir="auto">
      {words || none}
    </p>
  )
}

function Picture({ image, lang }: Pick<RowBodyProps, 'lang'> & { readonly image: ElementOfKind<'image'> }): ReactNode {
  if (image.image === '') return null
  return (
    <img
      className={styles['picture']}
      src={`/api/images/${image.image}`}
      alt={image.purpose === 'decoration' ? '' : image.alt}
      lang={lang}
      loading="lazy"
      decoding="async"
    />
  )
}

function Address({ link }: { readonly link: ElementOfKind<'link'> }): ReactNode {
  const { host, path } = linkParts(link.address)
  if (!LINK_ADDRESS.test(link.address)) return null
  return (
    <a className={styles['address']} href={link.address} target="_blank" rel="noopener noreferrer">
      {host}
      {path}
    </a>
  )
}
