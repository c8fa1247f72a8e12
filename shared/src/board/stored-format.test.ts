import { expect, test } from 'vitest'
import { elementKinds } from '../elements/registry.ts'
import { recordKinds } from '../records/registry.ts'
import type { FieldTable } from '../schema/field.ts'
import { schemas } from './board-edit.ts'
import { BOARD_FORMAT, KIND_NAME, metaNames, rootNames } from './stored-names.ts'

const namesOf = (fields: FieldTable): string =>
  Object.entries(fields)
    .filter(([, field]) => field.merge !== 'derived')
    .map(([name, field]) => `${name}:${field.merge}`)
    .toSorted()
    .join(' ')

// Boards outlive code. A name or a way of merging that changes here needs a new BOARD_FORMAT and a migration; a name that is added does not,
// for what is missing reads as its fallback.
test('what is stored is what format 1 says', () => {
  expect(BOARD_FORMAT).toBe(1)
  expect({ rootNames, metaNames, KIND_NAME }).toEqual({
    rootNames: { meta: 'meta', elements: 'elements', records: 'records' },
    metaNames: { format: 'format', title: 'title', language: 'language' },
    KIND_NAME: 'kind',
  })
  expect(namesOf(schemas.elements.envelope)).toBe(
    'cluster:register createdAt:register createdBy:register deletedAt:register group:register locked:register order:register position:register stamps:words z:register',
  )
  expect(namesOf(schemas.records.envelope)).toBe(
    'createdAt:register createdBy:register deletedAt:register order:register',
  )
  expect(
    Object.fromEntries([...elementKinds, ...recordKinds].map(({ kind, fields }) => [kind, namesOf(fields)])),
  ).toEqual({
    'sticky-note': 'color:register shape:register tags:words text:text',
    frame: 'size:register title:text tone:register',
    text: 'color:register size:register text:text width:register',
    shape: 'color:register form:register line:register size:register text:text',
    cluster: 'title:text',
    connector:
      'color:register endHead:register from:register label:text line:register routing:register startHead:register to:register',
    image: 'alt:text image:register purpose:register size:register',
    link: 'address:register title:text',
    stroke: 'color:register points:register width:register',
    question: 'text:text',
  })
})
