import { describe, expect, test } from 'vitest'
import { createAcknowledgements, type Acknowledgements } from './acknowledgements.ts'

let nowMs = 0
const books = (inherited = 0): Acknowledgements => createAcknowledgements(() => nowMs, inherited)

describe('acknowledgements', () => {
  test('count things, not keystrokes, and forget them once a mark that covers them is durable', () => {
    const acknowledgements = books()
    acknowledgements.connected()
    acknowledgements.changed(['note-1'])
    acknowledgements.changed(['note-1'])
    acknowledgements.changed(['note-2'])
    expect(acknowledgements.unsavedCount()).toBe(2)
    acknowledgements.durable(acknowledgements.mark())
    expect(acknowledgements.unsavedCount()).toBe(0)
    expect(acknowledgements.unsavedSinceMs()).toBeUndefined()
  })

  test('a change made after the mark stays unsaved', () => {
    const acknowledgements = books()
    acknowledgements.connected()
    acknowledgements.changed(['note-1'])
    const n = acknowledgements.mark()
    acknowledgements.changed(['note-1'])
    acknowledgements.durable(n)
    expect(acknowledgements.unsavedCount()).toBe(1)
  })

  test('an answer covers all marks before it', () => {
    const acknowledgements = books()
    acknowledgements.connected()
    acknowledgements.changed(['a'])
    acknowledgements.mark()
    acknowledgements.changed(['b'])
    acknowledgements.durable(acknowledgements.mark())
    expect(acknowledgements.unsavedCount()).toBe(0)
  })

  test('an answer to a mark of an earlier connection means nothing', () => {
    const acknowledgements = books()
    acknowledgements.connected()
    acknowledgements.changed(['a'])
    const n = acknowledgements.mark()
    acknowledgements.connected()
    acknowledgements.durable(n)
    expect(acknowledgements.unsavedCount()).toBe(1)
  })

  test('after a refusal nothing is saved until the server, which has been sent it all again, says so of a later mark', () => {
    const acknowledgements = books()
    acknowledgements.connected()
    acknowledgements.changed(['a'])
    const [early, refused] = [acknowledgements.mark(), acknowledgements.mark()]
    acknowledgements.rejected(refused)
    for (const n of [early, refused]) acknowledgements.durable(n)
    expect([acknowledgements.unsavedCount(), acknowledgements.isRejected()]).toEqual([1, true])
    acknowledgements.changed(['b'])
    const again = acknowledgements.mark()
    acknowledgements.rejected(again)
    acknowledgements.durable(again)
    expect(acknowledgements.unsavedCount()).toBe(2)
    acknowledgements.durable(acknowledgements.mark())
    expect([acknowledgements.unsavedCount(), acknowledgements.isRejected()]).toEqual([0, false])
  })

  test('a new connection begins without the refusals of the one before', () => {
    const acknowledgements = books()
    acknowledgements.connected()
    acknowledgements.changed(['a'])
    acknowledgements.rejected(acknowledgements.mark())
    acknowledgements.connected()
    expect(acknowledgements.isRejected()).toBe(false)
    acknowledgements.durable(acknowledgements.mark())
    expect(acknowledgements.unsavedCount()).toBe(0)
  })

  test('changes of an earlier visit count until the first mark is durable', () => {
    const acknowledgements = books(5)
    expect(acknowledgements.unsavedCount()).toBe(5)
    acknowledgements.connected()
    acknowledgements.changed(['a'])
    expect(acknowledgements.unsavedCount()).toBe(6)
    acknowledgements.durable(acknowledgements.mark())
    expect(acknowledgements.unsavedCount()).toBe(0)
  })

  test('the wait counts from the last good answer', () => {
    nowMs = 100
    const acknowledgements = books()
    acknowledgements.connected()
    acknowledgements.changed(['a'])
    const n = acknowledgements.mark()
    acknowledgements.changed(['b'])
    nowMs = 900
    acknowledgements.durable(n)
    expect(acknowledgements.unsavedSinceMs()).toBe(900)
  })
})
