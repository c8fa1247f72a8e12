import { pluralsOf } from '#messages/plural.ts'

const count = pluralsOf('nl')

/** Texts of the list view and of writing on a phone. */
export const list = {
  label: 'Lijst van het bord',
  outsideFrames: 'Buiten de vakken',
  /** The only section of a board without frames. */
  onTheBoard: 'Op het bord',
  unnamedCluster: 'Cluster zonder naam',
  unnamedFrame: 'Vak zonder naam',
  noteCount: (notes: number) => count(notes, { one: '# briefje', other: '# briefjes' }),
  lines: 'Pijlen en tekeningen',
  drawings: (drawings: number) => count(drawings, { one: '# tekening', other: '# tekeningen' }),
  emptySection: 'Nog geen briefjes.',
  emptyBoard: 'Er staat nog niets op dit bord.',
  addNote: 'Nieuw briefje',
  addNoteTo: (section: string) => `Nieuw briefje in ${section}`,
  textOfNote: (place: number, notes: number) => `Tekst van briefje ${place} van ${notes}`,
  emptyNote: 'leeg briefje',
  noteActions: (text: string) => `Briefje: ${text}`,
  colorOf: (text: string) => `kleur van briefje: ${text}`,
  moveUp: 'Omhoog',
  moveUpOf: (text: string) => `Omhoog: ${text}`,
  moveDown: 'Omlaag',
  moveDownOf: (text: string) => `Omlaag: ${text}`,
  moveTo: 'Verplaats',
  moveToOf: (text: string) => `Verplaats naar een ander vak: ${text}`,
  delete: 'Verwijder',
  deleteOf: (text: string) => `Verwijder: ${text}`,
  deleted: 'Briefje verwijderd.',
  movedTo: (section: string) => `Briefje verplaatst naar ${section}.`,
  movedPlace: (place: number, notes: number) => `Plaats ${place} van ${notes}.`,
  colored: (color: string) => `Kleur: ${color}.`,
  undone: 'Ongedaan gemaakt.',
  redone: 'Opnieuw gedaan.',
  writingNow: (name: string) => `${name} schrijft hier`,
  digest: (counts: { added: number; changed: number; deleted: number }) =>
    [
      counts.added > 0 && count(counts.added, { one: '# briefje erbij', other: '# briefjes erbij' }),
      counts.changed > 0 && count(counts.changed, { one: '# briefje veranderd', other: '# briefjes veranderd' }),
      counts.deleted > 0 && count(counts.deleted, { one: '# briefje weg', other: '# briefjes weg' }),
    ]
      .filter(Boolean)
      .join(', '),
  keyboardHint: 'In een briefje: Alt met pijl omhoog of omlaag verplaatst het.',
  composer: {
    label: 'Wat heb je gehoord?',
    placeholder: 'Schrijf het op in hun eigen woorden',
    section: 'Waar hoort het bij?',
    place: 'Plaats briefje',
    placed: 'Geplaatst. Het staat op het bord.',
    nothing: 'Schrijf eerst iets op.',
    lookAtBoard: 'Bekijk het bord',
  },
}
