import type { Locator } from 'playwright-core'

/**
 * Where an element is shown, in pixels of the page, once it stays there: what stands for the things of a board follows a view that was changed
 * up to 160 ms later.
 */
export function boxWhenStill(shown: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  return shown.evaluate(async (element) => {
    const STILL_MS = 400
    let last = element.getBoundingClientRect()
    let sinceMs = performance.now()
    while (performance.now() - sinceMs < STILL_MS) {
      await new Promise((resolve) => requestAnimationFrame(resolve))
      const next = element.getBoundingClientRect()
      if (next.left !== last.left || next.top !== last.top || next.width !== last.width) sinceMs = performance.now()
      last = next
    }
    return { x: last.left, y: last.top, width: last.width, height: last.height }
  })
}

/** The middle of {@link boxWhenStill}. */
export async function middleWhenStill(shown: Locator): Promise<[x: number, y: number]> {
  const { x, y, width, height } = await boxWhenStill(shown)
  return [x + width / 2, y + height / 2]
}
