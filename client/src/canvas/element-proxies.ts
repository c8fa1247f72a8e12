import { turnOf, uprightBoxOf, type Element } from '@samenspel/shared/elements/registry'
import type { ElementId } from '@samenspel/shared/ids'
import { describeElement } from '#elements/registry.ts'
import type { Messages } from '#messages/load-messages.ts'
import styles from './board-canvas.module.css'

/** Real, transparent elements of the page that stand for elements of the board. */
export interface ElementProxies {
  /** Makes the page hold exactly these, in this order, as they are now. */
  show(elements: readonly Element[], isSelected: (id: ElementId) => boolean): void
  has(id: ElementId): boolean
  first(): ElementId | undefined
  /** The one that takes part in the order of Tab; undefined for none. */
  setTabStop(id: ElementId | undefined): void
  focus(id: ElementId): void
  /** Which element a node of the page stands for. */
  idOf(node: EventTarget | null): ElementId | undefined
}

/** Proxies inside `list`. */
export function createElementProxies(list: HTMLElement, messages: Messages['canvas']): ElementProxies {
  const proxies = new Map<ElementId, HTMLElement>()
  const ids = new WeakMap<EventTarget, ElementId>()
  /** What each was last told of: an element is the same object until it changes, and telling again makes the page work out its styles anew. */
  const described = new WeakMap<HTMLElement, Element>()

  const make = (id: ElementId): HTMLElement => {
    const proxy = document.createElement('div')
    proxy.className = styles['proxy'] ?? ''
    proxy.setAttribute('role', 'option')
    proxy.dataset['element'] = id
    proxy.tabIndex = -1
    proxies.set(id, proxy)
    ids.set(proxy, id)
    return proxy
  }
  return {
    show: (elements, isSelected) => {
      const stay = new Set(elements.map(({ id }) => id))
      for (const [id, proxy] of proxies) if (!stay.has(id) && proxies.delete(id)) proxy.remove()
      let previous: HTMLElement | null = null
      for (const element of elements) {
        const proxy = proxies.get(element.id) ?? make(element.id)
        if (described.get(proxy) !== element) describe(proxy, element, messages)
        described.set(proxy, element)
        setAttribute(proxy, 'aria-selected', String(isSelected(element.id)))
        const isInPlace = proxy.parentElement === list && proxy.previousElementSibling === previous
        // Moving the one that has the focus would take the focus away.
        if (!isInPlace && proxy !== document.activeElement)
          list.insertBefore(proxy, previous?.nextSibling ?? list.firstChild)
        previous = proxy
      }
    },
    has: (id) => proxies.has(id),
    first: () => ids.get(list.firstElementChild ?? list),
    setTabStop: (stop) => {
      for (const [id, proxy] of proxies) setAttribute(proxy, 'tabindex', id === stop ? '0' : '-1')
    },
    focus: (id) => proxies.get(id)?.focus({ preventScroll: true }),
    idOf: (node) => (node ? ids.get(node) : undefined),
  }
}

function describe(proxy: HTMLElement, element: Element, messages: Messages['canvas']): void {
  const { x, y, width, height } = uprightBoxOf(element)
  const turn = turnOf(element)
  Object.assign(proxy.style, {
    left: `${x}px`,
    top: `${y}px`,
    width: `${width}px`,
    height: `${height}px`,
    transform: turn ? `rotate(${turn.degrees}deg)` : '',
    transformOrigin: turn ? `${turn.around[0] - x}px ${turn.around[1] - y}px` : '',
  })
  setAttribute(proxy, 'aria-label', describeElement(element, messages))
}

function setAttribute(proxy: HTMLElement, name: string, value: string): void {
  if (proxy.getAttribute(name) !== value) proxy.setAttribute(name, value)
}
