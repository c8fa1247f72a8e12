import { intersects, type Box } from './box.ts'

/** Boxes by place. Cost follows what is asked for, not what exists. */
export interface GridIndex<Id> {
  /** Adds a box, or moves it. */
  place(id: Id, box: Box): void
  remove(id: Id): void
  boxOf(id: Id): Box | undefined
  /** All whose box meets the box, in no order. */
  query(box: Box): Id[]
  readonly size: number
}

interface Entry<Id> {
  readonly id: Id
  box: Box
  /** The last query that met this entry, so that one in several cells is found once. */
  seenBy: number
}

/** About two notes wide: most boxes lie in one to four cells. */
const CELL_UNITS = 512
/** Boxes over more cells than this are kept apart and looked at in every query: frames, of which there are few. */
const CELLS_PER_BOX_MAX = 64
/** Cells are numbered row by row; board coordinates of a million units need 4,000 cells. */
const ROW = 1 << 20

/** An empty index over a uniform grid. */
export function createGridIndex<Id>(): GridIndex<Id> {
  const entries = new Map<Id, Entry<Id>>()
  const cells = new Map<number, Set<Entry<Id>>>()
  const large = new Set<Entry<Id>>()
  let queries = 0

  const take = (entry: Entry<Id>): void => {
    if (large.delete(entry)) return
    eachCell(entry.box, (cell) => {
      const members = cells.get(cell)
      members?.delete(entry)
      if (members?.size === 0) cells.delete(cell)
    })
  }
  const put = (entry: Entry<Id>): void => {
    if (cellCount(entry.box) > CELLS_PER_BOX_MAX) {
      large.add(entry)
      return
    }
    eachCell(entry.box, (cell) => {
      const members = cells.get(cell)
      if (members) members.add(entry)
      else cells.set(cell, new Set([entry]))
    })
  }
  return {
    place: (id, box) => {
      const known = entries.get(id)
      if (known) take(known)
      const entry = known ?? { id, box, seenBy: 0 }
      entry.box = box
      entries.set(id, entry)
      put(entry)
    },
    remove: (id) => {
      const entry = entries.get(id)
      if (entry) take(entry)
      entries.delete(id)
    },
    boxOf: (id) => entries.get(id)?.box,
    query: (box) => {
      queries += 1
      const found: Id[] = []
      const look = (members: Iterable<Entry<Id>>): void => {
        for (const entry of members) {
          if (entry.seenBy === queries) continue
          entry.seenBy = queries
          if (intersects(entry.box, box)) found.push(entry.id)
        }
      }
      look(large)
      if (cellCount(box) > cells.size) for (const members of cells.values()) look(members)
      else eachCell(box, (cell) => look(cells.get(cell) ?? []))
      return found
    },
    get size() {
      return entries.size
    },
  }
}

const cellOf = (coordinate: number): number => Math.floor(coordinate / CELL_UNITS)

const cellCount = ({ x, y, width, height }: Box): number =>
  (cellOf(x + width) - cellOf(x) + 1) * (cellOf(y + height) - cellOf(y) + 1)

function eachCell({ x, y, width, height }: Box, visit: (cell: number) => void): void {
  const right = cellOf(x + width)
  const bottom = cellOf(y + height)
  for (let row = cellOf(y); row <= bottom; row += 1)
    for (let column = cellOf(x); column <= right; column += 1) visit(row * ROW + column)
}
