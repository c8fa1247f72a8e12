import type { Element } from '@samenspel/shared/elements/registry'
import type { Editor } from '#editor/editor.ts'
import { isInReach } from '#editor/rights.ts'
import type { Messages } from '#messages/load-messages.ts'
import { createElementProxies } from './element-proxies.ts'

/** With more in view than this, only those that are selected or have the focus are in the page: names nobody could listen through. */
const PROXIES_MAX = 300
/** What is in view is looked at again this long after it changed. */
const REFRESH_MS = 160
/** While the view moves, that waits until it stands still, but not longer than this. */
const MOVING_MAX_MS = 800

/**
 * The elements in view as focusable elements with a name, for keyboards, screen readers and voice control. The board is one tab stop;
 * `editor.focused` says where in it the keyboard is.
 */
export function mountFocusLayer(list: HTMLElement, editor: Editor, messages: Messages['canvas']): () => void {
  const proxies = createElementProxies(list, messages)
  const place = createPlacing(list, editor)
  const refresh = (): void => {
    pace.done()
    place()
    const selected = editor.selection.get()
    proxies.show(inView(editor), (id) => selected.has(id))
    setTabStop()
  }
  const pace = createPace(() => refresh())
  const setTabStop = (): void => {
    const focused = editor.focused.get()
    const stop = focused && proxies.has(focused) ? focused : proxies.first()
    // While a text is open its field lies over the element and is what Tab comes to.
    proxies.setTabStop(editor.editing.get() ? undefined : stop)
    // Without anything to stop at, the board itself is the stop.
    if (list.parentElement) list.parentElement.tabIndex = stop ? -1 : 0
  }
  const focus = (): void => {
    const id = editor.focused.get()
    if (id && !proxies.has(id)) refresh()
    setTabStop()
    const active = document.activeElement
    const isOurs = active === null || active === document.body || (list.parentElement?.contains(active) ?? false)
    if (id && isOurs && !editor.editing.get()) proxies.focus(id)
  }
  const follow = (): void => {
    // Only the ring of what has the focus is seen; the rest may come after, which leaves the page's styles alone in every frame of a pan.
    if (list.contains(document.activeElement)) place()
    pace.whenStill()
  }
  const gained = ({ target }: FocusEvent): void => {
    const id = proxies.idOf(target)
    if (id) editor.focused.set(id)
  }
  list.addEventListener('focusin', gained)
  const stops = [
    editor.board.subscribe(pace.soon),
    editor.camera.subscribe(follow),
    editor.camera.sizePixels.subscribe(pace.soon),
    editor.focused.subscribe(focus),
    editor.selection.subscribe(pace.soon),
    hideRingWhileHeld(list, editor),
    editor.editsStructure.subscribe(pace.soon),
    editor.editing.subscribe(focus),
  ]
  refresh()
  return () => {
    for (const stop of stops) stop()
    pace.stop()
    list.removeEventListener('focusin', gained)
    list.replaceChildren()
  }
}

/** Lays the list on the board plane as the camera sees it. */
function createPlacing(list: HTMLElement, { camera }: Pick<Editor, 'camera'>): () => void {
  let toldZoom = 0
  return () => {
    const { origin, zoom } = camera.get()
    list.style.transform = `scale(${zoom}) translate(${-origin[0]}px, ${-origin[1]}px)`
    // Everything in the list inherits it: not told when it is the same.
    if (zoom !== toldZoom) list.style.setProperty('--zoom', String(zoom))
    toldZoom = zoom
  }
}

/** When to look again at what is in view. */
interface Pace {
  soon(): void
  whenStill(): void
  /** It was just looked at. */
  done(): void
  stop(): void
}

function createPace(refresh: () => void): Pace {
  let timer: ReturnType<typeof setTimeout> | undefined
  let doneMs = 0
  const stop = (): void => {
    clearTimeout(timer)
    timer = undefined
  }
  const soon = (): void => {
    timer ??= setTimeout(refresh, REFRESH_MS)
  }
  return {
    soon,
    whenStill: () => {
      if (performance.now() - doneMs < MOVING_MAX_MS) stop()
      soon()
    },
    done: () => {
      stop()
      doneMs = performance.now()
    },
    stop,
  }
}

/** While something is under a hand the ring would stay where it was taken up. */
function hideRingWhileHeld(list: HTMLElement, { gesture }: Pick<Editor, 'gesture'>): () => void {
  return gesture.subscribe(() => {
    const type = gesture.get()?.type
    list.toggleAttribute('data-held', type === 'moving' || type === 'previewing' || type === 'turning')
  })
}

/** What is in the page, in reading order: what is in view and in reach, and whatever has the focus. */
function inView(editor: Editor): readonly Element[] {
  const { index, camera, focused, selection, board } = editor
  const content = index.within(camera.viewBox()).filter((element) => isInReach(editor, element))
  const focus = focused.get()
  const selected = selection.get()
  const shown =
    content.length <= PROXIES_MAX ? content : content.filter(({ id }) => selected.has(id)).slice(0, PROXIES_MAX)
  const away = focus && !shown.some(({ id }) => id === focus) ? board.elements.get(focus) : undefined
  return [...shown, ...(away ? [away] : [])].toSorted(byOrder)
}

const byOrder = (a: Element, b: Element): number =>
  a.order === b.order ? (a.id < b.id ? -1 : 1) : a.order < b.order ? -1 : 1
