import { pluralsOf } from '#messages/plural.ts'

const count = pluralsOf('nl')
const middle = (median: number): string => (median < 1 / 3 ? 'laag' : median > 2 / 3 ? 'hoog' : 'in het midden')

/** Texts of rounds in which people estimate alone. */
export const estimates = {
  title: 'Samen inschatten',
  lead: 'Iedereen schat eerst voor zichzelf, zonder te zien wat anderen vinden. Daarna komt alles tegelijk in beeld.',
  untitled: 'Ronde zonder naam',
  statuses: {
    open: 'Loopt: iedereen schat voor zichzelf',
    revealed: 'Onthuld: bespreek de verschillen',
    agreed: 'Afgerond',
  },
  begin: 'Begin een ronde',
  beginNow: 'Begin',
  cancel: 'Annuleer',
  takePart: 'Doe mee',
  isRunning: (title: string) => `Er loopt een ronde: ${title}`,
  look: 'Bekijk',
  back: 'Naar het register',
  close: 'Rond af',
  roundTitle: 'Naam van de ronde',
  asked: 'Wat schatten we in?',
  aboutSo: (stakeholders: number) =>
    count(stakeholders, { one: 'Over # belanghebbende', other: 'Over # belanghebbenden' }),
  aboutWhom: 'Over wie?',
  everybody: 'Iedereen',
  nobodyYet: 'Kies zelf',
  countUnknown: 'Hoeveel mensen al meededen is nu niet te zien.',
  people: (people: number) =>
    people === 0 ? 'Nog niemand deed mee' : count(people, { one: '# persoon deed mee', other: '# mensen deden mee' }),
  reveal: 'Onthul de inschattingen',
  revealQuestion: (people: number) =>
    `${count(people, { one: '# persoon deed mee', other: '# mensen deden mee' })}. Na het onthullen kan niemand meer iets veranderen. Namen staan er niet bij.`,
  revealNow: 'Onthul nu',
  revealFailed: 'Dat lukte niet. Controleer de verbinding en probeer het nog eens; er is niets verloren.',
  onlyWriters: 'Met deze link kun je meekijken, niet meedoen.',
  aloneHint: 'Niemand ziet dit tot het onthuld wordt, ook de begeleider niet. Weet je het niet? Laat het open.',
  handedIn: {
    nothing: 'Je hebt nog niets ingevuld.',
    sending: 'Wordt ingeleverd…',
    'handed-in': 'Ingeleverd. Je kunt het nog veranderen.',
    waiting: 'Nog niet ingeleverd: er is geen verbinding. Het staat op dit apparaat en gaat vanzelf mee.',
    full: 'Niet ingeleverd: dit bord heeft geen plaats meer voor rondes. Het staat op dit apparaat; vraag de begeleider om een nieuw bord.',
  },
  filledIn: (filled: number, all: number) => `${filled} van ${all} ingevuld.`,
  noEstimate: 'Wis',
  resultHint: (people: number) =>
    `${count(people, { one: 'Van # persoon', other: 'Van # mensen' })}. Waar jullie het verst uit elkaar liggen, staat bovenaan.`,
  nobody: 'Niemand heeft dit ingeschat.',
  spread: ({
    values,
    median,
    agreement,
  }: {
    values: readonly number[]
    median: number
    agreement: 'close' | 'apart' | 'opposite'
  }) =>
    `${count(values.length, { one: '# inschatting', other: '# inschattingen' })}, de middelste ligt ${middle(median)}; ${
      { close: 'dicht bij elkaar', apart: 'uit elkaar', opposite: 'ver uit elkaar' }[agreement]
    }`,
  notEstimated: (rows: number) => `Door niemand ingeschat (${rows})`,
  agreeOnClose: (rows: number) =>
    count(rows, {
      one: 'Neem over waar jullie het eens zijn (#)',
      other: 'Neem over waar jullie het eens zijn (#)',
    }),
  closeReason: 'Iedereen dacht er ongeveer zo over.',
  agree: 'Spreek samen af',
  agreeAgain: 'Spreek iets anders af',
  agreeOn: (name: string, attribute: string) => `Wat vinden we samen? ${name}, ${attribute}`,
  agreeNow: 'Leg vast',
  agreed: (level: string) => `Samen: ${level}`,
}
