import type { Element } from '@samenspel/shared/elements/registry'
import type { ElementId } from '@samenspel/shared/ids'
import { isOpenFilter, passes } from '#commands/tags.ts'
import type { Editor } from '#editor/editor.ts'
import { watchImages } from '#elements/image/image-source.ts'
import { watchMapDrawing } from '#elements/map-card/map-drawing.ts'
import { createCanvasStage, type CanvasStage } from './canvas-stage.ts'
import { createContentPainter } from './content-painter.ts'
import { createFrameLoop } from './frame-loop.ts'
import { createHands, type Hands } from './hands.ts'
import { createLiftedPictures } from './lifted-pictures.ts'
import { createLaserTrails } from './laser-trails.ts'
import { hasOverlay, paintOverlay } from './overlay-painter.ts'
import { createLookWatch } from './open-text.ts'
import { createPaintedBoxes } from './painted-boxes.ts'
import type { Scene } from './paint-scene.ts'

/** Crisp tiles are made this long after the last step of a zoom. */
const SETTLE_MS = 140

/** Where a board is painted. */
export interface StageHosts {
  readonly host: HTMLDivElement
  /** Comes to lie over the content, for what is under a hand. */
  readonly liftedHost: HTMLElement
  readonly devicePixelRatio: number
  /** A dark line around everything that lies on paper of its own. */
  readonly hasStrongEdges: boolean
}

/** Paints a board and follows everything that changes it, until the result is called. */
export function mountBoardStage(hosts: StageHosts, editor: Editor): () => void {
  const hands = createHands(createLiftedPictures(hosts.liftedHost, editor, hosts.hasStrongEdges), editor)
  const board = createBoardPictures(hosts, editor, hands)
  const makeCrisp = (): void => {
    hands.pictures.follow({ crisp: true })
    board.settle()
  }
  const looks = createLookWatch(editor)
  const lookAtHands = (): void => board.repaint(hands.look())
  let open = editor.editing.get()?.id
  const stops = [
    editor.board.subscribe(({ elements }) => {
      const different = [...looks(elements), ...hands.look()]
      if (different.length > 0) board.repaint(different)
    }),
    editor.gesture.subscribe(lookAtHands),
    editor.otherHands.subscribe(lookAtHands),
    editor.peers.subscribe(lookAtHands),
    editor.editing.subscribe(() => {
      const before = open
      open = editor.editing.get()?.id
      board.repaint([before, open].flatMap((id) => id ?? []))
    }),
    editor.selection.subscribe(() => board.repaint([])),
    editor.found.subscribe(() => board.repaint([])),
    editor.filter.subscribe(board.repaintAll),
    editor.mayLead.subscribe(() => board.repaint([])),
    editor.camera.subscribe(() => {
      hands.pictures.follow({ crisp: false })
      board.moved()
    }),
    editor.camera.sizePixels.subscribe(board.resized),
    afterZoom(editor, makeCrisp),
    watchImages((imageId) => board.repaint(showing(editor, imageId))),
    watchMapDrawing(() => board.repaint(mapsOn(editor))),
    whenFontsArrive(() => {
      board.forgetTiles()
      makeCrisp()
    }),
  ]
  board.resized()
  makeCrisp()
  lookAtHands()
  return () => {
    for (const stop of stops) stop()
    hands.pictures.close()
    board.close()
  }
}

interface BoardPictures {
  /** Paints these elements anew, and what lies over the content. */
  repaint(ids: readonly ElementId[]): void
  /** Paints everything anew. */
  repaintAll(): void
  moved(): void
  resized(): void
  /** Makes crisp tiles for the zoom as it is. */
  settle(): void
  forgetTiles(): void
  close(): void
}

/** What is painted now. */
const sceneOf = (editor: Editor, hands: Hands, { devicePixelRatio, hasStrongEdges }: StageHosts): Scene => ({
  index: editor.index,
  devicePixelRatio,
  hasStrongEdges,
  lifted: hands.lifted(),
  openText: editor.editing.get()?.id ?? null,
  ...paleness(editor),
})

/** What does not pass the filter is pale. */
function paleness(editor: Editor): Pick<Scene, 'isPale'> {
  const filter = editor.filter.get()
  if (isOpenFilter(filter)) return {}
  return { isPale: (element) => element.kind === 'sticky-note' && !passes(filter, element) }
}

/** The content and the overlay on their canvases, painted at most once a frame. */
function createBoardPictures(hosts: StageHosts, editor: Editor, hands: Hands): BoardPictures {
  const { host, liftedHost, devicePixelRatio } = hosts
  const scene = (): Scene => sceneOf(editor, hands, hosts)
  const stage = createCanvasStage({ host, between: liftedHost, devicePixelRatio })
  const painter = createContentPainter(scene(), stage.content)
  const repaintElement = createPaintedBoxes(editor.board, painter.markDirty)
  const drawOverlay = createOverlay(editor, hands, { stage, hasStrongEdges: hosts.hasStrongEdges })
  const loop = createFrameLoop({
    content: () => painter.paint(editor.camera.get(), stage.devicePixels()),
    overlay: drawOverlay,
  })
  return {
    repaint: (ids) => {
      loop.ask('overlay')
      if (ids.length === 0) return
      painter.setScene(scene())
      for (const id of ids) repaintElement(id)
      loop.ask('content')
    },
    repaintAll: () => {
      painter.setScene(scene())
      painter.markAll()
      loop.ask('content', 'overlay')
    },
    moved: () => loop.ask('content', 'overlay'),
    resized: () => {
      stage.resize(editor.camera.sizePixels.get())
      painter.forgetScreen()
      loop.ask('content', 'overlay')
    },
    settle: () => {
      painter.settle(editor.camera.get())
      loop.ask('content')
    },
    forgetTiles: painter.markAll,
    close: () => {
      loop.close()
      stage.close()
    },
  }
}

/** What draws the overlay, or takes it away when there is nothing on it; tells whether something on it fades. */
function createOverlay(
  editor: Editor,
  hands: Hands,
  { stage, hasStrongEdges }: { readonly stage: CanvasStage; readonly hasStrongEdges: boolean },
): () => boolean {
  const lasers = createLaserTrails(editor)
  return () => {
    if (!lasers.isShining() && !hasOverlay(editor, hands.held())) {
      stage.overlay.hide()
      return false
    }
    let isFading = false
    stage.overlay.draw((context) => {
      paintOverlay(context, editor, { held: hands.held(), hasStrongEdges })
      isFading = lasers.paint(context, performance.now())
    })
    return isFading
  }
}

/** Calls when the zoom has stood still for a moment after it changed. */
function afterZoom({ camera }: Editor, settled: () => void): () => void {
  let { zoom } = camera.get()
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = camera.subscribe(() => {
    const now = camera.get().zoom
    if (now === zoom) return
    zoom = now
    clearTimeout(timer)
    timer = setTimeout(settled, SETTLE_MS)
  })
  return () => {
    clearTimeout(timer)
    stop()
  }
}

/** The elements that show an image. */
const showing = ({ board }: Editor, imageId: string): readonly ElementId[] =>
  board.elements.all().flatMap((element) => (showsImage(element, imageId) ? element.id : []))

const mapsOn = ({ board }: Editor): readonly ElementId[] =>
  board.elements.all().flatMap(({ id, kind }) => (kind === 'map-card' ? id : []))

function showsImage(element: Element, imageId: string): boolean {
  if (element.kind === 'image') return element.image === imageId
  const first = element.kind === 'persona-card' ? element.shown[0] : undefined
  return first?.kind === 'persona' && first.images.includes(imageId)
}

/** Calls whenever a font has been loaded: what was painted before it came was painted in another. */
function whenFontsArrive(arrived: () => void): () => void {
  document.fonts.addEventListener('loadingdone', arrived)
  return () => document.fonts.removeEventListener('loadingdone', arrived)
}
