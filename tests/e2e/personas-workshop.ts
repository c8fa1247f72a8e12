/** What a workshop in the shape of the reference workshop puts on a board: guests, quotes, facts, an insight and four personas. In words of our own. */
import type { Board } from '@samenspel/shared/board/board'
import type { RecordId } from '@samenspel/shared/ids'
import type { ClaimSection } from '@samenspel/shared/records/claim'
import type { Stance } from '@samenspel/shared/records/evidence'

interface Guest {
  readonly code: string
  readonly role: string
  readonly specificRole: string
  readonly voice: 'own' | 'proxy'
  readonly quotes: readonly string[]
}

/** Six guests, two of whom speak of their own life alone. */
const guests: readonly Guest[] = [
  {
    code: 'G1',
    role: 'bewoner',
    specificRole: 'bewoner van een gezinswoning',
    voice: 'own',
    quotes: [
      'Als de brief van de gemeente komt, leg ik hem eerst drie dagen weg.',
      'Ik kook elke week voor de buurvrouw. Niemand heeft dat gevraagd, ik vind het fijn.',
      'Ik wil niet geholpen worden. Ik wil dat het klopt.',
      'Op school ken ik alle moeders, daar hoor ik alles.',
    ],
  },
  {
    code: 'G2',
    role: 'bewoner',
    specificRole: 'bewoner van een seniorencomplex',
    voice: 'own',
    quotes: [
      'Vroeger stond de deur open, nu zit er een bel op die niemand hoort.',
      'Ik heb veertig jaar fietsen gemaakt. Mijn handen kunnen het nog.',
      'Na vieren ga ik de straat niet meer op.',
      'Als ik één keer in de week iemand spreek, is het een goede week.',
    ],
  },
  {
    code: 'G3',
    role: 'initiatiefnemer',
    specificRole: 'steunt een initiatief bij de school',
    voice: 'own',
    quotes: ['Mensen komen voor de koffie en blijven voor elkaar.', 'Geld vragen durven ze niet. Meedoen wel.'],
  },
  {
    code: 'G4',
    role: 'woonconsulent',
    specificRole: 'woonconsulent bij een corporatie',
    voice: 'proxy',
    quotes: [
      'Ik zie mensen pas als er al drie maanden huur openstaat.',
      'Ze schamen zich, en dan doen ze de deur niet meer open.',
      'Ik zou liever langskomen zonder reden.',
    ],
  },
  {
    code: 'G5',
    role: 'zorgprofessional',
    specificRole: 'wijkverpleegkundige',
    voice: 'proxy',
    quotes: ['Ouderen vragen niets, die wachten tot het misgaat.', 'Eenzaamheid staat nergens in mijn formulier.'],
  },
  {
    code: 'G6',
    role: 'medewerker van een goed doel',
    specificRole: 'medewerker van een goed doel in de wijk',
    voice: 'proxy',
    quotes: ['Wie niets heeft, geeft het makkelijkst weg.', 'Wij spreken een andere taal dan het loket.'],
  },
]

interface ClaimSketch {
  readonly section: ClaimSection
  readonly text: string
  /** The beginnings of the quotes or facts that lie under it. */
  readonly under?: readonly string[]
  readonly against?: readonly string[]
  readonly nuanced?: readonly string[]
  readonly priority?: 1 | 2 | 3
}

interface PersonaSketch {
  readonly typeLabel: string
  readonly givenName: string
  readonly lifePhase: string
  readonly summary: string
  readonly icon: string
  readonly actor: 'resident' | 'professional' | 'decision-maker'
  readonly keyQuote: string
  readonly represents: string
  readonly whoIsMissing: string
  readonly who: string
  readonly what: string
  readonly outcome: string
  readonly claims: readonly ClaimSketch[]
}

const personas: readonly PersonaSketch[] = [
  {
    typeLabel: 'Bewoner met weinig geld',
    givenName: 'Samira',
    lifePhase: 'gezin met jonge kinderen',
    summary: 'Houdt het gezin draaiende met weinig, kent de hele straat en doet meer voor anderen dan iemand ziet.',
    icon: 'kettle',
    actor: 'resident',
    keyQuote: 'Ik wil niet geholpen',
    represents: 'Gezinnen die rondkomen van een klein inkomen en wel betrokken zijn bij hun straat.',
    whoIsMissing: 'Mensen die de taal nog niet spreken, en alleenstaande mannen: met hen is niet gesproken.',
    who: 'de bewoner die elke maand puzzelt met geld',
    what: 'dat hulp vragen voelt als falen',
    outcome: 'meedoen vanzelf gaat, ook zonder geld',
    claims: [
      {
        section: 'lifeworld',
        text: 'Post van de gemeente of de corporatie maakt mij onrustig; ik stel het openen uit.',
        under: ['Als de brief', 'Ze schamen zich'],
      },
      {
        section: 'lifeworld',
        text: 'Mijn dag draait om school, werk in de vroege ochtend en zorgen voor anderen.',
        under: ['Op school ken'],
      },
      {
        section: 'need',
        text: 'Dat afspraken kloppen en dat ik mijn verhaal maar één keer hoef te vertellen.',
        under: ['Ik wil niet geholpen', 'Wij spreken', 'Geld vragen durven'],
        priority: 1,
      },
      {
        section: 'need',
        text: 'Iemand die langskomt voordat het misgaat.',
        under: ['Ik zou liever', 'Ik zie mensen'],
        priority: 2,
      },
      { section: 'wish', text: 'Mijn kinderen mogen niet merken dat er minder is.' },
      { section: 'interest', text: 'Een huis waar we kunnen blijven wonen.', under: ['In dit gebied heeft'] },
      {
        section: 'contribute-head',
        text: 'Weet welke gezinnen het moeilijk hebben, lang voordat een instantie het weet.',
        under: ['Op school ken', 'Wie niets heeft'],
      },
      {
        section: 'contribute-hands',
        text: 'Kookt voor de buren en leert dat graag aan anderen.',
        under: ['Ik kook elke week', 'Mensen komen voor', 'In dit gebied heeft'],
        priority: 1,
      },
      { section: 'contribute-network', text: 'Kent alle moeders van de school.', under: ['Op school ken'] },
      {
        section: 'obstacle',
        text: 'Schaamte: wie hulp vraagt, voelt zich mislukt.',
        under: ['Ze schamen zich', 'Geld vragen durven'],
        against: ['Ik kook elke week'],
      },
      { section: 'around', text: 'De moeders van school en de buurvrouw van beneden.', under: ['Op school ken'] },
      {
        section: 'ask-to-us',
        text: 'Vraag ons eerst wat we kunnen, en dan pas wat we nodig hebben.',
        under: ['Ik wil niet geholpen'],
      },
    ],
  },
  {
    typeLabel: 'Oudere bewoner die de buurt zag veranderen',
    givenName: 'Wim',
    lifePhase: 'gepensioneerd, woont alleen',
    summary: 'Woont er veertig jaar, heeft handen die nog alles kunnen en spreekt steeds minder mensen.',
    icon: 'bicycle',
    actor: 'resident',
    keyQuote: 'Ik heb veertig jaar',
    represents: 'Ouderen die zelfstandig wonen en weinig mensen om zich heen hebben.',
    whoIsMissing: 'Ouderen die nergens komen en die niemand kent.',
    who: 'de oudere die niets vraagt',
    what: 'dat niemand weet wat hij nog kan',
    outcome: 'hij weer een reden heeft om de deur uit te gaan',
    claims: [
      {
        section: 'lifeworld',
        text: 'De dagen zijn lang en na vieren blijft de deur dicht.',
        under: ['Na vieren ga', 'Vroeger stond'],
      },
      {
        section: 'need',
        text: 'Een vaste dag waarop iemand op je rekent.',
        under: ['Als ik één keer', 'Ouderen vragen'],
      },
      { section: 'interest', text: 'Veilig kunnen lopen naar de winkel en terug.', under: ['Na vieren ga'] },
      {
        section: 'contribute-hands',
        text: 'Maakt elke fiets die je hem brengt.',
        under: ['Ik heb veertig jaar'],
        priority: 1,
      },
      { section: 'contribute-heart', text: 'Vertelt graag hoe de buurt geworden is wat zij is.' },
      { section: 'hears', text: 'Dat hij ‘nog zo goed is voor zijn leeftijd’.' },
      {
        section: 'feels',
        text: 'Overbodig, en te trots om dat te zeggen.',
        under: ['Ouderen vragen', 'Eenzaamheid staat'],
        nuanced: ['Ik heb veertig jaar'],
      },
      { section: 'ask-to-us', text: 'Geef mij iets te doen, geen koffieochtend.', under: ['Ik heb veertig jaar'] },
    ],
  },
  {
    typeLabel: 'Wethouder',
    givenName: 'Marijke',
    lifePhase: 'midden in een bestuursperiode',
    summary: 'Moet over anderhalf jaar kunnen laten zien wat er in de wijk beter is geworden.',
    icon: 'chain',
    actor: 'decision-maker',
    keyQuote: '',
    represents: 'Bestuurders die over wonen en zorg gaan.',
    whoIsMissing: 'Met geen enkele bestuurder is gesproken.',
    who: 'de wethouder die resultaat moet tonen',
    what: 'dat leefbaarheid niet in een getal past',
    outcome: 'zij durft te wachten op wat groeit',
    claims: [
      { section: 'lifeworld', text: 'Volle agenda, veel dossiers, weinig tijd in de wijk zelf.' },
      { section: 'need', text: 'Een verhaal dat zij aan de raad kan vertellen.' },
      { section: 'interest', text: 'Zichtbaar resultaat binnen de bestuursperiode.' },
      { section: 'interest', text: 'Geen nieuwe regeling die volgend jaar weer stopt.' },
      { section: 'contribute-network', text: 'Kan partijen aan één tafel krijgen die elkaar nu mijden.' },
      { section: 'obstacle', text: 'Geld zit vast in potjes met elk een eigen doel.' },
    ],
  },
  {
    typeLabel: 'Woonconsulent',
    givenName: 'Dennis',
    lifePhase: 'tien jaar in het vak',
    summary: 'Kent de achterdeur van de wijk, maar komt er pas als het al te laat is.',
    icon: 'key',
    actor: 'professional',
    keyQuote: 'Ik zou liever',
    represents: 'Medewerkers van corporaties die bij mensen thuis komen.',
    whoIsMissing: 'Collega’s van andere corporaties.',
    who: 'de consulent die te laat binnenkomt',
    what: 'dat een bezoek altijd een reden moet hebben',
    outcome: 'hij mensen kent voordat het misgaat',
    claims: [
      {
        section: 'lifeworld',
        text: 'Het systeem stuurt mij op achterstand, niet op aandacht.',
        under: ['Ik zie mensen'],
      },
      { section: 'need', text: 'Uren zonder doel, om gewoon aan te bellen.', under: ['Ik zou liever'] },
      { section: 'interest', text: 'Minder uitzettingen, meer mensen die zelf bellen.', under: ['Ik zie mensen'] },
      { section: 'contribute-head', text: 'Weet welke regel ruimte heeft.' },
    ],
  },
]

export interface Workshop {
  /** By type label. */
  readonly personas: ReadonlyMap<string, RecordId>
  /** By the text. */
  readonly quotes: ReadonlyMap<string, RecordId>
  readonly claims: ReadonlyMap<string, RecordId>
}

/** Puts the workshop on a board, as several steps of a person. */
export function seedWorkshop(board: Board): Workshop {
  const sources = seedGuests(board)
  const found: Workshop = { personas: new Map(), quotes: sources, claims: new Map() }
  const sourceOf = (start: string): RecordId => {
    const match = [...sources].find(([text]) => text.startsWith(start))
    if (!match) throw new Error(`Nobody said "${start}".`)
    return match[1]
  }
  for (const { claims, keyQuote, ...words } of personas)
    board.edit(({ records }) => {
      const persona = records.add('persona', {
        ...words,
        pictureMode: 'icon',
        keyQuote: keyQuote === '' ? '' : sourceOf(keyQuote),
      })
      ;(found.personas as Map<string, RecordId>).set(words.typeLabel, persona)
      for (const { section, text, under = [], against = [], nuanced = [], priority } of claims) {
        const claim = records.add('claim', { persona, section, text, priority: priority ?? null })
        ;(found.claims as Map<string, RecordId>).set(text, claim)
        const link = (starts: readonly string[], stance: Stance): void => {
          for (const start of starts) records.add('evidence', { target: claim, source: sourceOf(start), stance })
        }
        link(under, 'supports')
        link(against, 'contradicts')
        link(nuanced, 'nuances')
      }
    })
  return found
}

function seedGuests(board: Board): ReadonlyMap<string, RecordId> {
  const sources = new Map<string, RecordId>()
  board.edit(({ records }) => {
    for (const { code, role, specificRole, voice, quotes } of guests) {
      const interview = records.add('interview', { code, role, specificRole, voice, status: 'done' })
      for (const text of quotes) sources.set(text, records.add('quote', { text, captured: text, interview }))
    }
    const fact = records.add('fact', {
      label: 'In dit gebied heeft een op de vijf gezinnen een laag inkomen',
      value: '21',
      unit: '%',
      year: 2025,
      reliability: 'official',
    })
    sources.set('In dit gebied heeft een op de vijf gezinnen een laag inkomen', fact)
  })
  return sources
}
