/** Paints at most once for each frame of the display what was asked for since the last. */
export interface FrameLoop<Part extends string> {
  ask(...parts: Part[]): void
  close(): void
}

/** A loop over named parts; a part that returns true is painted again in the next frame. */
export function createFrameLoop<Part extends string>(paint: Readonly<Record<Part, () => boolean>>): FrameLoop<Part> {
  let asked = new Set<Part>()
  let request = 0
  const run = (): void => {
    request = 0
    const now = asked
    asked = new Set()
    for (const part of now) if (paint[part]()) ask(part)
  }
  const ask = (...parts: Part[]): void => {
    for (const part of parts) asked.add(part)
    if (request === 0) request = requestAnimationFrame(run)
  }
  return { ask, close: () => cancelAnimationFrame(request) }
}
