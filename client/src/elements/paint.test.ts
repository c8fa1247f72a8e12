import { describe, expect, test } from 'vitest'
import type { Element } from '@samenspel/shared/elements/registry'
import { Driver } from '#testing/drive.ts'
import type { PaintContext, PaintDetail } from './element-face.ts'
import { paintElement } from './registry.ts'

/** The platform's drawing context, as a list of what was asked of it. */
function recorder(): { readonly context: PaintContext; readonly calls: readonly string[] } {
  const calls: string[] = []
  const context = new Proxy(
    {},
    {
      get: (_, name) =>
        typeof name === 'string' ? (...values: unknown[]) => void calls.push(`${name} ${values[0]}`) : undefined,
      set: () => true,
    },
  )
  return { context: context as PaintContext, calls }
}

const close: PaintDetail = { zoom: 1, scale: 1, level: 'full', openText: null }

function painted(element: Element | undefined, detail: PaintDetail): readonly string[] {
  const { context, calls } = recorder()
  if (element) paintElement(context, element, detail)
  return calls
}

const texts = (calls: readonly string[]): readonly string[] => calls.filter((call) => call.startsWith('fillText'))

describe('a note', () => {
  const you = new Driver()
  const id = you.note(0, 0, 'Wie belt er aan als er iets is?')
  const note = you.element(id)

  test('has its lines written, as they were laid out', () => {
    expect(texts(painted(note, close))).toEqual(['fillText Wie belt er ', 'fillText aan als er ', 'fillText iets is?'])
  })

  test('has bars for lines that would be smaller than four device pixels, or that there is no time for', () => {
    expect(texts(painted(note, { ...close, zoom: 0.1, scale: 0.1 }))).toEqual([])
    expect(painted(note, { ...close, level: 'bars' }).filter((call) => call.startsWith('fillRect'))).toHaveLength(4)
    expect(texts(painted(note, { ...close, zoom: 0.1, scale: 0.2 }))).toHaveLength(3)
  })

  test('has no text while a text field shows it', () => {
    expect(texts(painted(note, { ...close, openText: id }))).toEqual([])
  })
})

test("a frame's title stays readable in an overview and is cut to the frame's width", () => {
  const you = new Driver()
  const id = you.editor.board.edit((edit) =>
    edit.elements.add('frame', {
      position: [0, 0],
      size: [300, 300],
      title: 'Medewerker van een maatschappelijke organisatie',
    }),
  )
  expect(texts(painted(you.element(id), close))[0]).toMatch(/^fillText Medewerker.*…$/)
  expect(texts(painted(you.element(id), { ...close, zoom: 0.3, scale: 0.3 }))[0]).toMatch(/^fillText Med.*…$/)
})

test('what lies on paper of its own has a line around it for who asked for more contrast, and words on the board have none', () => {
  const you = new Driver()
  const edges = (element: Element | undefined, hasStrongEdges: boolean): number =>
    painted(element, { ...close, hasStrongEdges }).filter((call) => call.startsWith('stroke')).length
  const note = you.element(you.note(0, 0, 'Wie belt er aan?'))
  const words = you.element(
    you.editor.board.edit((edit) => edit.elements.add('text', { position: [0, 0], text: 'Kop' })),
  )
  expect([edges(note, false), edges(note, true), edges(words, true)]).toEqual([0, 1, 0])
})
