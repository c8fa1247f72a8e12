import type { ReactNode } from 'react'
import { mergeClusters, sortable, sortTargets, type SortKey } from '#commands/clusters.ts'
import type { Element } from '@samenspel/shared/elements/registry'
import type { Editor } from '#editor/editor.ts'
import { mayChange } from '#editor/rights.ts'
import type { Messages } from '#messages/load-messages.ts'
import { useCell } from '#observable/use-cell.ts'
import type { BoardSession } from '#sync/board-session.ts'
import { MenuButton } from '#ui/menu-button.tsx'
import { ChooseBox } from './choose-box.tsx'
import styles from './list-section.module.css'
import type { ListPlaces } from './list-places.ts'
import { LockNotice } from './lock-notice.tsx'
import { MoreButton } from './more-button.tsx'
import { rowPartId, type ListActions } from './row-parts.ts'
import { RowText } from './row-text.tsx'
import { titleOf } from './section-title.ts'
import type { Cluster, Section } from './sections.ts'
import { StampBar } from './stamp-bar.tsx'

interface SectionHeaderProps {
  readonly messages: Messages
  readonly session: BoardSession
  readonly editor: Editor
  readonly section: Section
  readonly canMerge: boolean
  readonly places: ListPlaces
  readonly title: string
  readonly headingId: string
  readonly lang: string
  readonly actions: ListActions
}

/** The name of a section, to write in where one may, how much is in it, and what can be done with it as a whole. */
export function SectionHeader(props: SectionHeaderProps): ReactNode {
  const { messages, session, editor, section, title, headingId, lang } = props
  const mayEdit = useCell(editor.mayEdit)
  // Frames are changed by facilitators alone, while they edit the structure.
  useCell(editor.editsStructure)
  const area: Element | undefined = section.cluster ?? section.frame
  const mayWrite = area !== undefined && mayChange(editor, area)
  // A cluster in a frame is a part of it.
  const Heading = section.cluster && section.frame ? 'h3' : 'h2'
  const notes = section.entries.filter((entry) => entry.kind === 'sticky-note')
  const hasOwnTitle = (area && 'title' in area ? area.title.trim() : '') !== ''
  return (
    <header className={styles['header']}>
      {mayEdit && section.cluster && (
        <ChooseBox messages={messages} editor={editor} id={section.cluster.id} name={title} />
      )}
      <Heading id={headingId} lang={hasOwnTitle ? lang : undefined} dir="auto" className={mayWrite ? 'unseen' : ''}>
        {title}
      </Heading>
      {mayWrite && (
        <RowText
          session={session}
          element={area}
          id={rowPartId(area.id, 'text')}
          label={section.cluster ? messages.list.nameOfCluster : messages.list.nameOfFrame}
          placeholder={title}
          className={styles['title']}
          lang={lang}
          isOneLine
        />
      )}
      <span className={styles['count']}>{messages.list.noteCount(notes.length)}</span>
      {mayWrite && <AreaActions {...props} area={area} />}
      {area && <LockNotice messages={messages} editor={editor} element={area} name={title} />}
      {section.cluster && (
        <StampBar messages={messages} session={session} element={section.cluster} mayEdit={mayEdit} isQuiet />
      )}
    </header>
  )
}

const sortKeys: readonly SortKey[] = ['color', 'tag', 'stamps', 'author']

/** Sorting, merging, and everything else that the menu of the canvas has. */
function AreaActions(props: SectionHeaderProps & { readonly area: Element }): ReactNode {
  const { messages, editor, section, canMerge, places, title, area, lang, actions } = props
  const { list, canvas } = messages
  const about = (ids: readonly Element['id'][]): void => editor.selection.set(new Set(ids))
  const others = (): readonly Cluster[] =>
    places.sections().flatMap(({ cluster }) => (cluster && cluster.id !== area.id && !cluster.locked ? cluster : []))
  return (
    <div className={styles['actions']}>
      {section.cluster && section.entries.length > 1 && (
        <MenuButton
          label={messages.panels.menu.sort}
          name={list.sortOf(title)}
          items={sortKeys.map((key) => ({ id: key, label: canvas.commands[`sort.${key}`] }))}
          choose={(key) => {
            about([area.id])
            if (sortable(editor).length > 0) sortTargets(editor, key)
            about([])
            actions.tell(list.did(canvas.commands[`sort.${key}`]))
          }}
        />
      )}
      {section.cluster && canMerge && (
        <MenuButton
          label={list.mergeWith}
          name={list.mergeWithOf(title)}
          items={() =>
            others().map((cluster) => ({
              id: cluster.id,
              label: titleOfCluster(cluster, places.sections(), messages),
              lang,
            }))
          }
          choose={(id) => {
            about([area.id, id])
            mergeClusters(editor)
            const [kept] = editor.selection.get()
            about([])
            if (kept) actions.focus(kept, 'text')
            actions.tell(list.did(canvas.commands['cluster.merge']))
          }}
        />
      )}
      <MoreButton messages={messages} editor={editor} id={area.id} name={list.moreOf(title)} />
    </div>
  )
}

const titleOfCluster = (cluster: Cluster, sections: readonly Section[], messages: Messages): string => {
  const section = sections.find(({ id }) => id === cluster.id)
  return section ? titleOf(section, messages) : cluster.title
}
