import type { Board } from '@samenspel/shared/board/board'
import { noteColors } from '@samenspel/shared/elements/sticky-note'
import { encodeStroke } from '@samenspel/shared/geometry/stroke-points'
import type { ElementId, RecordId } from '@samenspel/shared/ids'
import { claimSections } from '@samenspel/shared/records/claim'
import { createRandom, type Random } from '../../support/random.ts'

/** What a board is filled with: notes alone, or every fifth thing something else, with cards of personas and maps of stakeholders. */
export type Content = 'notes' | 'mixed'

/** Notes of 200 by 200 stand in a square grid at this distance. */
const STEP_UNITS = 240

const WORDS = (
  'buren huur lift donker trap samen koken dinsdag formulier wachten telefoon balie koffie sleutel tuin speeltuin ' +
  'onderhoud schilder kachel schimmel kinderen moeder taal brief afspraak vertrouwen klusdag folder bewoner wijk'
).split(' ')

/** The corner of the note with this index among `count`. */
function cornerOf(index: number, count: number): readonly [number, number] {
  const columns = Math.ceil(Math.sqrt(count))
  return [(index % columns) * STEP_UNITS, Math.floor(index / columns) * STEP_UNITS]
}

/** The middle of the board. */
export function middleOfBoard(count: number): readonly [number, number] {
  const columns = Math.ceil(Math.sqrt(count))
  return [(columns * STEP_UNITS) / 2, (Math.ceil(count / columns) * STEP_UNITS) / 2]
}

/** Eight words, as on most notes. */
export const sentence = (random: Random): string => Array.from({ length: 8 }, () => random.pick(WORDS)).join(' ')

/** Fills a board with `count` things in a square grid, the same each time. */
export function fill(board: Board, count: number, content: Content): void {
  const random = createRandom(42)
  const known = content === 'mixed' ? addKnowledge(board, random) : undefined
  board.edit((edit) => {
    const ids: ElementId[] = []
    for (let i = 0; i < count; i++) {
      const [x, y] = cornerOf(i, count)
      const position: [number, number] = [x, y]
      const text = sentence(random)
      const color = random.pick(noteColors)
      const rest = content === 'mixed' ? i % 25 : 0
      if (rest === 5) ids.push(edit.elements.add('shape', { position, size: [200, 160], text }))
      else if (rest === 10) ids.push(edit.elements.add('text', { position, text }))
      else if (rest === 15) ids.push(edit.elements.add('stroke', { position, points: scribble(random) }))
      else if (known && i % 100 === 22)
        ids.push(edit.elements.add('persona-card', { position, persona: random.pick(known.personas) }))
      else if (known && i % 200 === 47)
        ids.push(edit.elements.add('map-card', { position, map: known.map, size: [640, 480] }))
      else {
        ids.push(
          edit.elements.add('sticky-note', {
            position,
            text,
            color,
            ...(rest === 20 ? { tags: [random.pick(WORDS)] } : {}),
          }),
        )
        const before = ids.at(-2)
        const last = ids.at(-1)
        if (rest === 1 && before && last)
          edit.elements.add('connector', {
            position,
            from: { on: before, point: [100, 100] },
            to: { on: last, point: [300, 100] },
          })
      }
    }
  })
}

interface Knowledge {
  readonly personas: readonly RecordId[]
  readonly map: RecordId
}

/** Four personas of twelve claims each, and a map with thirty stakeholders on it. */
function addKnowledge(board: Board, random: Random): Knowledge {
  return board.edit(({ records }) => {
    const personas = Array.from({ length: 4 }, (_, i) =>
      records.add('persona', { typeLabel: `Bewoner ${i}`, summary: sentence(random) }),
    )
    for (const persona of personas)
      for (let i = 0; i < 12; i++)
        records.add('claim', { persona, section: random.pick(claimSections), text: sentence(random) })
    const members = Array.from({ length: 30 }, (_, i) => records.add('stakeholder', { name: `Partij ${i}` }))
    for (const stakeholder of members)
      for (const attribute of ['influence', 'interest'])
        records.add('assessment', { stakeholder, attribute, value: random.int(100) / 100 })
    const map = records.add('stakeholder-map', { title: 'Kaart', type: 'grid', preset: 'krachtenveld', members })
    return { personas, map }
  })
}

const scribble = (random: Random): string =>
  encodeStroke(
    Array.from({ length: 60 }, (_, i) => ({
      point: [3 * i, 60 + 50 * Math.sin(i / 4) + random.int(8)],
      pressure: 0.5,
    })),
  )
