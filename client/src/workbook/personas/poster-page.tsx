import { useEffect, useLayoutEffect, useRef, type ReactNode } from 'react'
import { PosterSheet, type Paper, type PosterSheetProps } from './poster-sheet.tsx'
import styles from './poster-page.module.css'

interface PosterPageProps extends Omit<PosterSheetProps, 'sheetRef'> {
  /** The whole page in sight, as large as the screen bears; else as wide as the place it stands in. */
  readonly isWhole?: boolean
}

/** A page without its margins, in millimetres; the style sheet knows the same. */
const pages = { a3: { width: 400, height: 276 }, a4: { width: 190, height: 276 } } as const satisfies Record<
  Paper,
  object
>
/** How large the text may be written, in points, largest first. The last can be read from a metre and a half, and in the hand; what does not fit then goes on. */
const sizes = { a3: [24, 22, 20, 19, 18, 17, 16, 15], a4: [14, 13, 12.5, 12, 11.5, 11, 10.5] } as const
const PIXELS_PER_MILLIMETRE = 96 / 25.4
/** Narrower than this a page is too small to read: the poster is then written as wide as the screen. */
const PAGE_WIDTH_MIN_PIXELS = 640
/** A page to hand out is not blown up further than this on a large screen. */
const SCALE_MAX = 1.4
/** Around a page that is wholly in sight, in CSS pixels. */
const EDGE_PIXELS = 24

/**
 * The poster as it comes out of the printer, at the scale of the screen: text as large as fits on one page. What is longer than a page at the smallest size, and a
 * poster on a phone, flows; it is laid out again on paper.
 */
export function PosterPage({ isWhole = false, ...props }: PosterPageProps): ReactNode {
  const { paper } = props
  const frame = useRef<HTMLDivElement>(null)
  const sheet = useRef<HTMLElement>(null)
  const layAgain = useRef((): void => undefined)
  useLayoutEffect(() => {
    const [around, page] = [frame.current, sheet.current]
    if (!around || !page) return undefined
    let waiting = 0
    const lay = (): void => layOut(around, page, paper, isWhole)
    // Laying out measures several times: what comes in together is laid out once.
    const layLater = (): void => {
      cancelAnimationFrame(waiting)
      waiting = requestAnimationFrame(lay)
    }
    layAgain.current = layLater
    lay()
    const watcher = new ResizeObserver(layLater)
    if (around.parentElement) watcher.observe(around.parentElement)
    // Widths are others once the letters are there.
    void document.fonts.ready.then(layLater)
    return () => {
      cancelAnimationFrame(waiting)
      watcher.disconnect()
    }
  }, [paper, isWhole])
  // After every drawing: what is said may have become longer.
  useEffect(() => layAgain.current())
  return (
    <div ref={frame} className={styles['frame']} data-is-whole={isWhole ? '' : undefined}>
      <PosterSheet {...props} sheetRef={sheet} />
    </div>
  )
}

function layOut(frame: HTMLElement, sheet: HTMLElement, paper: Paper, isWhole: boolean): void {
  const place = frame.parentElement
  if (!place) return
  const isPage = place.clientWidth >= PAGE_WIDTH_MIN_PIXELS
  sheet.dataset['layout'] = isPage ? 'page' : 'flow'
  if (!isPage) {
    for (const name of ['--scale', 'block-size', 'inline-size']) frame.style.removeProperty(name)
    sheet.style.removeProperty('--body')
    delete sheet.dataset['fits']
    return
  }
  const [width, height] = [pages[paper].width * PIXELS_PER_MILLIMETRE, pages[paper].height * PIXELS_PER_MILLIMETRE]
  sheet.dataset['fits'] = String(largestThatFits(sheet, sizes[paper], height))
  const edge = isWhole ? EDGE_PIXELS : 0
  const byWidth = (place.clientWidth - edge) / width
  const byHeight = isWhole && paper === 'a3' ? (place.clientHeight - edge) / height : byWidth
  const scale = Math.min(SCALE_MAX, byWidth, byHeight)
  frame.style.setProperty('--scale', String(scale))
  frame.style.inlineSize = `${width * scale}px`
  frame.style.blockSize = `${sheet.offsetHeight * scale}px`
}

/** Writes the sheet in the largest size in which it is no higher than the page, else in the smallest; tells which of the two. */
function largestThatFits(sheet: HTMLElement, points: readonly number[], heightPixels: number): boolean {
  const fitsIn = (index: number): boolean => {
    sheet.style.setProperty('--body', `${points[index]}pt`)
    return sheet.offsetHeight <= heightPixels + 1
  }
  // Larger letters never need less room, so half of what is left is ruled out each time.
  let [low, high] = [0, points.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (fitsIn(middle)) high = middle
    else low = middle + 1
  }
  return fitsIn(Math.min(low, points.length - 1))
}
