/** What people do with personas and what is said of them. Each is one step that undo takes back. */
import type { Board } from '@samenspel/shared/board/board'
import type { RecordId } from '@samenspel/shared/ids'
import { claimsOf, mergedInto, type Claim, type Persona } from '@samenspel/shared/knowledge/persona-claims'
import type { RecordGraph } from '@samenspel/shared/knowledge/record-graph'
import type { ClaimSection } from '@samenspel/shared/records/claim'
import type { PersonaModule } from '@samenspel/shared/records/persona-parts'
import type { RecordOfKind } from '@samenspel/shared/records/registry'

/** Adds a persona, empty but for what it is called. */
export const addPersona = (board: Board, typeLabel = ''): RecordId =>
  board.edit((edit) => edit.records.add('persona', { typeLabel }))

/** Adds an empty claim as the last of its section. */
export const addClaim = (board: Board, persona: RecordId, section: ClaimSection, text = ''): RecordId =>
  board.edit((edit) => edit.records.add('claim', { persona, section, text }))

/** Puts a claim in another section; what it rests on goes with it. */
export const moveClaim = (board: Board, id: RecordId, section: ClaimSection): void =>
  board.edit((edit) => edit.records.set(id, 'claim', { section }))

/** Shows a part on a persona that has nothing in it yet. */
export const addModule = (board: Board, persona: RecordId, module: PersonaModule): void =>
  board.edit((edit) => edit.records.setWord(persona, 'persona', { field: 'modules', word: module, isThere: true }))

/** Takes an empty part away again; one with something in it stays, for what is in it says that it is wanted. */
export const removeModule = (board: Board, persona: RecordId, module: PersonaModule): void =>
  board.edit((edit) => edit.records.setWord(persona, 'persona', { field: 'modules', word: module, isThere: false }))

/** Takes a persona out of use, or back into it. It stays with all that is said of it. */
export const retire = (board: Board, id: RecordId, atMs: number | null): void =>
  board.edit((edit) => edit.records.set(id, 'persona', { retiredAt: atMs }))

/** Makes `from` part of `into`: one mark, and nothing else is rewritten. */
export function mergePersonas(board: Board, from: RecordId, into: RecordId): void {
  if (from !== into) board.edit((edit) => edit.records.set(from, 'persona', { mergedInto: into }))
}

/**
 * Takes a persona out of the one it counts for (`into`), with all that is its own. Two people can merge in a circle at the same time; then the mark of
 * `into` goes too where it leads back here, so that both stand for themselves.
 */
export function unmerge(board: Board, id: RecordId, into: RecordId): void {
  const leadsBack = isOnWay(board, into, id)
  board.edit((edit) => {
    edit.records.set(id, 'persona', { mergedInto: '' })
    if (leadsBack) edit.records.set(into, 'persona', { mergedInto: '' })
  })
}

/** True when following merges from one persona comes past another. */
function isOnWay({ records }: Board, from: RecordId, past: RecordId): boolean {
  const walked = new Set<string>()
  let at: string = from
  while (at !== '' && !walked.has(at)) {
    if (at === past) return true
    walked.add(at)
    const record = records.get(at as RecordId)
    at = record?.kind === 'persona' ? record.mergedInto : ''
  }
  return false
}

/** The fields of a persona that are its own words; a copy has them too. */
const texts = [
  'typeLabel',
  'givenName',
  'pronoun',
  'lifePhase',
  'summary',
  'pictureAlt',
  'who',
  'what',
  'outcome',
  'represents',
  'whoIsMissing',
] as const satisfies readonly (keyof Persona)[]

/**
 * A persona of its own with the same words, claims, evidence and scales, those of personas merged into it included. It is a draft, whatever the
 * other was: nobody has looked at it. Undefined when there is no such persona.
 */
export function duplicatePersona(
  board: Board,
  graph: RecordGraph,
  id: RecordId,
  typeLabel: string,
): RecordId | undefined {
  const persona = graph.find('persona', id)
  if (!persona) return undefined
  const words = Object.fromEntries(texts.map((field) => [field, persona[field]]))
  const { actor, person, pictureMode, icon, keyQuote, because, representsFact } = persona
  const sets = [persona, ...mergedInto(graph, persona.id)]
  const all = (field: 'images' | 'areas' | 'stakeholders' | 'modules'): string[] => [
    ...new Set((field === 'images' ? [persona] : sets).flatMap((each) => [...each[field]])),
  ]
  return board.edit((edit) => {
    const copy = edit.records.add('persona', {
      ...words,
      typeLabel,
      actor,
      person,
      pictureMode,
      icon,
      keyQuote,
      because,
      representsFact,
      images: all('images'),
      areas: all('areas'),
      stakeholders: all('stakeholders'),
      modules: all('modules'),
    })
    for (const claim of claimsOf(graph, persona.id)) {
      const target = edit.records.add('claim', { ...claimWords(claim), persona: copy })
      for (const link of graph.referring('evidence', 'target', claim.id)) {
        const { source, note, stance, why } = link
        edit.records.add('evidence', { target, source, note, stance, why })
      }
    }
    for (const scale of graph.referring('scale', 'persona', persona.id)) copyScale(edit, scale, copy)
    return copy
  })
}

const claimWords = ({ section, text, plain, priority, isFundamental }: Claim) => ({
  section,
  text,
  plain,
  priority,
  isFundamental,
})

type BoardEdit = Parameters<Parameters<Board['edit']>[0]>[0]

function copyScale(edit: BoardEdit, { low, high, value, marks }: RecordOfKind<'scale'>, persona: RecordId): void {
  const copy = edit.records.add('scale', { persona, low, high, value })
  for (const [key, mark] of marks) edit.records.setEntry(copy, 'scale', { field: 'marks', key, value: mark })
}

/** Writes what surprised the group after stepping out of a persona, as an insight of its own. Nothing for no words. */
export function noteSurprise(board: Board, persona: RecordId, statement: string): RecordId | undefined {
  const words = statement.trim()
  if (words === '') return undefined
  return board.edit((edit) => edit.records.add('insight', { statement: words, type: 'surprise', personas: [persona] }))
}
