import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { createBoard, type Board } from '@samenspel/shared/board/board'
import type { ElementId } from '@samenspel/shared/ids'
import { bindText, elementText } from './text-binding.ts'

/** As much of a text field as a binding uses, and a hand that types in it. */
class Field extends EventTarget {
  value = ''
  selectionStart = 0
  selectionEnd = 0
  readonly ownerDocument = { activeElement: this }

  setSelectionRange(start: number, end: number): void {
    this.selectionStart = start
    this.selectionEnd = end
  }

  caret(at: number): this {
    this.setSelectionRange(at, at)
    return this
  }

  type(text: string): this {
    const before = this.value.slice(0, this.selectionStart)
    this.value = before + text + this.value.slice(this.selectionEnd)
    this.caret(before.length + text.length)
    this.dispatchEvent(new Event('input'))
    return this
  }

  get asArea(): HTMLTextAreaElement {
    return this as unknown as HTMLTextAreaElement
  }
}

function setUp(text: string) {
  const documents = [new Y.Doc(), new Y.Doc()] as const
  const [mine, theirs] = documents.map((document) => createBoard(document)) as [Board, Board]
  let isConnected = true
  const exchange = (): void => {
    for (const from of documents)
      for (const to of documents) if (from !== to) Y.applyUpdate(to, Y.encodeStateAsUpdate(from), 'peer')
  }
  for (const document of documents)
    document.on('update', (_update: Uint8Array, origin: unknown) => {
      if (isConnected && origin !== 'peer') exchange()
    })
  const id = mine.edit((edit) => edit.elements.add('sticky-note', { position: [0, 0], text }))
  const bound = (board: Board): Field => {
    const field = new Field()
    bindText(field.asArea, elementText(board, id))
    return field
  }
  const connect = (next: boolean): void => {
    isConnected = next
    if (next) exchange()
  }
  return { mine, theirs, id, fields: [bound(mine), bound(theirs)] as const, connect }
}

const textIn = (board: Board, id: ElementId): string => elementText(board, id).read()

describe('two people in one text', () => {
  test('see each other write, each with the caret where it was', () => {
    const { fields, mine, id } = setUp('de buurt')
    const [a, b] = fields
    a.caret(0)
    b.caret(8).type(' is stil')
    expect([a.value, a.selectionStart]).toEqual(['de buurt is stil', 0])
    a.type('In ')
    expect([b.value, b.selectionStart]).toEqual(['In de buurt is stil', 19])
    expect(textIn(mine, id)).toBe('In de buurt is stil')
  })

  test('keep what both wrote while they could not reach each other', () => {
    const { fields, connect } = setUp('buren')
    const [a, b] = fields
    connect(false)
    a.caret(0).type('mijn ')
    b.caret(5).type(' en ik')
    connect(true)
    expect([a.value, b.value]).toEqual(['mijn buren en ik', 'mijn buren en ik'])
  })

  test('do not disturb a character that is being composed, and nothing is lost when it is done', () => {
    const { fields } = setUp('een')
    const [a, b] = fields
    a.caret(3).dispatchEvent(new Event('compositionstart'))
    a.type(' k')
    b.caret(0).type('nog ')
    expect([a.value, b.value]).toEqual(['een k', 'nog een'])
    a.type('offie').dispatchEvent(new Event('compositionend'))
    expect([a.value, b.value]).toEqual(['nog een koffie', 'nog een koffie'])
    expect(a.selectionStart).toBe(14)
  })

  test('text beyond the limit is not shown as if it were there', () => {
    const { fields } = setUp('a'.repeat(1_998))
    fields[0].caret(1_998).type('bcd')
    expect(fields[0].value).toBe(`${'a'.repeat(1_998)}bc`)
  })
})
