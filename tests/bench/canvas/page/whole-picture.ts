/** The picture is taken as whole once it has stayed the same for so many frames. */
const SAME_FRAMES = 20
const FRAMES_MAX = 600
/** The picture is compared small: reading it in full would be the slowest part of the frame. */
const SIDE_PIXELS = 48

/**
 * Looks at the board's own canvases after each frame; resolves with the time (of `performance.now`) at which the picture was there that has stayed. Rejects when it keeps
 * changing.
 */
export async function whenPictureIsWhole(): Promise<number> {
  const small = new OffscreenCanvas(SIDE_PIXELS, SIDE_PIXELS).getContext('2d', { willReadFrequently: true })
  if (!small) throw new Error('There is no canvas to look at.')
  let before = ''
  let sinceMs = 0
  let same = 0
  for (let frame = 0; frame < FRAMES_MAX; frame++) {
    const atMs = await afterFrame()
    drawScreen(small)
    const picture = small.getImageData(0, 0, SIDE_PIXELS, SIDE_PIXELS).data.join()
    if (picture === before) same += 1
    else {
      before = picture
      sinceMs = atMs
      same = 0
    }
    if (same >= SAME_FRAMES && hasContent(picture)) return sinceMs
  }
  throw new Error('The picture of the board did not come to rest.')
}

/** All canvases of the board where they are on the screen. */
function drawScreen(small: OffscreenCanvasRenderingContext2D): void {
  const board = document.querySelector('[data-board-canvas]')
  const screen = board?.getBoundingClientRect()
  if (!board || !screen) throw new Error('There is no board to look at.')
  const [x, y] = [SIDE_PIXELS / screen.width, SIDE_PIXELS / screen.height]
  small.clearRect(0, 0, SIDE_PIXELS, SIDE_PIXELS)
  for (const canvas of board.querySelectorAll('canvas')) {
    const { left, top, width, height } = canvas.getBoundingClientRect()
    if (width > 0) small.drawImage(canvas, (left - screen.left) * x, (top - screen.top) * y, width * x, height * y)
  }
}

/** True when there is more than one colour. */
const hasContent = (picture: string): boolean => new Set(picture.split(',')).size > 4

/** Resolves after the work of the next frame with the time. */
const afterFrame = (): Promise<number> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener('message', () => resolve(performance.now()))
      port1.start()
      port2.postMessage(0)
    })
  })
