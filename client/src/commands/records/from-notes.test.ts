import { createBoard } from '@samenspel/shared/board/board'
import type { ElementId, RecordId } from '@samenspel/shared/ids'
import type { RecordKindName, RecordOfKind } from '@samenspel/shared/records/registry'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { Driver } from '#testing/drive.ts'
import { becameOf, notesAsEvidence, notesInHand } from './from-notes.ts'
import { acceptSource } from './quotes.ts'
import { sourceOf } from './quotes-anchors.ts'

const all = <Name extends RecordKindName>({ editor }: Driver, kind: Name): readonly RecordOfKind<Name>[] =>
  editor.board.records.all().filter((record) => record.kind === kind) as unknown as readonly RecordOfKind<Name>[]
const became = ({ editor }: Driver, id: ElementId): string | undefined => {
  const note = editor.board.elements.get(id)
  return note && becameOf(editor, note)?.kind
}

describe('notes that become part of what the group knows', () => {
  test('are all made quotes as one step, stay where they are, and name what they became', () => {
    const you = new Driver()
    const ids = [you.note(0, 0, 'Te duur'), you.note(300, 0, 'Te ver'), you.note(600, 0, ' ')]
    you.key('Ctrl+a')
    you.run('note.toQuote')
    expect(all(you, 'quote').map(({ text, captured, note }) => [text, captured, note])).toEqual([
      ['Te duur', 'Te duur', ids[0]],
      ['Te ver', 'Te ver', ids[1]],
    ])
    expect(you.notes()).toHaveLength(3)
    expect(ids.map((id) => became(you, id))).toEqual(['quote', 'quote', undefined])
    you.run('note.toQuote')
    expect(all(you, 'quote')).toHaveLength(2)
    you.key('Ctrl+z')
    expect(all(you, 'quote')).toEqual([])
    expect(ids.map((id) => became(you, id))).toEqual([undefined, undefined, undefined])
  })

  test('say so when their text has changed since, and give the new words when asked', () => {
    const you = new Driver()
    const id = you.note(0, 0, 'Te duur')
    you.click(10, 10)
    you.run('note.toQuote')
    const { board } = you.editor
    const quote = () => all(you, 'quote')[0] ?? expect.fail('There is no quote.')
    board.edit((edit) =>
      edit.elements.spliceText(id, 'sticky-note', { field: 'text', at: 0, deleteCount: 2, insert: 'Veel te' }),
    )
    expect(sourceOf(board, quote())).toMatchObject({ state: 'changed', words: 'Veel te duur' })
    acceptSource(board, quote().id)
    expect(quote().text).toBe('Veel te duur')
    board.edit((edit) => edit.elements.delete(id))
    expect(sourceOf(board, quote())).toEqual({ state: 'gone' })
  })

  test('become insights, and stakeholders that are there already are linked', () => {
    const you = new Driver()
    const known = you.editor.board.edit((edit) => edit.records.add('stakeholder', { name: 'Buurtvereniging' }))
    const id = you.note(0, 0, 'buurtvereniging')
    you.click(10, 10)
    you.run('note.toStakeholder')
    expect(all(you, 'stakeholder').map((record) => record.id)).toEqual([known])
    you.run('note.toInsight')
    expect([all(you, 'insight')[0]?.statement, became(you, id)]).toEqual(['buurtvereniging', 'insight'])
    you.run('note.openResult')
    expect(you.editor.openRecord.get()).toEqual({ chapter: 'insights', at: all(you, 'insight')[0]?.id })
  })

  test('are evidence of a claim once for each stance', () => {
    const you = new Driver()
    const id = you.note(0, 0, 'Te duur')
    const claim = you.editor.board.edit((edit) => edit.records.add('claim', { text: 'Let op geld' }))
    you.click(10, 10)
    you.run('note.toEvidence')
    expect(you.editor.placingEvidence.get()).toEqual({ notes: [id], persona: null })
    notesAsEvidence(you.editor, [id], claim, 'supports')
    notesAsEvidence(you.editor, [id], claim, 'supports')
    expect(all(you, 'evidence').map(({ target, note }) => [target, note])).toEqual([[claim, id]])
    expect(became(you, id)).toBe('evidence')
  })

  test('are left alone for those who only look', () => {
    const you = new Driver('viewer')
    you.note(0, 0, 'Te duur')
    you.run('note.toQuote')
    expect(all(you, 'quote')).toEqual([])
  })

  test('that two people make quotes of at once name one of the two, the same for both', () => {
    const [you, other] = [new Driver(), new Driver()]
    const id = you.note(0, 0, 'Te duur')
    const meet = (): void => {
      Y.applyUpdate(other.document, Y.encodeStateAsUpdate(you.document))
      Y.applyUpdate(you.document, Y.encodeStateAsUpdate(other.document))
    }
    meet()
    for (const person of [you, other]) {
      person.editor.selection.set(new Set([id]))
      person.run('note.toQuote')
    }
    meet()
    const named = [you, other].map(({ editor }) => {
      const note = editor.board.elements.get(id)
      return note && becameOf(editor, note)?.id
    })
    expect(named[0]).toBe(named[1])
    expect(all(you, 'quote').map((quote) => quote.note)).toEqual([id, id])
    expect(createBoard(you.document).records.all()).toHaveLength(2)
  })
})

describe('a note that is let go over a card', () => {
  const card = (you: Driver, kind: 'record-card' | 'persona-card', record: RecordId): ElementId =>
    you.editor.board.edit((edit) =>
      kind === 'record-card'
        ? edit.elements.add(kind, { position: [500, 0], record })
        : edit.elements.add(kind, { position: [500, 0], persona: record }),
    )

  test('stays where it was, and is evidence of the insight', () => {
    const you = new Driver()
    you.note(0, 0, 'Te duur')
    const insight = you.editor.board.edit((edit) => edit.records.add('insight', { statement: 'Geld is alles' }))
    card(you, 'record-card', insight)
    you.press(100, 100).drag(560, 40).release()
    expect(you.notes()).toContain('Te duur@0,0')
    expect(all(you, 'evidence').map(({ target, stance }) => [target, stance])).toEqual([[insight, 'supports']])
  })

  test('becomes a quote that caused the version of the question', () => {
    const you = new Driver()
    you.note(0, 0, 'Te duur')
    const question = you.editor.board.edit((edit) => edit.records.add('question', { text: 'Hoe kan het goedkoper?' }))
    card(you, 'record-card', question)
    you.press(100, 100).drag(560, 40).release()
    expect(all(you, 'question')[0]?.because).toEqual([all(you, 'quote')[0]?.id])
  })

  test('asks for which claim of the persona, and is moved there with Ctrl', () => {
    const you = new Driver()
    const id = you.note(0, 0, 'Te duur')
    const persona = you.editor.board.edit((edit) => edit.records.add('persona', { typeLabel: 'Bewoner' }))
    card(you, 'persona-card', persona)
    you.press(100, 100).drag(560, 40).release()
    expect(you.editor.placingEvidence.get()).toEqual({ notes: [id], persona })
    expect(you.notes()).toContain('Te duur@0,0')
    you.press(100, 100).holding({ mod: true }).drag(560, 40).release()
    expect(you.notes()).not.toContain('Te duur@0,0')
  })

  test('beside the board goes under the claim it is over, and stays where it was over nothing', () => {
    const you = new Driver()
    const id = you.note(0, 0, 'Te duur')
    const persona = you.editor.board.edit((edit) => edit.records.add('persona', { typeLabel: 'Bewoner' }))
    const claim = you.editor.board.edit((edit) => edit.records.add('claim', { persona, text: 'Let op geld' }))
    const letGoOver = (over: RecordId | null): void => {
      you.press(100, 100).drag(900, 40)
      expect(notesInHand(you.editor).map((note) => note.id)).toEqual([id])
      you.editor.heldBeside.set({ over })
      you.release()
      you.editor.heldBeside.set(null)
    }
    letGoOver(null)
    expect([you.notes(), all(you, 'evidence')]).toEqual([['Te duur@0,0'], []])
    letGoOver(claim)
    expect(all(you, 'evidence').map(({ target, note }) => [target, note])).toEqual([[claim, id]])
    letGoOver(persona)
    expect(you.editor.placingEvidence.get()).toEqual({ notes: [id], persona })
    expect(you.notes()).toEqual(['Te duur@0,0'])
    you.key('Ctrl+z')
    expect(all(you, 'evidence')).toEqual([])
  })

  test('is not in the hand with something else: cards take notes alone', () => {
    const you = new Driver()
    you.note(0, 0, 'Te duur')
    you.note(300, 0, ' ')
    you.key('Ctrl+a')
    you.press(100, 100).drag(900, 40)
    expect(notesInHand(you.editor)).toEqual([])
  })
})
