import { boxAt } from '../geometry/box.ts'
import { languages } from '../language.ts'
import { mainTextOfRecord } from '../records/registry.ts'
import { choice, reference } from '../schema/field.ts'
import { defineElementKind } from './element-kind.ts'
import { personaCardLayout, personaCardViews } from './persona-card-layout.ts'
import { personaRecordKinds, personaRecords } from './persona-card-records.ts'
import { shownRecords } from './shown-records.ts'

/** A view of a persona: its card, empathy map, profile of jobs, pains and gains, or poster. As high as what it shows. */
export const personaCard = defineElementKind({
  kind: 'persona-card',
  layer: 'content',
  mainText: null,
  fields: {
    persona: reference(),
    view: choice(personaCardViews, 'card'),
    /** The language of its headings: that of the board when it was put there. */
    language: choice(languages, 'nl'),
    shown: shownRecords(),
  },
  box: ({ position, view, shown }) => {
    const { width, height } = personaCardLayout(view, shown)
    return boxAt(position, width, height)
  },
  shows: {
    recordKinds: personaRecordKinds,
    records: ({ persona }, records) => personaRecords(persona, records),
    words: ({ shown }) => wordsOf(shown),
  },
})

/** The persona's own texts, and every claim. */
function wordsOf(shown: Parameters<typeof personaCardLayout>[1]): readonly string[] {
  const [persona] = shown
  if (persona?.kind !== 'persona') return []
  const quote = shown.find(({ id }) => id === persona.keyQuote)
  return [
    persona.typeLabel,
    persona.givenName,
    persona.summary,
    ...(quote ? [mainTextOfRecord(quote)] : []),
    ...shown.flatMap((record) => (record.kind === 'claim' ? [record.text] : [])),
  ].filter((text) => text.trim() !== '')
}
