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

const shapes: Readonly<Record<ShapeForm, string>> = {
  rectangle: 'Rechthoek',
  rounded: 'Afgeronde rechthoek',
  ellipse: 'Ellips',
  diamond: 'Ruit',
  triangle: 'Driehoek',
  hexagon: 'Zeshoek',
}

/** Het bord als tekening: gereedschap, opdrachten, en wat een schermlezer over briefjes zegt. */
export const canvas = {
  boardLabel: 'Bord',
  boardHelp: 'Pijltjes gaan langs de briefjes, Enter opent een briefje, Escape gaat terug.',
  colors,
  tools: { select: 'Selecteren', hand: 'Bord schuiven', note: 'Briefje', text: 'Tekst', shape: 'Vorm' },
  commands: {
    'tool.select': 'Selecteren',
    'tool.hand': 'Bord schuiven',
    'tool.note': 'Briefje plaatsen',
    'tool.text': 'Tekst schrijven',
    'shape.rectangle': 'Rechthoek tekenen',
    'shape.rounded': 'Afgeronde rechthoek tekenen',
    'shape.ellipse': 'Ellips tekenen',
    'shape.diamond': 'Ruit tekenen',
    'shape.triangle': 'Driehoek tekenen',
    'shape.hexagon': 'Zeshoek tekenen',
    'text.small': 'Kleine tekst',
    'text.medium': 'Gewone tekst',
    'text.large': 'Grote tekst',
    'note.new': 'Nieuw briefje',
    'note.edit': 'Tekst bewerken',
    'note.shape': 'Breed of vierkant',
    'note.color.yellow': 'Geel maken',
    'note.color.orange': 'Oranje maken',
    'note.color.red': 'Rood maken',
    'note.color.pink': 'Roze maken',
    'note.color.purple': 'Paars maken',
    'note.color.blue': 'Blauw maken',
    'note.color.green': 'Groen maken',
    'note.color.gray': 'Grijs maken',
    'edit.undo': 'Ongedaan maken',
    'edit.redo': 'Opnieuw',
    'edit.delete': 'Verwijderen',
    'edit.duplicate': 'Dupliceren',
    'edit.copy': 'Kopiëren',
    'edit.cut': 'Knippen',
    'edit.paste': 'Plakken',
    'edit.selectAll': 'Alles selecteren',
    'edit.deselect': 'Niets selecteren',
    'order.toFront': 'Naar voren',
    'order.toBack': 'Naar achteren',
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
    'help.open': 'Hulp',
    'resize.wider': 'Breder maken',
    'resize.narrower': 'Smaller maken',
    'resize.higher': 'Hoger maken',
    'resize.lower': 'Lager maken',
    'view.zoomIn': 'Inzoomen',
    'view.zoomOut': 'Uitzoomen',
    'view.zoomReset': 'Ware grootte',
    'view.fit': 'Alles in beeld',
    'view.fitSelection': 'Selectie in beeld',
  },
  /** Wat een schermlezer van een briefje zegt. */
  note: (color: keyof typeof colors, text: string): string =>
    text.trim() === '' ? `Leeg briefje, ${colors[color]}` : `${text.trim()}. Briefje, ${colors[color]}`,
  cluster: (title: string): string =>
    title.trim() === '' ? 'Cluster zonder naam' : `Cluster: ${title.trim()}`,
  frame: (title: string): string => (title.trim() === '' ? 'Vlak zonder titel' : `Vlak: ${title.trim()}`),
  shapes,
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
