/** Later than any board stays open. */
const NEVER_MS = 1e12

/**
 * Prepares an element for being moved by its transform again and again. The animation never begins. As long as it might, Chromium takes it that the element may be anywhere, and does
 * not work out after each movement what lies over what on the whole page: see decision 103. Ends when the result is called; until then the browser keeps the element in memory, in the page or not.
 */
export function expectMoves(element: HTMLElement): () => void {
  element.style.willChange = 'transform'
  const still = { transform: 'none' }
  const animation = element.animate([still, still], { delay: NEVER_MS, duration: 1 })
  animation.pause()
  return () => animation.cancel()
}
