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
    'sticky-note': 'color:register record:register shape:register tags:words text:text',
    frame: 'size:register title:text tone:register',
    text: 'angleDegrees:register color:register size:register text:text width:register',
    shape: 'angleDegrees:register color:register form:register line:register size:register text:text',
    cluster: 'title:text',
    connector:
      'color:register endHead:register from:register label:text line:register routing:register startHead:register to:register',
    image: 'alt:text angleDegrees:register image:register purpose:register size:register',
    link: 'address:register title:text',
    'map-card': 'map:register size:register',
    'persona-card': 'language:register persona:register view:register',
    'record-card': 'language:register record:register showsChanges:register',
    stroke: 'angleDegrees:register color:register points:register width:register',
    question:
      'because:words content:text fixed:register isSplit:register moment:text process:text reason:text status:register text:text',
    'question-owner': 'areas:words name:text stakeholder:register',
    'work-area': 'name:text place:text summary:text tone:register',
    fact: 'address:text areas:words label:text reliability:register source:text type:register unit:text value:text year:register',
    action: 'areas:words dueOn:register owner:text result:text status:register text:text',
    'guide-question': 'text:text',
    interview:
      'about:words aboutWhom:text areas:words check:register code:text group:register isSensitive:register role:text specificRole:text stakeholder:register status:register voice:register',
    'interview-line':
      'checkedText:register correction:text guideQuestion:register interview:register isSensitive:register nature:register text:text',
    quote:
      'attribution:register captured:register end:register interview:register isSensitive:register isStarred:register line:register note:register role:text start:register text:text voice:register wording:register',
    insight:
      'areas:words isInReport:register personas:words soWhat:text stakeholders:words statement:text type:register votes:words',
    persona:
      'actor:register areas:words because:register givenName:text icon:register images:words keyQuote:register lifePhase:text mergedInto:register modules:words outcome:text person:register pictureAlt:text pictureMode:register pronoun:text represents:text representsFact:register retiredAt:register reviewOn:register stakeholders:words status:register summary:text typeLabel:text what:text who:text whoIsMissing:text',
    claim: 'isFundamental:register persona:register plain:text priority:register section:register text:text',
    evidence: 'change:register note:register source:register stance:register target:register why:text',
    scale: 'high:text low:text marks:entries persona:register value:register',
    stakeholder:
      'apartFrom:words archivedAt:register areas:words brings:text icon:register interests:text interviews:words isMissingVoice:register mergedInto:register name:text needs:text parent:register personas:words position:text remarks:text sector:register sectorName:text type:register',
    assessment:
      'area:register attribute:register lens:register phase:register reason:text round:register stakeholder:register value:register',
    relation:
      'areas:words direction:register formality:register from:register label:text status:register strength:register to:register type:register valence:register',
    'stakeholder-map':
      'aim:register archivedAt:register area:register before:register beside:register colorAttribute:register cutX:register cutY:register frozen:register frozenAt:register hiddenRelations:words labels:entries language:register lens:register members:words network:entries phase:register preset:register purpose:text ringCount:register rings:entries ringsWantedByThem:entries ringsWantedByUs:entries sectorCount:register showsAdvice:register sizeAttribute:register threshold:register title:text type:register xAttribute:register yAttribute:register',
    'estimate-round':
      'area:register attributes:words estimates:entries lens:register map:register phase:register revealedAt:register stakeholders:words status:register title:text',
    issue: 'map:register name:text',
    stake: 'interest:text issue:register position:text stakeholder:register weight:register',
    task: 'map:register name:text roles:entries',
  })
})
