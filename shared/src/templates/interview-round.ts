import type { Language } from '../language.ts'
import type { TemplateFrame } from './template.ts'

const GUEST_SIZE = [1_100, 900] as const
const GAP_UNITS = 100
const GUESTS_PER_ROW = 3

const titles = {
  nl: {
    guests: [
      'Gast 1: steunt een initiatief bij school',
      'Gast 2: bewoner van een gezinswoning',
      'Gast 3: bewoner van een seniorencomplex',
      'Gast 4: woonconsulent',
      'Gast 5: zorgprofessional',
      'Gast 6: medewerker van een maatschappelijke organisatie',
    ],
    surprises: 'Wat ons verraste',
    recurring: 'Wat we vaker hoorden',
  },
  en: {
    guests: [
      'Guest 1: supports an initiative at the school',
      'Guest 2: lives in a family home',
      'Guest 3: lives in a senior complex',
      'Guest 4: housing adviser',
      'Guest 5: care professional',
      'Guest 6: works for a charity',
    ],
    surprises: 'What surprised us',
    recurring: 'What we heard more than once',
  },
} as const

/** Six frames for six guests in two rows, and two below them for what the group makes of it. */
export function interviewRound(language: Language): readonly TemplateFrame[] {
  const { guests, surprises, recurring } = titles[language]
  const columnUnits = GUEST_SIZE[0] + GAP_UNITS
  const rowUnits = GUEST_SIZE[1] + GAP_UNITS
  const guestFrames = guests.map((title, i): TemplateFrame => {
    const column = i % GUESTS_PER_ROW
    const row = Math.floor(i / GUESTS_PER_ROW)
    return { title, position: [column * columnUnits, row * rowUnits], size: GUEST_SIZE, tone: 'plain' }
  })
  const width = (GUESTS_PER_ROW * columnUnits - GAP_UNITS - GAP_UNITS) / 2
  const below = 2 * rowUnits
  return [
    ...guestFrames,
    { title: surprises, position: [0, below], size: [width, GUEST_SIZE[1]], tone: 'warm' },
    { title: recurring, position: [width + GAP_UNITS, below], size: [width, GUEST_SIZE[1]], tone: 'cool' },
  ]
}
