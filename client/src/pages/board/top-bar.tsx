import { Suspense, useEffect, useState, type ReactNode } from 'react'
import type { Editor } from '#editor/editor.ts'
import { useCell } from '#observable/use-cell.ts'
import type { BoardSession } from '#sync/board-session.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { LanguageSwitch } from '#ui/language-switch.tsx'
import { loadLater } from '#ui/load-later.ts'
import { Logo } from '#ui/logo.tsx'
import type { PageParts } from '../page-parts.ts'
import { BoardTitle } from './board-title.tsx'
import type { BoardView } from './board-page.tsx'
import { People } from './people.tsx'
import { QuestionBar } from './question-bar.tsx'
import { SaveLabel } from './save-label.tsx'
import styles from './top-bar.module.css'
import { ViewSwitch } from './view-switch.tsx'

const help = loadLater(() => import('./help-dialog.tsx').then((module) => module.HelpDialog))
const share = loadLater(() => import('./share-dialog.tsx').then((module) => module.ShareDialog))
const manage = loadLater(() => import('./manage/manage-dialog.tsx').then((module) => module.ManageDialog))

interface TopBarProps {
  readonly parts: PageParts
  readonly session: BoardSession
  readonly editor: Editor
  readonly token: string
  readonly name: string
  onRename(name: string): void
  readonly view: BoardView
  onView(view: BoardView): void
}

/** Everything about the board that is not on the board. */
export function TopBar(props: TopBarProps): ReactNode {
  const { parts, session, editor, token, name, onRename, view, onView } = props
  const { board, common, versions } = parts.messages
  const [opened, setOpened] = useState<'share' | 'manage'>()
  const role = useCell(session.role)
  const isLooking = role === 'viewer' || role === 'wall'
  const isFrozen = useCell(session.frozen)
  const panel = useCell(editor.panel)
  const close = (): void => setOpened(undefined)
  const isFacilitator = role === 'facilitator'
  useEffect(() => share.prepare(), [])
  useEffect(() => help.prepare(), [])
  useEffect(() => (isFacilitator ? manage.prepare() : undefined), [isFacilitator])
  return (
    <header className={styles['bar']} aria-label={board.topBar}>
      <div className={styles['row']}>
        <Logo name={common.appName} linkName={common.toHome} small />
        <BoardTitle messages={parts.messages} board={session.board} mayEdit={isFacilitator} />
        <div className={styles['state']}>
          {isFrozen && (
            <span className={styles['looking']} title={versions.frozenHint}>
              <Icon name="eye" /> {versions.frozen}
            </span>
          )}
          {isLooking && !isFrozen && (
            <span className={styles['looking']} title={board.lookingAlongHint}>
              <Icon name="eye" /> {board.lookingAlong}
            </span>
          )}
          <SaveLabel messages={parts.messages} session={session} />
        </div>
        <div className={styles['people']}>
          <People parts={parts} session={session} token={token} name={name} onRename={onRename} />
        </div>
        <div className={styles['views']}>
          <ViewSwitch messages={parts.messages} view={view} onView={onView} />
        </div>
        <div className={styles['language']}>
          <LanguageSwitch label={common.interfaceLanguage} language={parts.language} choose={parts.chooseLanguage} />
        </div>
        <Button label={board.help} icon="help" iconOnly look="quiet" onClick={() => editor.panel.set('help')} />
        {isFacilitator && (
          <Button label={versions.manage} icon="sliders" iconOnly look="quiet" onClick={() => setOpened('manage')} />
        )}
        <div className={styles['share']}>
          <Button label={board.share} icon="share" look="primary" onClick={() => setOpened('share')} />
        </div>
      </div>
      <QuestionBar messages={parts.messages} board={session.board} editor={editor} />
      <Suspense>
        {opened === 'share' && <share.Part parts={parts} session={session} token={token} onClose={close} />}
        {opened === 'manage' && isFacilitator && (
          <manage.Part parts={parts} session={session} token={token} onClose={close} />
        )}
        {panel === 'help' && <help.Part parts={parts} editor={editor} onClose={() => editor.panel.set(null)} />}
      </Suspense>
    </header>
  )
}
