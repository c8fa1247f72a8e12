import { boxAt } from '../geometry/box.ts'
import { languages } from '../language.ts'
import { mainTextOfRecord } from '../records/registry.ts'
import { choice, flag, reference, sparse } from '../schema/field.ts'
import { defineElementKind } from './element-kind.ts'
import { recordCardLayout } from './record-card-layout.ts'
import { recordCardKinds, recordsOnCard } from './record-card-records.ts'
import { shownRecords } from './shown-records.ts'

/** A view of a version of the question, an insight, a quote or a fact. As high as what it shows needs. */
export const recordCard = defineElementKind({
  kind: 'record-card',
  layer: 'content',
  mainText: null,
  fields: {
    record: reference(),
    /** The language of its own words: that of the board when it was put there. */
    language: choice(languages, 'nl'),
    /** A question marks what its version added and took out. */
    showsChanges: sparse(flag()),
    shown: shownRecords(),
  },
  box: ({ position, shown }) => {
    const { width, height } = recordCardLayout(shown)
    return boxAt(position, width, height)
  },
  shows: {
    recordKinds: recordCardKinds,
    records: ({ record }, records) => recordsOnCard(record, records),
    words: ({ shown }) => {
      const written = recordCardLayout(shown).blocks.map(({ text }) => text.trim())
      const [record, ...others] = shown
      const source = record?.kind === 'fact' ? [record.source.trim()] : []
      const areas = others.flatMap((other) => (other.kind === 'work-area' ? mainTextOfRecord(other).trim() : []))
      return [...written, ...source, ...areas].filter((text) => text !== '')
    },
  },
})
