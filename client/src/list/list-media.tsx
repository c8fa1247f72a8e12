import { useId, type ReactNode } from 'react'
import { LINK_ADDRESS, linkParts } from '@samenspel/shared/elements/link-address'
import type { Element } from '@samenspel/shared/elements/registry'
import type { Messages } from '#messages/load-messages.ts'
import { inReadingOrder } from './sections.ts'
import styles from './list-media.module.css'
import section from './list-section.module.css'

interface ListMediaProps {
  readonly messages: Messages
  readonly elements: readonly Element[]
  /** The language of the board. */
  readonly lang: string
}

/** The images of the board with what they show, and its links. */
export function ListMedia({ messages, elements, lang }: ListMediaProps): ReactNode {
  const headingId = useId()
  const shown = inReadingOrder(elements.filter(({ kind }) => kind === 'image' || kind === 'link'))
  if (shown.length === 0) return null
  return (
    <section className={section['section']} aria-labelledby={headingId}>
      <header className={section['header']}>
        <h2 id={headingId}>{messages.media.listTitle}</h2>
      </header>
      <ul className={styles['media']}>
        {shown.map((element) => (
          <li key={element.id}>
            {element.kind === 'image' && <ImageRow messages={messages} element={element} lang={lang} />}
            {element.kind === 'link' && <LinkRow element={element} lang={lang} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

type ImageElement = Extract<Element, { kind: 'image' }>
type LinkElement = Extract<Element, { kind: 'link' }>

function ImageRow({ messages, element, lang }: Pick<ListMediaProps, 'messages' | 'lang'> & { element: ImageElement }) {
  const { media } = messages
  const isDecoration = element.purpose === 'decoration'
  return (
    <figure className={styles['image']}>
      {element.image !== '' && (
        <img
          src={`/api/images/${element.image}`}
          alt={isDecoration ? '' : element.alt}
          lang={lang}
          loading="lazy"
          decoding="async"
        />
      )}
      <figcaption lang={element.alt === '' ? undefined : lang} dir="auto">
        {isDecoration ? media.decorationInList : element.alt || media.unnamedInList}
      </figcaption>
    </figure>
  )
}

function LinkRow({ element, lang }: { readonly element: LinkElement; readonly lang: string }) {
  const { host, path } = linkParts(element.address)
  if (!LINK_ADDRESS.test(element.address)) return null
  return (
    <a className={styles['link']} href={element.address} target="_blank" rel="noopener noreferrer">
      <span lang={lang} dir="auto">
        {element.title || host}
      </span>
      <span className={styles['address']}>
        {host}
        {path}
      </span>
    </a>
  )
}
