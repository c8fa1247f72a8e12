/// <reference types="vite/client" />
/**
 * The page of an open board, by its own code, with the handle that a rig of rendering measurements works with: `window.bench`. Built by the bench
 * alone; the product has no such handle.
 */
import '@fontsource/atkinson-hyperlegible-next/400.css'
import '@fontsource/atkinson-hyperlegible-next/600.css'
import '@fontsource/atkinson-hyperlegible-next/700.css'
import '../../../../client/src/styles/tokens.css'
import '../../../../client/src/styles/base.css'
import { createEditor } from '@samenspel/client/editor/create-editor'
import type { Editor } from '@samenspel/client/editor/editor'
import { openDeviceStorage } from '@samenspel/client/device/device-storage'
import { knownBoards } from '@samenspel/client/device/known-boards'
import { loadMessages } from '@samenspel/client/messages/load-messages'
import type { Element } from '@samenspel/shared/elements/registry'
import type { ElementId, PersonId } from '@samenspel/shared/ids'
import { emptyPresence } from '@samenspel/shared/presence/presence'
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import page from '../../../../client/src/pages/board/board-page.module.css'
import { BoardViews } from '../../../../client/src/pages/board/board-views.tsx'
import { TopBar } from '../../../../client/src/pages/board/top-bar.tsx'
import { createBenchSession, type BenchSession } from './bench-session.ts'
import { whenPictureIsWhole } from './whole-picture.ts'

/** A view as rigs speak of it: the board point in the middle of the window. */
interface RigView {
  readonly zoom: number
  readonly cx: number
  readonly cy: number
}

interface RemoteChange {
  readonly i: number
  readonly dx: number
  readonly dy: number
  readonly text?: string
}

interface RemoteCursor {
  readonly id: string
  readonly name: string
  readonly x: number
  readonly y: number
}

const bench = createBenchSession()
const editor = createEditor(bench.session)
const content = new URLSearchParams(window.location.search).get('content') ?? 'notes'
let things: readonly Element[] = []

await mountPage(bench, editor)
Object.assign(window, {
  bench: {
    load: (count: number, view: RigView) => load(count, view),
    setCamera,
    getCamera,
    note: (index: number) => placeOf(index),
    select: (indexes: readonly number[]) => editor.selection.set(new Set(indexes.map((index) => idAt(index)))),
    remote: changeRemotely,
    cursors: showCursors,
    counts: () => ({ elements: bench.session.board.elements.all().length }),
  },
  benchReady: true,
})

async function mountPage({ session }: BenchSession, shown: Editor): Promise<void> {
  const messages = await loadMessages('nl')
  const storage = openDeviceStorage(() => window.localStorage)
  const parts = {
    baseUrl: window.location.origin,
    storage,
    boards: knownBoards(storage),
    messages,
    language: 'nl',
    chooseLanguage: () => undefined,
  } as const
  const view = { view: 'canvas', onView: () => undefined } as const
  const root = document.querySelector('#app')
  if (!root) throw new Error('The page has no element to draw in.')
  createRoot(root).render(
    createElement(
      'div',
      { className: page['page'] },
      createElement(TopBar, {
        parts,
        session,
        editor: shown,
        token: '',
        name: 'Noor',
        onRename: () => undefined,
        ...view,
      }),
      createElement(BoardViews, { parts, session, editor: shown, ...view }),
    ),
  )
  await until(() => document.querySelectorAll('[data-board-canvas] canvas').length >= 2)
  await document.fonts.ready
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise(requestAnimationFrame)
}

/** Delivers a document as the connection does; resolves with when it was there and when all of it in view had been painted. */
async function load(count: number, view: RigView): Promise<{ readonly t0: number; readonly t1: number }> {
  const response = await fetch(`/state?count=${count}&content=${content}`)
  const deliver = bench.receive(new Uint8Array(await response.arrayBuffer()))
  setCamera(view)
  await new Promise(requestAnimationFrame)
  const t0 = performance.now()
  deliver()
  const t1 = await whenPictureIsWhole()
  things = bench.session.board.elements.all().filter(({ kind }) => kind !== 'connector')
  return { t0, t1 }
}

const idAt = (index: number): ElementId => {
  const thing = things[index]
  if (!thing) throw new RangeError(`There is no thing ${index} on this board.`)
  return thing.id
}

/** The board point in the middle of the window lies beside the middle of the canvas, which has a bar above it. */
function middleOnCanvas(): readonly [x: number, y: number] {
  const canvas = document.querySelector('[data-board-canvas]')?.getBoundingClientRect()
  return [window.innerWidth / 2 - (canvas?.left ?? 0), window.innerHeight / 2 - (canvas?.top ?? 0)]
}

function setCamera({ zoom, cx, cy }: RigView): void {
  const [x, y] = middleOnCanvas()
  editor.camera.set({ zoom, origin: [cx - x / zoom, cy - y / zoom] })
}

function getCamera(): RigView {
  const [cx, cy] = editor.camera.toBoard([...middleOnCanvas()])
  return { zoom: editor.camera.get().zoom, cx, cy }
}

/** Where a thing is seen: moved by the hand that holds it. */
function placeOf(index: number): { readonly x: number; readonly y: number } {
  const id = idAt(index)
  const [x, y] = bench.session.board.elements.get(id)?.position ?? [Number.NaN, Number.NaN]
  const gesture = editor.gesture.get()
  const [dx, dy] = gesture?.type === 'moving' && gesture.ids.includes(id) ? gesture.delta : [0, 0]
  return { x: x + dx, y: y + dy }
}

function changeRemotely(changes: readonly RemoteChange[]): void {
  const { elements } = bench.theirs
  bench.theirs.edit((edit) => {
    for (const { i, dx, dy, text } of changes) {
      const thing = elements.get(idAt(i))
      if (!thing) continue
      edit.elements.setEnvelope(thing.id, { position: [thing.position[0] + dx, thing.position[1] + dy] })
      if (text !== undefined && thing.kind === 'sticky-note')
        edit.elements.spliceText(thing.id, 'sticky-note', {
          field: 'text',
          at: 0,
          deleteCount: thing.text.length,
          insert: text,
        })
    }
  })
}

function showCursors(cursors: readonly RemoteCursor[]): void {
  bench.peers.set(
    cursors.map(({ name, x, y }, i) => ({
      ...emptyPresence,
      clientId: i + 1,
      user: { id: `AAAAAAAAAAAAAA${String(i).padStart(2, '0')}` as PersonId, name, role: 'participant' },
      cursor: [x, y],
    })),
  )
}
