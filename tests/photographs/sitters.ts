/** What is photographed: a thing of every kind, as people would make it. In words of our own. */
import type { Board } from '@samenspel/shared/board/board'
import { shapeForms } from '@samenspel/shared/elements/shape-form'
import { noteColors, type NoteColor } from '@samenspel/shared/elements/sticky-note'
import { encodeStroke } from '@samenspel/shared/geometry/stroke-points'
import type { ElementId, ImageId, RecordId } from '@samenspel/shared/ids'
import { seedWorkshop } from '../e2e/personas-workshop.ts'

/** What cards and maps show. */
export interface Known {
  readonly image: ImageId
  readonly persona: RecordId
  readonly question: RecordId
  readonly insight: RecordId
  readonly quote: RecordId
  readonly fact: RecordId
  readonly map: RecordId
}

type BoardEdit = Parameters<Parameters<Board['edit']>[0]>[0]
type Corner = readonly [x: number, y: number]

export interface Sitter {
  /** The room it needs, in board units. */
  readonly room: Corner
  /** Puts it on the board and tells what of it can be chosen. */
  put(edit: BoardEdit, corner: Corner, known: Known): ElementId
}

/** What a board must know before cards can be put on it. */
export function addKnown(board: Board, image: ImageId): Known {
  const { personas, quotes } = seedWorkshop(board)
  return board.edit(({ records }) => {
    const question = records.add('question', {
      text: 'Hoe zorgen we dat bewoners elkaar weer kennen, zonder dat het nog een avond kost?',
      moment: 'na de gesprekken',
      status: 'draft',
    })
    const insight = records.add('insight', {
      statement: 'Mensen vragen geen hulp; ze bieden die wel aan.',
      soWhat: 'Begin bij wat iemand kan, niet bij wat iemand mist.',
    })
    const fact = records.add('fact', {
      label: 'Huishoudens met een laag inkomen in deze buurt',
      value: '21',
      unit: '%',
      year: 2025,
      source: 'Gemeente, buurtcijfers',
    })
    return { image, persona: first(personas), question, insight, quote: first(quotes), fact, map: addMap(records) }
  })
}

const parties = [
  ['Bewonerscommissie', 0.85, 0.35],
  ['Woningcorporatie', 0.6, 0.9],
  ['Gemeente, afdeling wonen', 0.4, 0.8],
  ['Buurtkamer De Kachel', 0.9, 0.6],
  ['Wijkverpleging', 0.55, 0.4],
  ['Basisschool', 0.25, 0.3],
] as const

function addMap(records: BoardEdit['records']): RecordId {
  const members = parties.map(([name, interest, influence]) => {
    const stakeholder = records.add('stakeholder', { name })
    records.add('assessment', { stakeholder, attribute: 'interest', value: interest })
    records.add('assessment', { stakeholder, attribute: 'influence', value: influence })
    return stakeholder
  })
  return records.add('stakeholder-map', { title: 'Krachtenveld', type: 'grid', preset: 'krachtenveld', members })
}

function first(found: ReadonlyMap<string, RecordId>): RecordId {
  const [id] = found.values()
  if (!id) throw new Error('The workshop has nothing of this.')
  return id
}

const note = (color: NoteColor, text: string): Sitter => ({
  room: [200, 220],
  put: ({ elements }, [x, y]) => elements.add('sticky-note', { position: [x, y], text, color }),
})

const shapes = Object.fromEntries(
  shapeForms.map((form, i): [string, Sitter] => [
    `shape-${form}`,
    {
      room: [240, 180],
      put: ({ elements }, [x, y]) =>
        elements.add('shape', {
          position: [x, y],
          size: [240, 160],
          form,
          text: 'Wat doen we nu al?',
          color: (['white', 'none', ...noteColors] as const)[i] ?? 'white',
          line: (['black', ...noteColors] as const)[i] ?? 'black',
        }),
    },
  ]),
)

const connector = (routing: 'straight' | 'elbow', line: 'solid' | 'dashed'): Sitter => ({
  room: [620, 320],
  put: ({ elements }, [x, y]) => {
    const from = elements.add('sticky-note', { position: [x, y], text: 'Koffie', color: 'green' })
    const to = elements.add('sticky-note', { position: [x + 400, y + 100], text: 'Vertrouwen', color: 'blue' })
    return elements.add('connector', {
      position: [x, y],
      from: { on: from, point: [200, 100] },
      to: { on: to, point: [400, 200] },
      label: 'leidt tot',
      routing,
      line,
      startHead: routing === 'elbow' ? 'arrow' : 'none',
      endHead: 'arrow',
      color: routing === 'elbow' ? 'purple' : 'black',
    })
  },
})

const stroke = (width: 'thin' | 'medium' | 'thick'): Sitter => ({
  room: [300, 160],
  put: ({ elements }, [x, y]) =>
    elements.add('stroke', {
      position: [x, y + 80],
      width,
      color: width === 'thin' ? 'red' : width === 'medium' ? 'black' : 'yellow',
      points: encodeStroke(
        Array.from({ length: 60 }, (_, i) => ({
          point: [5 * i, 60 * Math.sin(i / 6)],
          pressure: 0.2 + 0.6 * Math.abs(Math.sin(i / 12)),
        })),
      ),
    }),
})

const recordCard = (which: 'question' | 'insight' | 'quote' | 'fact'): Sitter => ({
  room: [540, 260],
  put: ({ elements }, [x, y], known) => elements.add('record-card', { position: [x, y], record: known[which] }),
})

/** Everything there is, by name. */
export const sitters: Readonly<Record<string, Sitter>> = {
  note: note('yellow', 'De post blijft liggen, want elke brief kan over geld gaan'),
  'note-wide': {
    room: [420, 220],
    put: ({ elements }, [x, y]) =>
      elements.add('sticky-note', {
        position: [x, y],
        text: 'Wie wil koken, heeft een keuken nodig waar niet eerst een formulier voor ingevuld moet worden',
        color: 'purple',
        shape: 'wide',
        tags: ['wonen', 'koken'],
      }),
  },
  'note-long': note('gray', 'Samenwerkingsovereenkomst met alle betrokken organisaties in de wijk. '.repeat(4)),
  text: {
    room: [740, 90],
    put: ({ elements }, [x, y]) =>
      elements.add('text', { position: [x, y], text: 'Wat hoorden we het vaakst?', size: 'large', color: 'blue' }),
  },
  frame: {
    room: [700, 460],
    put: ({ elements }, [x, y]) => {
      const id = elements.add('frame', {
        position: [x, y],
        size: [680, 420],
        title: 'Ronde 1: luisteren',
        tone: 'warm',
      })
      elements.add('sticky-note', { position: [x + 40, y + 100], text: 'In de lijst staat dit er ook', color: 'pink' })
      return id
    },
  },
  ...shapes,
  'connector-straight': connector('straight', 'solid'),
  'connector-elbow': connector('elbow', 'dashed'),
  'stroke-thin': stroke('thin'),
  'stroke-medium': stroke('medium'),
  'stroke-thick': stroke('thick'),
  image: {
    room: [320, 260],
    put: ({ elements }, [x, y], { image }) =>
      elements.add('image', { position: [x, y], image, size: [320, 240], alt: 'De tuin achter de school' }),
  },
  link: {
    room: [360, 110],
    put: ({ elements }, [x, y]) =>
      elements.add('link', {
        position: [x, y],
        title: 'Verslag van de buurtavond',
        address: 'https://voorbeeld.nl/verslagen/2026/buurtavond-najaar',
      }),
  },
  group: {
    room: [420, 220],
    put: ({ elements }, [x, y]) => {
      const group = `groep-${x}-${y}`
      elements.add('sticky-note', { position: [x, y], text: 'Samen', color: 'orange', group })
      return elements.add('sticky-note', { position: [x + 210, y], text: 'Eén geheel', color: 'orange', group })
    },
  },
  cluster: {
    room: [520, 340],
    put: ({ elements }, [x, y]) => {
      const id = elements.add('cluster', { position: [x, y], title: 'Geld en post' })
      for (const [i, text] of ['Brieven', 'Schulden'].entries())
        elements.add('sticky-note', { position: [x + 28 + 220 * i, y + 64], text, color: 'red', cluster: id })
      return id
    },
  },
  'persona-card': {
    room: [760, 1120],
    put: ({ elements }, [x, y], { persona }) => elements.add('persona-card', { position: [x, y], persona }),
  },
  'question-card': recordCard('question'),
  'insight-card': recordCard('insight'),
  'quote-card': recordCard('quote'),
  'fact-card': recordCard('fact'),
  'map-card': {
    room: [860, 640],
    put: ({ elements }, [x, y], { map }) => elements.add('map-card', { position: [x, y], map, size: [800, 600] }),
  },
}

/** Notes in all eight colours, as one sitter. */
export function putColors({ elements }: BoardEdit, [x, y]: Corner): readonly ElementId[] {
  return noteColors.map((color, i) =>
    elements.add('sticky-note', {
      position: [x + 220 * (i % 4), y + 240 * Math.floor(i / 4)],
      text: `Hier staat wat iemand zei (${i + 1})`,
      color,
      ...(i % 3 === 0 ? { tags: ['wonen', 'geld'] } : {}),
    }),
  )
}
