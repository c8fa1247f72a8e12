import { boxOf, kindOf, type Element } from '@samenspel/shared/elements/registry'
import type { ElementId } from '@samenspel/shared/ids'
import type { Editor } from '#editor/editor.ts'
import { describeElement } from '#elements/registry.ts'
import type { Messages } from '#messages/load-messages.ts'
import styles from './board-canvas.module.css'

/** With more in view than this, only those that are selected or have the focus are in the page: names nobody could listen through. */
const PROXIES_MAX = 300
/** What is in view is looked at again this long after it changed. */
const REFRESH_MS = 160

/**
 * The elements in view as real, transparent, focusable elements with a name, for keyboards, screen readers and voice control. The
 * board is one tab stop; `editor.focused` says where in it the keyboard is.
 */
export function mountFocusLayer(list: HTMLElement, editor: Editor, messages: Messages['canvas']): () => void {
  const proxies = new Map<ElementId, HTMLElement>()
  let timer: ReturnType<typeof setTimeout> | undefined

  const proxyOf = (element: Element): HTMLElement => {
    let proxy = proxies.get(element.id)
    if (!proxy) {
      proxy = document.createElement('div')
      proxy.className = styles['proxy'] ?? ''
      proxy.setAttribute('role', 'option')
      proxy.dataset['element'] = element.id
      proxies.set(element.id, proxy)
    }
    describe(proxy, element, editor, messages)
    return proxy
  }
  const refresh = (): void => {
    clearTimeout(timer)
    timer = undefined
    const elements = inView(editor)
    const stay = new Set(elements.map((element) => element.id))
    for (const [id, proxy] of proxies)
      if (!stay.has(id)) {
        proxy.remove()
        proxies.delete(id)
      }
    let last: Element['id'] | undefined
    for (const element of elements) {
      const proxy = proxyOf(element)
      const before = last === undefined ? null : (proxies.get(last) ?? null)
      // Moving an element that has the focus would take the focus away.
      if (proxy.previousElementSibling !== before || proxy.parentElement !== list)
        if (proxy !== document.activeElement) list.insertBefore(proxy, before ? before.nextSibling : list.firstChild)
      last = element.id
    }
    setTabStop()
  }
  const later = (): void => {
    timer ??= setTimeout(refresh, REFRESH_MS)
  }
  const setTabStop = (): void => {
    const focused = editor.focused.get()
    const stop = focused && proxies.has(focused) ? focused : [...proxies.keys()][0]
    for (const [id, proxy] of proxies) proxy.tabIndex = id === stop ? 0 : -1
    // Without anything to stop at, the board itself is the stop.
    if (list.parentElement) list.parentElement.tabIndex = stop ? -1 : 0
  }
  const focus = (): void => {
    const id = editor.focused.get()
    if (id && !proxies.has(id)) refresh()
    setTabStop()
    const active = document.activeElement
    const isOurs = active === null || active === document.body || (list.parentElement?.contains(active) ?? false)
    if (id && isOurs && !editor.editing.get()) proxies.get(id)?.focus({ preventScroll: true })
  }
  const follow = (): void => {
    const { origin, zoom } = editor.camera.get()
    list.style.transform = `scale(${zoom}) translate(${-origin[0]}px, ${-origin[1]}px)`
    list.style.setProperty('--zoom', String(zoom))
    later()
  }
  const gained = (event: FocusEvent): void => {
    const id = event.target instanceof HTMLElement ? event.target.dataset['element'] : undefined
    const element = [...proxies.keys()].find((known) => known === id)
    if (element) editor.focused.set(element)
  }
  list.addEventListener('focusin', gained)
  const stops = [
    editor.board.subscribe(later),
    editor.camera.subscribe(follow),
    editor.camera.sizePixels.subscribe(later),
    editor.focused.subscribe(focus),
    editor.selection.subscribe(later),
    editor.editing.subscribe(() => {
      if (!editor.editing.get()) focus()
    }),
  ]
  follow()
  refresh()
  return () => {
    for (const stop of stops) stop()
    clearTimeout(timer)
    list.removeEventListener('focusin', gained)
    list.replaceChildren()
  }
}

/** What is in the page, in reading order. */
function inView(editor: Editor): readonly Element[] {
  const content = editor.index.within(editor.camera.viewBox()).filter((element) => kindOf(element).layer === 'content')
  const focused = editor.focused.get()
  const selected = editor.selection.get()
  const shown =
    content.length <= PROXIES_MAX
      ? content
      : content.filter(({ id }) => id === focused || selected.has(id)).slice(0, PROXIES_MAX)
  const outside = focused && !shown.some(({ id }) => id === focused) ? editor.board.elements.get(focused) : undefined
  return [...shown, ...(outside ? [outside] : [])].toSorted((a, b) =>
    a.order === b.order ? (a.id < b.id ? -1 : 1) : a.order < b.order ? -1 : 1,
  )
}

function describe(proxy: HTMLElement, element: Element, { selection }: Editor, messages: Messages['canvas']): void {
  const { x, y, width, height } = boxOf(element)
  Object.assign(proxy.style, { left: `${x}px`, top: `${y}px`, width: `${width}px`, height: `${height}px` })
  proxy.setAttribute('aria-label', describeElement(element, messages))
  proxy.setAttribute('aria-selected', String(selection.get().has(element.id)))
}
