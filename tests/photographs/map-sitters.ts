/** A register of sixty and maps of every form over it, as a group in a neighbourhood would make them. In words of our own. */
import type { Board } from '@samenspel/shared/board/board'
import type { RecordId } from '@samenspel/shared/ids'
import { presetsInOrder, ringsPresetOf } from '@samenspel/shared/maps/presets'
import { attributes } from '@samenspel/shared/records/assessment'
import { relationStatuses, relationTypes } from '@samenspel/shared/records/relation'
import { stakeholderTypes } from '@samenspel/shared/records/stakeholder'

/** How much of a map has been thought of: nobody is on it, half are placed, all are. */
export const fillings = ['empty', 'half', 'full'] as const
export type Filling = (typeof fillings)[number]

const names =
  `Gemeente, afdeling Wonen en Leefomgeving|Wethouder Wonen|Gemeenteraad|Woningcorporatie De Goede Woning|Huurdersvereniging Zuid|Bewonerscommissie Seniorencomplex de Linde|Vereniging van eigenaren Parkflat|Wijkteam Noord|Wijkagent|Huisartsenpraktijk aan het Plein|Stichting Welzijn Ouderen|Basisschool Het Kompas|Ouderraad|Thuiszorgorganisatie Buurtzorg|Vrijwilligers van de buurtmoestuin|Mantelzorgers|Jonge gezinnen|Energiecoöperatie Zonnige Daken|Moskee El Islam|Protestantse Kerk op het Plein|Ondernemersvereniging winkelcentrum De Passage|Voedselbank|Sportvereniging VV Oranje|Schuldhulpverlening|Nieuwkomers|Vluchtelingenwerk|Woonconsulent|Leger des Heils|Zorgverzekeraar|GGD Regio Midden|Politie, team Oost|Openbaar vervoerbedrijf|Netbeheerder|Waterschap|Provincie, programma Leefbaarheid|Projectontwikkelaar Vastgoed Maas|Aannemer Bouwbedrijf Jansen en Zonen|Architectenbureau|Studenten van de hogeschool|Buurtkamer De Kachel|Kinderopvang De Regenboog|Middelbare school Het Lyceum|Jongerenwerk|Jongeren op het plein|Bibliotheek|Taalcoaches|Fietsersbond|Bewoners zonder eigen auto|Mensen in een rolstoel|Ouderen die weinig buiten komen|Woonwagenbewoners|Arbeidsmigranten|Eigenaren van een snackbar|Kapper op de hoek|Apotheek|Dierenartspraktijk|Natuurvereniging|Historische kring|Lokale omroep|Stichting Vrienden van het Park`.split(
    '|',
  )
const issues = ['Betaalbaar wonen', 'Parkeren', 'Groen in de straat', 'Veilig naar school', 'Plek om elkaar te zien']
const tasks = ['Gesprekken voeren', 'Plan schrijven', 'Raad informeren', 'Budget bewaken', 'Buurt uitnodigen']

/** The same numbers each time: from 0 to 1, for two whole numbers. */
function share(i: number, of: number): number {
  const wave = Math.sin(i * 127.1 + of * 311.7) * 43_758.545_3
  return Math.round((wave - Math.floor(wave)) * 100) / 100
}

type Records = Parameters<Parameters<Board['edit']>[0]>[0]['records']

/** What the maps are called: by their forms, one that stands beside another, and one with an earlier one. */
export const mapTitles: readonly string[] = [...presetsInOrder.map(({ preset }) => preset), 'beside', 'later']

/** Fills a board with a register and a map of every form. */
export function addMaps(board: Board, filling: Filling): void {
  board.edit(({ records }) => {
    const [north, south] = ['Noord', 'Zuid'].map((name) => records.add('work-area', { name }))
    const people = filling === 'empty' ? [] : addRegister(records)
    const placed = filling === 'half' ? people.slice(0, people.length / 2) : people
    for (const [i, stakeholder] of placed.entries()) {
      for (const [n, attribute] of [...attributes, 'custom-geloof-in-het-plan'].entries())
        records.add('assessment', { stakeholder, attribute, value: share(i, n), area: '' })
      if (north && i % 2 === 0)
        for (const attribute of ['influence', 'interest'])
          records.add('assessment', { stakeholder, attribute, value: share(i, 77), area: north, phase: 'later-1' })
    }
    for (const { type, preset } of presetsInOrder) {
      const own = preset === 'own' ? { xAttribute: 'trust', yAttribute: 'custom-geloof-in-het-plan' } : {}
      const rings = preset === 'own-rings' ? { ringCount: 3, sectorCount: 6 } : {}
      const shown = type === 'grid' ? { showsAdvice: true, colorAttribute: 'impact' } : {}
      const map = records.add('stakeholder-map', {
        type,
        preset,
        title: preset,
        language: 'nl',
        members: people,
        ...own,
        ...rings,
        ...shown,
      })
      fillMap(records, { map, type, preset }, placed)
    }
    addComparison(records, { people, north: north ?? '', south: south ?? '' })
  })
}

function addRegister(records: Records): readonly RecordId[] {
  const people = names.map((name, i) =>
    records.add('stakeholder', { name, type: stakeholderTypes[i % stakeholderTypes.length] ?? 'group' }),
  )
  for (let i = 0; i < people.length * 1.5; i++) {
    const [from, to] = [
      people[Math.floor(share(i, 5) * people.length)],
      people[Math.floor(share(i, 6) * people.length)],
    ]
    if (!from || !to || from === to) continue
    records.add('relation', {
      from,
      to,
      type: relationTypes[i % relationTypes.length] ?? 'trust',
      direction: (['none', 'one', 'two'] as const)[i % 3] ?? 'none',
      strength: 1 + (i % 3),
      valence: ([null, 1, null, -1, null, 0] as const)[i % 6] ?? null,
      formality: i % 4 === 0 ? 'informal' : null,
      status: relationStatuses[i % 7 > 3 ? 0 : i % 7] ?? 'existing',
    })
  }
  return people
}

interface MadeMap {
  readonly map: RecordId
  readonly type: string
  readonly preset: string
}

/** What belongs to one map alone: places on rings and in a network, issues, tasks, words of one's own. */
function fillMap(records: Records, { map, type, preset }: MadeMap, placed: readonly RecordId[]): void {
  for (const [i, key] of placed.entries()) {
    if (type === 'rings')
      records.setEntry(map, 'stakeholder-map', {
        field: 'rings',
        key,
        value: {
          ring: Math.floor(share(i, 1) * 3),
          sector: Math.floor(share(i, 2) * (preset === 'own-rings' ? 6 : ringsPresetOf(preset).sectors)),
          at: [share(i, 3), share(i, 4)],
        },
      })
    if (type === 'network')
      records.setEntry(map, 'stakeholder-map', {
        field: 'network',
        key,
        value: { at: [80 + share(i, 1) * 1_240, 80 + share(i, 2) * 830], isPinned: i % 9 === 0 },
      })
  }
  if (preset === 'own-rings')
    for (const [i, value] of ['Doen mee', 'Denken mee', 'Weten ervan'].entries())
      records.setEntry(map, 'stakeholder-map', { field: 'labels', key: `ring-${i}`, value })
  if (type === 'matrix')
    for (const [n, name] of issues.entries()) {
      const issue = records.add('issue', { map, name })
      for (const [i, stakeholder] of placed.entries())
        if (share(i, n) > 0.5)
          records.add('stake', {
            issue,
            stakeholder,
            position: 'Alleen als de huur niet omhoog gaat.',
            interest: 'Rust in de straat',
            weight: share(i, n + 9),
          })
    }
  if (type === 'raci')
    for (const [n, name] of tasks.entries()) {
      const task = records.add('task', { map, name })
      for (const [i, key] of placed.entries()) {
        const value = ['', 'R', '', 'C', 'I', ''][Math.floor(share(i, n) * 6)] ?? ''
        if (value !== '') records.setEntry(task, 'task', { field: 'roles', key, value: i === n ? 'A' : value })
      }
    }
}

interface Comparison {
  readonly people: readonly RecordId[]
  readonly north: string
  readonly south: string
}

/** Two maps beside each other, of which one has fewer on it; and one for later, with where they lay before. */
function addComparison(records: Records, { people, north, south }: Comparison): void {
  const usual = { type: 'grid', preset: 'krachtenveld', language: 'nl' } as const
  const other = records.add('stakeholder-map', { ...usual, title: 'Zuid', area: south, members: people.slice(0, 24) })
  const beside = records.add('stakeholder-map', {
    ...usual,
    title: 'beside',
    area: south,
    members: people.slice(12, 36),
    beside: other,
  })
  records.add('stakeholder-map', {
    ...usual,
    title: 'later',
    area: north,
    phase: 'later-1',
    members: people.slice(12, 36),
    before: beside,
  })
}
