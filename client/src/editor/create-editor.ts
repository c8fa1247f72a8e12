import { BOARD_FORMAT } from '@samenspel/shared/board/stored-names'
import type { NoteColor } from '@samenspel/shared/elements/sticky-note'
import type { Point } from '@samenspel/shared/geometry/point'
import type { ElementId } from '@samenspel/shared/ids'
import type { Role } from '@samenspel/shared/protocol/version'
import { createCell, type ReadableCell } from '#observable/cell.ts'
import type { BoardSession, SentImage } from '#sync/board-session.ts'
import { createCamera } from './create-camera.ts'
import type {
  Clipping,
  Editor,
  Found,
  Gesture,
  HeldBeside,
  Jump,
  ImageWork,
  MenuPlace,
  NextLook,
  NoteFilter,
  OpenedView,
  PanelId,
  PendingPaste,
  PlacingEvidence,
  TextEditing,
  ToolId,
} from './editor.ts'
import { createElementIndex } from './element-index.ts'
import { createPeerDrawings } from './peer-drawings.ts'
import { tellEditor } from './tell-editor.ts'
import type { RecordPlace } from './open-record.ts'
import { usualView, type ViewPreferences } from './view-preferences.ts'

/** What of a session an editor works with; without `sendImage` no images can be added. */
export type EditedSession = Pick<BoardSession, 'board' | 'role' | 'peers' | 'tellPresence'> &
  Partial<Pick<BoardSession, 'sendImage' | 'personId'>>

/**
 * The editor of an open board. It tells the others what is selected, dragged, written in and looked at, and lets go of what is
 * deleted, by whomever.
 */
export function createEditor(session: EditedSession): Editor {
  const { board } = session
  const index = createElementIndex(board)
  const { mayEdit, mayLead, stop: stopRole } = watchRights(session)
  const peerDrawings = createPeerDrawings(session.peers)
  const editor = {
    board,
    personId: session.personId,
    mayEdit,
    mayLead,
    camera: createCamera(),
    ...ownCells(),
    peers: session.peers,
    peerDrawings,
    index,
    sendImage: session.sendImage ?? refuseImage,
    tellPresence: session.tellPresence,
  }
  const stops = [
    mayEdit.subscribe(() => {
      if (mayEdit.get()) return
      editor.editing.set(null)
      editor.tool.set('select')
    }),
    editor.tool.subscribe(() => {
      if (editor.tool.get() === 'select') editor.keepsTool.set(false)
      else editor.picksMore.set(false)
    }),
    editor.selection.subscribe(() => {
      if (editor.selection.get().size === 0) editor.picksMore.set(false)
    }),
    index.close,
    peerDrawings.stop,
    stopRole,
    board.subscribe(({ elements }) => letGo(editor, elements)),
    ...tellEditor(editor),
  ]
  return {
    ...editor,
    close: () => {
      for (const stop of stops) stop()
    },
  }
}

/** What is this person's alone, as it is at first. */
const ownCells = () => ({
  selection: createCell<ReadonlySet<ElementId>>(new Set()),
  focused: createCell<ElementId | null>(null),
  gesture: createCell<Gesture>(null),
  otherHands: createCell<ReadonlyMap<number, Gesture>>(new Map()),
  editing: createCell<TextEditing | null>(null),
  opened: createCell<OpenedView | null>(null),
  openRecord: createCell<RecordPlace | null>(null),
  tool: createCell<ToolId>('select'),
  keepsTool: createCell(false),
  picksMore: createCell(false),
  shapePart: createCell<'fill' | 'line'>('fill'),
  noteColor: createCell<NoteColor>('yellow'),
  nextLook: createCell<NextLook>({
    form: 'rectangle',
    fill: 'white',
    line: 'black',
    ink: 'black',
    routing: 'straight',
    textSize: 'medium',
    strokeWidth: 'medium',
  }),
  pendingPaste: createCell<PendingPaste | null>(null),
  placingEvidence: createCell<PlacingEvidence | null>(null),
  heldBeside: createCell<HeldBeside | null>(null),
  clipping: createCell<Clipping | null>(null),
  images: createCell<ImageWork>({ waiting: 0, problem: null, unnamed: [] }),
  panel: createCell<PanelId | null>(null),
  menu: createCell<MenuPlace | null>(null),
  found: createCell<Found>({ ids: [], at: -1 }),
  filter: createCell<NoteFilter>({ colors: new Set(), tags: new Set() }),
  editsStructure: createCell(false),
  isMinimapShown: createCell(false),
  lastJump: createCell<Jump | null>(null),
  preferences: createCell<ViewPreferences>(usualView),
  hidesCursors: createCell(false),
  pointer: createCell<Point | null>(null),
})

interface Rights {
  readonly mayEdit: ReadableCell<boolean>
  readonly mayLead: ReadableCell<boolean>
  stop(): void
}

function watchRights({ board, role }: EditedSession): Rights {
  const isReadable = (): boolean => board.properties().format <= BOARD_FORMAT
  const may = (...roles: readonly Role[]): boolean => roles.some((each) => each === role.get()) && isReadable()
  const mayEdit = createCell(may('facilitator', 'participant'))
  const mayLead = createCell(may('facilitator'))
  const look = (): void => {
    mayEdit.set(may('facilitator', 'participant'))
    mayLead.set(may('facilitator'))
  }
  const stops = [role.subscribe(look), board.subscribe(look)]
  return { mayEdit, mayLead, stop: () => stops.forEach((stop) => stop()) }
}

const refuseImage = async (): Promise<SentImage> => ({ problem: 'not-allowed' })

type Parts = Omit<Editor, 'close'>

/** Nothing that is gone stays selected, focused or open. */
function letGo({ board, selection, focused, editing, opened }: Parts, changed: ReadonlySet<ElementId>): void {
  const isGone = (id: ElementId): boolean => changed.has(id) && board.elements.get(id) === undefined
  const selected = selection.get()
  if ([...selected].some(isGone)) selection.set(new Set([...selected].filter((id) => !isGone(id))))
  const open = editing.get()
  if (open && isGone(open.id)) editing.set(null)
  const view = opened.get()
  if (view && isGone(view.id)) opened.set(null)
  const focus = focused.get()
  if (focus && isGone(focus)) focused.set(null)
}
