/** What draws maps, loaded when the first one is to be painted: most boards are opened without one in sight. */
type MapDrawer = typeof import('./draw-map.ts')

let drawer: MapDrawer | undefined
let isAsked = false
const listeners = new Set<() => void>()

/** Calls once maps can be drawn that could not be before; tells how to stop. */
export function watchMapDrawing(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** What draws maps; undefined while it is on its way, and `watchMapDrawing` tells when it has come. */
export function mapDrawer(): MapDrawer | undefined {
  if (!drawer && !isAsked) void load()
  return drawer
}

async function load(): Promise<void> {
  isAsked = true
  try {
    drawer = await import('./draw-map.ts')
    for (const listener of listeners) listener()
  } catch {
    // Without a connection; the next time that a map is painted it is asked for again.
    isAsked = false
  }
}
