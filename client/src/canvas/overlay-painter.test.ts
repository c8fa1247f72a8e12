import { stampWord } from '@samenspel/shared/elements/stamp'
import { expect, test } from 'vitest'
import { Driver, ME } from '#testing/drive.ts'
import { paintOverlay } from './overlay-painter.ts'

/** The platform's drawing context, as a list of what was asked of it: lines with how broad they are, and words. */
function recorder() {
  const calls: string[] = []
  const kept: Record<string, unknown> = {}
  const context = new Proxy(kept, {
    get: (target, name) => {
      if (name === 'getTransform') return () => ({ a: 1 })
      if (typeof name !== 'string' || name in target) return Reflect.get(target, name)
      return (...values: unknown[]) => {
        if (name === 'stroke') calls.push(`line ${kept['strokeStyle']} ${kept['lineWidth']}`)
        if (name === 'fillText') calls.push(`words ${values[0]}`)
        if (name === 'clip') calls.push('clip')
      }
    },
  })
  return { context: context as unknown as CanvasRenderingContext2D, calls }
}

const overlayOf = (you: Driver, hasStrongEdges = false): readonly string[] => {
  const { context, calls } = recorder()
  paintOverlay(context, you.editor, { held: [], hasStrongEdges })
  return calls
}

test('the ring around what is chosen is twice as broad, and on white, for who asked for more contrast', () => {
  const you = new Driver()
  you.editor.selection.set(new Set([you.note(0, 0, 'gekozen')]))
  expect(overlayOf(you)).toEqual(['line #0d6b5c 2'])
  expect(overlayOf(you, true)).toEqual(['line #ffffff 7', 'line #0d6b5c 4'])
})

test('tags and stamps lie over the ring, and the words on an arrow over what shows that it is chosen', () => {
  const you = new Driver()
  const id = you.note(0, 0, 'gekozen')
  const arrow = you.editor.board.edit(({ elements }) => {
    elements.setWord(id, 'sticky-note', { field: 'tags', word: 'wonen', isThere: true })
    for (const person of [ME, 'NNNNNNNNNNNNNNNN'])
      elements.setEnvelopeWord(id, {
        field: 'stamps',
        word: stampWord('heart', person as typeof ME),
        isThere: true,
      })
    return elements.add('connector', { position: [400, 400], label: 'leidt tot' })
  })
  you.editor.selection.set(new Set([id]))
  const [ring, ...after] = overlayOf(you)
  expect(ring).toBe('line #0d6b5c 2')
  expect(after).toContain('words wonen')
  expect(after).toContain('words 2')
  you.editor.selection.set(new Set([arrow]))
  expect(overlayOf(you)[0]).toBe('clip')
})
