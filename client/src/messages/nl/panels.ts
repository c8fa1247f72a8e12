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
  menu: {
    elements: 'Wat kun je hiermee doen?',
    board: 'Wat kun je op het bord doen?',
    back: 'Terug',
    color: 'Kleur',
    order: 'Voor en achter',
    align: 'Uitlijnen',
  },
}
    stamp: 'Stempelen',
