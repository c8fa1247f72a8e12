import { useId, type ReactNode } from 'react'
import type { Element } from '@samenspel/shared/elements/registry'
import { describeElement } from '#elements/registry.ts'
import type { Messages } from '#messages/load-messages.ts'
import styles from './list-media.module.css'
import section from './list-section.module.css'
import { inReadingOrder } from './sections.ts'

interface ListLinesProps {
  readonly messages: Messages
  readonly elements: readonly Element[]
}

/** The arrows and lines of the board with what they connect, and how much was drawn by hand. */
export function ListLines({ messages, elements }: ListLinesProps): ReactNode {
  const headingId = useId()
  const connectors = inReadingOrder(
    elements.filter((element) => element.kind === 'connector' && (element.from.on ?? element.to.on ?? element.label)),
  )
  const drawings = elements.filter(({ kind }) => kind === 'stroke').length
  if (connectors.length === 0 && drawings === 0) return null
  return (
    <section className={section['section']} aria-labelledby={headingId}>
      <header className={section['header']}>
        <h2 id={headingId}>{messages.list.lines}</h2>
      </header>
      <ul className={styles['media']}>
        {connectors.map((connector) => (
          <li key={connector.id} dir="auto">
            {describeElement(connector, messages.canvas)}
          </li>
        ))}
        {drawings > 0 && <li>{messages.list.drawings(drawings)}</li>}
      </ul>
    </section>
  )
}
