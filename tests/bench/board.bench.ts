/** A board of 10,000 notes: opening it, changing one note, laying out its text. Peers and limits are measured in the same run. */
import { createBoard } from '@samenspel/shared/board/board'
import { boxOf } from '@samenspel/shared/elements/registry'
import { noteColors } from '@samenspel/shared/elements/sticky-note'
import { fitText } from '@samenspel/shared/text/fit-text'
import * as Y from 'yjs'
import { allQuotes } from '../e2e/interview-round.ts'
import { createRandom } from '../support/random.ts'
import { compared, print, timesOf } from './figures.ts'

/** The square of a sticky note. */
const SPACE = {
  widthUnits: 172,
  heightUnits: 172,
  fontSizesUnits: [28, 26, 24, 22, 20, 18, 17, 16],
  lineHeight: 1.25,
  weight: 500,
} as const
const NOTES = 10_000
/** One frame of a 60 Hz screen. */
const FRAME_MS = 1000 / 60

const random = createRandom(1)
const document = new Y.Doc()
const board = createBoard(document)
board.edit((edit) => {
  for (let i = 0; i < NOTES; i++)
    edit.elements.add('sticky-note', {
      position: [(i % 100) * 220, Math.floor(i / 100) * 220],
      color: random.pick(noteColors),
      // No two the same, so that nothing is laid out only once.
      text: `${random.pick(allQuotes)} (${i})`,
    })
})
const state = Y.encodeStateAsUpdate(document)
process.stdout.write(`${NOTES} notes, ${(state.length / 1e6).toFixed(2)} MB of state; median, 95th percentile\n`)

const plain = await timesOf(5, () => Y.applyUpdate(new Y.Doc(), state))
print('Yjs alone reads the state', plain)
const open = await timesOf(5, () => {
  const opened = new Y.Doc()
  Y.applyUpdate(opened, state)
  return createBoard(opened).elements.all().length
})
print('the board opens: state and all snapshots', open, compared(open, plain, 'Yjs alone'))

const ids = board.elements.all().map(({ id }) => id)
const everything = await timesOf(20, () => {
  const notes = document.getMap<Y.Map<unknown>>('elements')
  return [...notes.values()].map((note) => note.toJSON())
})
print('plain Yjs reads all notes anew', everything)
const change = await timesOf(500, (run) => {
  const id = ids[(run + 1) * 17]
  if (id) board.edit((edit) => edit.elements.setEnvelope(id, { position: [run, run] }))
  return board.elements.all()
})
print('one note moves, and the list is read', change, compared(change, everything, 'reading all anew'))
const many = await timesOf(50, (run) => {
  board.edit((edit) => {
    for (const id of ids.slice(0, 100)) edit.elements.setEnvelope(id, { position: [run, run] })
  })
  return board.elements.all()
})
print('100 notes move', many, `${((many.medianMs / FRAME_MS) * 100).toFixed(0)} % of a frame`)

const notes = board.elements.all()
const firstLayout = await timesOf(1, (run) =>
  notes.map((note) => (note.kind === 'sticky-note' ? fitText(`${note.text}${run}`, SPACE) : undefined)),
)
print(
  'text of all notes laid out for the first time',
  firstLayout,
  `${((firstLayout.medianMs / NOTES) * 1000).toFixed(1)} µs a note`,
)
const again = await timesOf(20, () => notes.map(boxOf))
print('boxes of all notes, layouts kept', again, compared(again, firstLayout, 'the first time'))
