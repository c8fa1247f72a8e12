/**
 * People who work on the same personas at once through a real server and a network that fails: they write in one claim, delete the quote that
 * another links, merge the same personas, and take things back. Nothing is lost, nothing is doubled, and all count the same.
 */
import { setStance, tieSources, untie } from '@samenspel/client/commands/records/evidence'
import { addClaim, addPersona, mergePersonas, unmerge } from '@samenspel/client/commands/records/personas'
import { openBoard } from '@samenspel/client/sync/open-board'
import type { BoardSession } from '@samenspel/client/sync/board-session'
import { newPersonId, parseBoardId, type ElementId, type RecordId } from '@samenspel/shared/ids'
import { confidenceOf } from '@samenspel/shared/knowledge/confidence'
import { coverageOf } from '@samenspel/shared/knowledge/coverage'
import { claimsOf } from '@samenspel/shared/knowledge/persona-claims'
import { RecordGraph } from '@samenspel/shared/knowledge/record-graph'
import { whyOf } from '@samenspel/shared/knowledge/trace'
import { stances } from '@samenspel/shared/records/evidence'
import { expect, it, onTestFinished } from 'vitest'
import { startBadNetwork, type BadNetwork } from '../support/bad-network.ts'
import { makeBoard } from '../support/board-client.ts'
import { announcedSeed, createRandom, type Random } from '../support/random.ts'
import { startServer } from '../support/start-server.ts'

/** The long run is `SEEDS=100 ROUNDS=30`; SEED repeats one, and names the first of several. */
const SEEDS = Number(process.env['SEEDS'] ?? 3)
const ROUNDS = Number(process.env['ROUNDS'] ?? 8)
const PEOPLE = 3
const SETTLE_MS = 30_000

interface Person {
  readonly session: BoardSession
  readonly network: BadNetwork
  readonly graph: RecordGraph
  readonly random: Random
  /** The first never takes anything back, so that all it writes must be there. */
  readonly isSteady: boolean
}

interface Made {
  readonly personas: readonly RecordId[]
  readonly claims: RecordId[]
  readonly quotes: readonly RecordId[]
  readonly notes: readonly ElementId[]
  /** What the steady one wrote, each another word. */
  readonly words: string[]
}

const firstSeed = announcedSeed('knowledge')

it.for(Array.from({ length: SEEDS }, (_, n) => firstSeed + n))(
  'claims, evidence and merges by several people at once end the same for all, with nothing lost or doubled, seed %i',
  { timeout: 5 * SETTLE_MS },
  async (seed) => {
    const random = createRandom(seed)
    const server = await startServer()
    onTestFinished(() => server.remove())
    const { boardId, tokens } = await makeBoard(server.url)
    const people = await Promise.all(
      Array.from({ length: PEOPLE }, (_, i) => join(boardId, tokens.participant, server.port, random.fork(`${i}`), i)),
    )
    const [steady, second, third] = people as [Person, Person, Person]
    const made = begin(steady)
    await settle(people)
    for (let round = 0; round < ROUNDS; round++) {
      // Nobody hears of anybody until all have acted.
      for (const { network } of people) network.unplug()
      const [claim, quote] = [random.pick(made.claims), random.pick(made.quotes)]
      const [one, other] = [random.pick(made.personas), random.pick(made.personas)]
      write(steady, made, claim, `a${round}`)
      write(second, made, claim, `b${round}`)
      steady.session.board.edit((edit) => edit.records.delete(quote))
      tieSources(second.session.board, claim, [quote], random.pick(stances))
      tieSources(third.session.board, claim, [quote], 'supports')
      mergePersonas(steady.session.board, one, other)
      mergePersonas(third.session.board, random.chance(0.5) ? one : other, random.chance(0.5) ? other : one)
      for (const person of people) for (let i = person.random.int(5); i > 0; i--) act(person, made)
      await settle(people)
      expectWhole(people, made)
      for (const { graph } of people)
        for (const source of whyOf(graph, claim).filter((each) => each.source === quote))
          expect(source).toMatchObject({ isGone: true, record: undefined })
      if (random.chance(0.7)) steady.session.board.edit((edit) => edit.records.restore(quote))
    }
    await settle(people)
    expectWhole(people, made)
  },
)

function begin({ session }: Person): Made {
  const { board } = session
  const personas = ['Samira', 'Wim', 'Marijke', 'Dennis'].map((label) => addPersona(board, label))
  const { quotes, notes } = board.edit(({ records, elements }) => {
    const guests = ['own', 'own', 'proxy'].map((voice, i) =>
      records.add('interview', { code: `G${i}`, voice: voice === 'own' ? 'own' : 'proxy' }),
    )
    return {
      quotes: guests.flatMap((interview) => [0, 1].map((i) => records.add('quote', { text: `Zei ${i}`, interview }))),
      notes: [0, 1].map((i) => elements.add('sticky-note', { text: `Briefje ${i}` })),
    }
  })
  return { personas, quotes, notes, words: [], claims: personas.map((id) => addClaim(board, id, 'need', '.')) }
}

/** Types a word at a place of the claim. */
function write({ session, isSteady, random }: Person, made: Made, claim: RecordId, word: string): void {
  const record = session.board.records.get(claim)
  const text = record?.kind === 'claim' ? record.text : ''
  // Between words, so that those of others stay whole.
  const gaps = [...text.matchAll(/ |$/g)].map(({ index }) => index)
  const at = random.pick(gaps.length === 0 ? [0] : gaps)
  const splice = { field: 'text', at, deleteCount: 0, insert: ` ${word}` } as const
  session.board.edit((edit) => edit.records.spliceText(claim, 'claim', splice), 'typing')
  if (isSteady) made.words.push(word)
}

/** One thing that somebody does. */
function act(person: Person, made: Made): void {
  const { session, graph, random, isSteady } = person
  const { board } = session
  const claim = random.pick(made.claims)
  const persona = random.pick(made.personas)
  const acts = [
    () => made.claims.push(addClaim(board, persona, random.pick(['wish', 'need', 'hope'] as const), '.')),
    () => tieSources(board, claim, [random.pick(made.quotes)], random.pick(stances)),
    () => board.edit((edit) => edit.records.add('evidence', { target: claim, note: random.pick(made.notes) })),
    () => board.edit((edit) => edit.elements.delete(random.pick(made.notes))),
    () => board.edit((edit) => edit.elements.restore(random.pick(made.notes))),
    () => board.edit((edit) => edit.records.delete(random.pick(made.quotes))),
    () => untie(board, whyOf(graph, claim)[0]?.links ?? []),
    () => setStance(board, whyOf(graph, claim)[0]?.links ?? [], random.pick(stances)),
    () => unmerge(board, persona, graph.resolve(persona) as RecordId),
    () => mergePersonas(board, persona, random.pick(made.personas)),
    () => (isSteady ? undefined : board.history.undo()),
    () => (isSteady ? undefined : board.history.redo()),
  ]
  random.pick(acts)()
}

/** All have everything of all, safely on the server's disk. */
async function settle(people: readonly Person[]): Promise<void> {
  for (const { network } of people) network.heal()
  for (const { session } of people)
    await expect.poll(() => session.saveState.get(), { timeout: SETTLE_MS }).toEqual({ state: 'saved' })
  // Compared anew each time: also the first may still be getting what others did.
  const boards = (): readonly unknown[] => people.map(({ session }) => session.board.records.all())
  await expect.poll(() => new Set(boards().map((board) => JSON.stringify(board))).size, { timeout: SETTLE_MS }).toBe(1)
}

function expectWhole(people: readonly Person[], made: Made): void {
  const counted = people.map(({ session, graph }) => {
    const { board } = session
    const fresh = new RecordGraph(board.records)
    const personas = graph.all('persona')
    const claims = personas.flatMap(({ id }) => claimsOf(graph, id).map((claim) => claim.id))
    expect(new Set(claims).size).toBe(claims.length)
    // Adding a claim can be taken back; those that are there are with one persona each.
    expect(claims.toSorted()).toEqual(
      graph
        .all('claim')
        .map(({ id }) => id)
        .toSorted(),
    )
    // A claim whose author took it back is deleted, with what others wrote in it meanwhile.
    const text = [...board.records.all(), ...board.records.deleted()]
      .flatMap((record) => (record.kind === 'claim' ? [record.text] : []))
      .join(' ')
      .split(/[ .]+/)
    for (const word of made.words) expect(text.filter((each) => each === word)).toEqual([word])
    for (const claim of claims) {
      const sources = whyOf(graph, claim).map(({ stance, source, note }) => `${stance} ${source} ${note}`)
      expect(new Set(sources).size).toBe(sources.length)
      expect(confidenceOf(graph, claim)).toEqual(confidenceOf(fresh, claim))
    }
    for (const { id } of personas) expect(coverageOf(graph, id)).toEqual(coverageOf(fresh, id))
    return claims.map((claim) => [claim, confidenceOf(graph, claim)])
  })
  for (const each of counted) expect(each).toEqual(counted[0])
}

async function join(board: string, token: string, serverPort: number, random: Random, index: number): Promise<Person> {
  const network = await startBadNetwork(serverPort)
  const boardId = parseBoardId(board)
  if (!boardId) throw new Error(`"${board}" is no board id.`)
  const options = { boardId, token, personId: newPersonId(), name: 'Iemand' }
  const surroundings = { baseUrl: `http://127.0.0.1:${network.port}`, keepsLocalCopy: false }
  const session = await openBoard(options, surroundings)
  onTestFinished(async () => {
    await session.close()
    await network.close()
  })
  const graph = new RecordGraph(session.board.records)
  session.board.subscribe(({ records }) => graph.refresh(records))
  return { session, network, graph, random, isSteady: index === 0 }
}
