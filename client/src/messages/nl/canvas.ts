import type { ShapeForm } from '@samenspel/shared/elements/shape-form'
import { pluralsOf } from '#messages/plural.ts'

const plural = pluralsOf('nl')

const colors = {
  yellow: 'geel',
  orange: 'oranje',
  red: 'rood',
  pink: 'roze',
  purple: 'paars',
  blue: 'blauw',
  green: 'groen',
  gray: 'grijs',
}

const inks = { black: 'zwart', ...colors }

const shapes: Readonly<Record<ShapeForm, string>> = {
  rectangle: 'Rechthoek',
  rounded: 'Afgeronde rechthoek',
  ellipse: 'Ellips',
  diamond: 'Ruit',
  triangle: 'Driehoek',
  hexagon: 'Zeshoek',
}

/** What is said of a view of a persona; no level when the persona is not there. */
interface PersonaCardWords {
  readonly label: string
  readonly view: 'card' | 'empathy' | 'profile' | 'poster'
  readonly level: 'assumption' | 'signal' | 'shared' | 'grounded' | null
  readonly isContested: boolean
  readonly claims: number
  readonly interviews: number
}

/** What is said of a card for a question, insight, quote or fact; no head when that is not there. */
interface RecordCardWords {
  readonly head: string
  readonly aside: string
  readonly text: string
  readonly foot: string
}

/** What is said of a connector: its label, the words of what its ends stick to (null is free), and which way it points. */
interface ConnectorWords {
  readonly label: string
  readonly from: string | null
  readonly to: string | null
  readonly direction: 'forward' | 'back' | 'none'
}

/** Het bord als tekening: gereedschap, opdrachten, en wat een schermlezer over briefjes zegt. */
export const canvas = {
  boardLabel: 'Bord',
  boardHelp: 'Pijltjes gaan langs de briefjes, Enter opent een briefje, Escape gaat terug.',
  colors,
  inks,
  tools: {
    select: 'Selecteren',
    hand: 'Bord schuiven',
    note: 'Briefje',
    text: 'Tekst',
    shape: 'Vorm',
    connector: 'Pijl',
    line: 'Lijn',
    pen: 'Pen',
    eraser: 'Gum',
    laser: 'Laser',
    frame: 'Vak',
  },
  commands: {
    'tool.select': 'Selecteren',
    'tool.hand': 'Bord schuiven',
    'tool.note': 'Briefje plaatsen',
    'tool.text': 'Tekst schrijven',
    'tool.connector': 'Pijl tekenen',
    'tool.line': 'Lijn tekenen',
    'tool.frame': 'Vak maken',
    'tool.pen': 'Tekenen met de pen',
    'tool.eraser': 'Gummen',
    'tool.laser': 'Aanwijzen met de laser',
    'pen.thin': 'Dunne pen',
    'pen.medium': 'Gewone pen',
    'pen.thick': 'Dikke pen',
    'shape.rectangle': 'Rechthoek tekenen',
    'shape.rounded': 'Afgeronde rechthoek tekenen',
    'shape.ellipse': 'Ellips tekenen',
    'shape.diamond': 'Ruit tekenen',
    'shape.triangle': 'Driehoek tekenen',
    'shape.hexagon': 'Zeshoek tekenen',
    'line.black': 'Lijn zwart maken',
    'line.yellow': 'Lijn geel maken',
    'line.orange': 'Lijn oranje maken',
    'line.red': 'Lijn rood maken',
    'line.pink': 'Lijn roze maken',
    'line.purple': 'Lijn paars maken',
    'line.blue': 'Lijn blauw maken',
    'line.green': 'Lijn groen maken',
    'line.gray': 'Lijn grijs maken',
    'shape.part': 'Kleur voor de lijn of de vulling',
    'tool.keep': 'Gereedschap vasthouden',
    'ink.black': 'Zwart maken',
    'fill.white': 'Wit vullen',
    'fill.none': 'Niet vullen',
    'text.small': 'Kleine tekst',
    'text.medium': 'Gewone tekst',
    'text.large': 'Grote tekst',
    'note.new': 'Nieuw briefje',
    'note.edit': 'Tekst bewerken',
    'note.shape': 'Breed of vierkant',
    'note.toQuote': 'Citaat maken',
    'note.toInsight': 'Inzicht maken',
    'note.toStakeholder': 'Belanghebbende maken',
    'note.toEvidence': 'Ergens mee onderbouwen',
    'note.openResult': 'Openen wat hiervan gemaakt is',
    'note.color.yellow': 'Geel maken',
    'note.color.orange': 'Oranje maken',
    'note.color.red': 'Rood maken',
    'note.color.pink': 'Roze maken',
    'note.color.purple': 'Paars maken',
    'note.color.blue': 'Blauw maken',
    'note.color.green': 'Groen maken',
    'note.color.gray': 'Grijs maken',
    'persona.card': 'Persona als kaart',
    'persona.empathy': 'Persona als empathiekaart',
    'persona.profile': 'Persona als profiel',
    'persona.poster': 'Persona als poster',
    'card.changes': 'Laat zien wat er veranderde',
    'edit.undo': 'Ongedaan maken',
    'edit.redo': 'Opnieuw',
    'edit.delete': 'Verwijderen',
    'edit.duplicate': 'Dupliceren',
    'edit.copy': 'Kopiëren',
    'edit.cut': 'Knippen',
    'edit.paste': 'Plakken',
    'edit.selectAll': 'Alles selecteren',
    'edit.pickMore': 'Meer kiezen',
    'edit.deselect': 'Niets selecteren',
    'order.forward': 'Een stap naar voren',
    'order.backward': 'Een stap naar achteren',
    'frame.earlier': 'Eerder in de leesvolgorde',
    'frame.later': 'Later in de leesvolgorde',
    'order.toFront': 'Helemaal naar voren',
    'order.toBack': 'Helemaal naar achteren',
    'align.left': 'Links uitlijnen',
    'align.center': 'Middens onder elkaar',
    'align.right': 'Rechts uitlijnen',
    'align.top': 'Boven uitlijnen',
    'align.middle': 'Middens naast elkaar',
    'align.bottom': 'Onder uitlijnen',
    'align.spreadAcross': 'Naast elkaar verdelen',
    'align.spreadDown': 'Onder elkaar verdelen',
    'align.grid': 'Netjes in een raster',
    'align.columns': 'Netjes in kolommen',
    'group.make': 'Groeperen',
    'group.part': 'Groep uit elkaar halen',
    'cluster.make': 'Cluster maken',
    'cluster.merge': 'Clusters samenvoegen',
    'cluster.split': 'Afsplitsen als eigen cluster',
    'sort.color': 'Sorteren op kleur',
    'sort.tag': 'Sorteren op label',
    'sort.stamps': 'Sorteren op stempels',
    'sort.author': 'Sorteren op schrijver',
    'tag.edit': 'Labels',
    'filter.open': 'Filteren op kleur of label',
    'lock.toggle': 'Vastzetten of losmaken',
    'structure.toggle': 'Structuur bewerken',
    'nudge.left': 'Naar links',
    'nudge.right': 'Naar rechts',
    'nudge.up': 'Omhoog',
    'nudge.down': 'Omlaag',
    'nudge.leftFar': 'Ver naar links',
    'nudge.rightFar': 'Ver naar rechts',
    'nudge.upFar': 'Ver omhoog',
    'nudge.downFar': 'Ver omlaag',
    'palette.open': 'Opdracht zoeken',
    'menu.open': 'Menu openen',
    'find.open': 'Zoeken op het bord',
    'view.minimap': 'Overzichtskaart',
    'view.back': 'Terug naar waar ik was',
    'help.open': 'Hulp',
    'connector.connect': 'Verbinden',
    'connector.straight': 'Rechte lijn',
    'connector.elbow': 'Lijn met hoeken',
    'connector.startHead': 'Pijlpunt aan het begin',
    'connector.endHead': 'Pijlpunt aan het eind',
    'connector.dashed': 'Stippellijn',
    'resize.wider': 'Breder maken',
    'resize.narrower': 'Smaller maken',
    'resize.higher': 'Hoger maken',
    'resize.lower': 'Lager maken',
    'turn.right': 'Rechtsom draaien, 15°',
    'turn.left': 'Linksom draaien, 15°',
    'turn.upright': 'Rechtop zetten',
    'view.zoomIn': 'Inzoomen',
    'view.zoomOut': 'Uitzoomen',
    'view.zoomReset': 'Ware grootte',
    'view.fit': 'Alles in beeld',
    'stamp.heart': 'Stempel: hart',
    'stamp.star': 'Stempel: ster',
    'stamp.question': 'Stempel: vraagteken',
    'stamp.check': 'Stempel: vinkje',
    'stamp.attention': 'Stempel: uitroepteken',
    'look.cursors': 'Aanwijzers van anderen aan of uit',
    'look.calm': 'Rustige modus aan of uit',
    'look.hideCursors': 'Aanwijzers voor iedereen aan of uit',
    'image.add': 'Afbeelding toevoegen',
    'image.describe': 'Afbeelding beschrijven',
    'link.open': 'Link openen in een nieuw tabblad',
    'view.screenUp': 'Een scherm omhoog',
    'view.screenDown': 'Een scherm omlaag',
    'view.screenLeft': 'Een scherm naar links',
    'view.screenRight': 'Een scherm naar rechts',
    'view.fitSelection': 'Selectie in beeld',
  },
  /** Wat een schermlezer van een briefje zegt. */
  note: (color: keyof typeof colors, text: string): string =>
    text.trim() === '' ? `Leeg briefje, ${colors[color]}` : `${text.trim()}. Briefje, ${colors[color]}`,
  lockedElement: (sentence: string): string => `${sentence}. Vastgezet`,
  turnedElement: (sentence: string, degrees: number): string => `${sentence}. ${degrees}° gedraaid`,
  turned: (degrees: number): string => (degrees === 0 ? 'Staat rechtop' : `${degrees}° gedraaid`),
  linkedNote: (sentence: string): string => `${sentence}. Hiervan is iets gemaakt`,
  tagged: (sentence: string, tags: readonly string[]): string => `${sentence}. Labels: ${tags.join(', ')}`,
  cluster: (title: string): string => (title.trim() === '' ? 'Cluster zonder naam' : `Cluster: ${title.trim()}`),
  stampNames: { heart: 'hart', star: 'ster', question: 'vraagteken', check: 'vinkje', attention: 'uitroepteken' },
  stampCount: (stamp: 'heart' | 'star' | 'question' | 'check' | 'attention', count: number): string =>
    `${count} keer ${canvas.stampNames[stamp]}`,
  image: (alt: string, isDecoration: boolean): string =>
    isDecoration
      ? 'Afbeelding als versiering'
      : alt.trim() === ''
        ? 'Afbeelding zonder beschrijving'
        : `${alt.trim()}. Afbeelding`,
  stakeholderMap: (title: string, placed: number, all: number): string =>
    `Kaart van belanghebbenden: ${title === '' ? 'zonder titel' : title}, ${placed} van ${all} geplaatst`,
  personaCard: ({ label, view, level, isContested, claims, interviews }: PersonaCardWords): string => {
    if (level === null) return 'Persona die verwijderd is'
    const views = { card: 'Persona', empathy: 'Empathiekaart', profile: 'Profiel', poster: 'Poster' }
    const words = { assumption: 'aanname', signal: 'signaal', shared: 'gedeeld', grounded: 'onderbouwd' }
    return [
      `${views[view]}: ${label === '' ? 'zonder naam' : label}`,
      isContested ? `${words[level]} en betwist` : words[level],
      plural(claims, { one: '# uitspraak', other: '# uitspraken' }),
      interviews === 0 ? 'met niemand gesproken' : plural(interviews, { one: '# gesprek', other: '# gesprekken' }),
    ].join(', ')
  },
  recordCard: ({ head, aside, text, foot }: RecordCardWords): string =>
    head === ''
      ? 'Kaart waarvan de inhoud verwijderd is'
      : [[head, aside].filter((part) => part !== '').join(', '), text.trim() || 'nog zonder tekst', foot]
          .filter((part) => part !== '')
          .join('. '),
  link: (title: string, address: string): string =>
    title.trim() === '' ? `Link naar ${address}` : `${title.trim()}. Link naar ${address}`,
  frame: (title: string): string => (title.trim() === '' ? 'Vak zonder naam' : `Vak: ${title.trim()}`),
  shapes,
  connector: ({ label, from, to, direction }: ConnectorWords): string => {
    const nameOf = (text: string | null): string => (text === null ? 'los' : text.trim() || 'leeg')
    const arrow = direction === 'forward' ? '→' : direction === 'back' ? '←' : '–'
    const name = direction === 'none' ? 'Lijn' : 'Pijl'
    const ends = `${nameOf(from)} ${arrow} ${nameOf(to)}`
    return label.trim() === '' ? `${name}: ${ends}` : `${name} “${label.trim()}”: ${ends}`
  },
  stroke: (color: keyof typeof inks): string => `Tekening, ${inks[color]}`,
  textElement: (text: string): string => (text.trim() === '' ? 'Lege tekst' : `${text.trim()}. Tekst`),
  shape: (form: ShapeForm, text: string): string =>
    text.trim() === '' ? shapes[form] : `${text.trim()}. ${shapes[form]}`,
  noteTextLabel: 'Tekst van het briefje',
  selected: (count: number): string =>
    plural(count, { one: '# briefje geselecteerd', other: '# briefjes geselecteerd' }),
  alsoWriting: (names: readonly string[]): string =>
    names.length === 1 ? `${names[0]} schrijft mee` : `${names.join(', ')} schrijven mee`,
  paste: {
    question: (count: number): string => plural(count, { one: '# regel plakken', other: '# regels plakken' }),
    cellsQuestion: (count: number): string => plural(count, { one: '# cel plakken', other: '# cellen plakken' }),
    asOne: 'Als één briefje',
    perLine: 'Eén briefje per regel',
    perCell: 'Eén briefje per cel',
    cancel: 'Niet plakken',
    tooMany: (most: number): string =>
      `Er kunnen hoogstens ${most} briefjes in één keer geplakt worden. De rest is niet geplakt.`,
  },
}
