/** Texts of what opens over or beside the canvas. */
export const panels = {
  palette: {
    title: 'Opdracht zoeken',
    placeholder: 'Wat wil je doen?',
    none: 'Geen opdracht gevonden.',
    button: 'Alle opdrachten',
  },
  menu: {
    elements: 'Wat kun je hiermee doen?',
    board: 'Wat kun je op het bord doen?',
    back: 'Terug',
    color: 'Kleur',
    order: 'Voor en achter',
  },
}
