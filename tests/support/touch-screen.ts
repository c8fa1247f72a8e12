import type { CDPSession } from 'playwright-core'

/** Where a finger is, in CSS pixels of the page. */
export type TouchPoint = readonly [x: number, y: number]

/** Fingers on a page, each where it is put; the screen hears of all that are down, as from a real one. */
export class TouchScreen {
  readonly #cdp: CDPSession
  readonly #down = new Map<number, { x: number; y: number; radiusX: number; radiusY: number }>()
  constructor(cdp: CDPSession) {
    this.#cdp = cdp
  }
  down = (id: number, at: TouchPoint, radius = 8): Promise<void> => this.#put(id, at, radius, 'touchStart')
  move = (id: number, at: TouchPoint, radius = 8): Promise<void> => this.#put(id, at, radius, 'touchMove')
  async up(id: number): Promise<void> {
    const lifted = this.#down.get(id)
    this.#down.delete(id)
    // An end names what was lifted; without names everything was.
    const touchPoints = lifted && this.#down.size > 0 ? [{ id, ...lifted }] : []
    await this.#cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints })
  }
  async cancelAll(): Promise<void> {
    this.#down.clear()
    await this.#send('touchCancel')
  }
  async #put(id: number, [x, y]: TouchPoint, radius: number, type: 'touchStart' | 'touchMove'): Promise<void> {
    this.#down.set(id, { x, y, radiusX: radius, radiusY: radius })
    await this.#send(type)
  }
  async #send(type: 'touchStart' | 'touchMove' | 'touchCancel'): Promise<void> {
    const touchPoints = type === 'touchCancel' ? [] : [...this.#down].map(([id, point]) => ({ id, ...point }))
    await this.#cdp.send('Input.dispatchTouchEvent', { type, touchPoints })
  }
}
