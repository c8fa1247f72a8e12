import { pluralsOf } from '#messages/plural.ts'

const plural = pluralsOf('nl')

/** Texts of what opens over or beside the canvas. */
export const panels = {
  palette: {
    title: 'Opdracht zoeken',
    placeholder: 'Wat wil je doen?',
    none: 'Geen opdracht gevonden.',
    button: 'Alle opdrachten',
  },
  find: {
    label: 'Zoeken op het bord',
    placeholder: 'Zoek een woord',
    count: (at: number, found: number): string => (at === 0 ? `${found} gevonden` : `${at} van ${found}`),
    none: 'Niets gevonden',
    next: 'Volgende',
    previous: 'Vorige',
  },
  minimapLabel: 'Overzichtskaart. Klik om erheen te gaan.',
  tags: {
    title: (notes: number): string => plural(notes, { one: 'Labels van # briefje', other: 'Labels van # briefjes' }),
    label: 'Nieuw label',
    placeholder: 'Eén woord of een paar',
    add: 'Zet erop',
    onBoard: 'Labels op dit bord',
    none: 'Er zijn nog geen labels.',
    full: 'Dit label past er niet meer bij.',
    toggle: (word: string, notes: number): string => `${word} (${notes})`,
  },
  filter: {
    title: 'Filteren',
    colors: 'Kleuren',
    tags: 'Labels',
    count: (passing: number, all: number): string => `${passing} van ${all} briefjes`,
    isOn: (passing: number, all: number): string => `Filter aan: ${passing} van ${all} briefjes`,
    clear: 'Alles tonen',
  },
  menu: {
    elements: 'Wat kun je hiermee doen?',
    board: 'Wat kun je op het bord doen?',
    back: 'Terug',
    become: 'Maak hiervan',
    color: 'Kleur',
    line: 'Kleur van de lijn',
    arrow: 'Pijl',
    size: 'Grootte',
    turn: 'Draaien',
    stamp: 'Stempelen',
    order: 'Voor en achter',
    align: 'Uitlijnen',
    sort: 'Sorteren',
  },
}
