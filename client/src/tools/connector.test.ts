import { describe, expect, test } from 'vitest'
import { pathOf } from '@samenspel/shared/elements/connector'
import type { ElementId } from '@samenspel/shared/ids'
import { Driver } from '#testing/drive.ts'

const connectorOf = (you: Driver) => {
  const connector = you.editor.board.elements.all().find((element) => element.kind === 'connector')
  if (connector?.kind !== 'connector') throw new Error('There is no connector.')
  return connector
}
const ends = (you: Driver) => {
  const path = pathOf(connectorOf(you))
  return [path[0], path.at(-1)]
}
/** Two notes of 200 units beside each other, connected by a drag. */
const connected = () => {
  const you = new Driver()
  const a = you.note(0, 0, 'a')
  const b = you.note(500, 0, 'b')
  you.key('a')
  you.press(100, 100).drag(600, 100).release()
  return { you, a, b }
}

describe('drawing an arrow', () => {
  test('sticks to what it is drawn between, as one step', () => {
    const { you, a, b } = connected()
    expect(connectorOf(you)).toMatchObject({ from: { on: a }, to: { on: b }, endHead: 'arrow', startHead: 'none' })
    expect(ends(you)).toEqual([
      [200, 100],
      [500, 100],
    ])
    expect(you.editor.tool.get()).toBe('select')
    you.key('Ctrl+z')
    expect(you.editor.board.elements.all()).toHaveLength(2)
  })

  test('ends free on the empty board', () => {
    const you = new Driver()
    you.note(0, 0, 'a')
    you.key('a')
    you.press(100, 100).drag(100, 600).release()
    expect(connectorOf(you).to).toEqual({ on: null, point: [0, 500] })
    expect(ends(you)).toEqual([
      [100, 200],
      [100, 600],
    ])
  })

  test('needs no dragging: one thing is pressed, then the other', () => {
    const you = new Driver()
    const a = you.note(0, 0, 'a')
    const b = you.note(500, 0, 'b')
    you.key('c')
    you.click(100, 100).click(600, 100)
    expect(connectorOf(you)).toMatchObject({ from: { on: a }, to: { on: b } })
  })

  test('needs no pointer: two things are chosen and connected', () => {
    const you = new Driver()
    const a = you.note(0, 0, 'a')
    const b = you.note(500, 0, 'b')
    you.editor.selection.set(new Set([b, a]))
    expect(you.key('x')).toBe(true)
    expect(connectorOf(you)).toMatchObject({ from: { on: b }, to: { on: a } })
  })

  test('a line sticks to nothing, has no heads, and is level with Shift', () => {
    const you = new Driver()
    you.note(0, 0, 'a')
    you.key('l')
    you.holding({ shift: true }).press(100, 100).drag(400, 130).release()
    const { from, to, endHead } = connectorOf(you)
    expect([from.on, to.on, endHead]).toEqual([null, null, 'none'])
    expect(to.point[1]).toBe(0)
  })
})

describe('a connector', () => {
  const move = (you: Driver, id: ElementId, x: number, y: number): void =>
    you.editor.board.edit((edit) => edit.elements.setEnvelope(id, { position: [x, y] }))

  test('follows what it sticks to, whoever moves it', () => {
    const { you, b } = connected()
    move(you, b, 0, 500)
    expect(ends(you)).toEqual([
      [100, 200],
      [100, 500],
    ])
  })

  test('stays where it was when what it sticks to is deleted, and follows again when that comes back', () => {
    const { you, b } = connected()
    move(you, b, 700, 0)
    const before = ends(you)
    you.click(900, 600)
    you.click(800, 100)
    you.key('Delete')
    expect(you.element(b)).toBeUndefined()
    expect(ends(you)).toEqual(before)
    you.key('Ctrl+z')
    move(you, b, 400, 0)
    expect(ends(you)[1]).toEqual([400, 100])
  })

  test('can be taken by an end and put on something else', () => {
    const { you, b } = connected()
    const c = you.note(500, 500, 'c')
    you.click(900, 700)
    you.click(300, 100)
    expect([...you.editor.selection.get()]).toEqual([connectorOf(you).id])
    you.press(500, 100).drag(600, 600).release()
    expect(connectorOf(you).to.on).toBe(c)
    you.key('Ctrl+z')
    expect(connectorOf(you).to.on).toBe(b)
  })

  test('is pressed on its line and not in its box', () => {
    const { you, b } = connected()
    move(you, b, 700, 500)
    const at = (x: number, y: number) => you.editor.index.contentAt([x, y], 6)?.kind
    const [start, end] = ends(you)
    const middle = [((start?.[0] ?? 0) + (end?.[0] ?? 0)) / 2, ((start?.[1] ?? 0) + (end?.[1] ?? 0)) / 2] as const
    expect(at(middle[0], middle[1])).toBe('connector')
    expect(at(middle[0] + 60, middle[1] - 60)).toBeUndefined()
  })

  test('copied with both things connects the copies; copied alone it is free', () => {
    const { you, a, b } = connected()
    you.key('Ctrl+a')
    you.key('Ctrl+d')
    const copy = you.editor.board.elements.all().findLast((element) => element.kind === 'connector')
    expect(
      copy?.kind === 'connector' && [copy.from.on, copy.to.on].some((on) => on === a || on === b || on === null),
    ).toBe(false)
    const { you: other } = connected()
    other.key('Ctrl+d')
    const alone = other.editor.board.elements.all().findLast((element) => element.kind === 'connector')
    expect(alone).toMatchObject({ from: { on: null }, to: { on: null } })
  })

  test('takes corners, heads and dashes by command', () => {
    const { you } = connected()
    for (const id of ['connector.elbow', 'connector.startHead', 'connector.dashed'] as const) you.run(id)
    expect(connectorOf(you)).toMatchObject({ routing: 'elbow', startHead: 'arrow', line: 'dashed' })
    you.run('connector.dashed')
    expect(connectorOf(you).line).toBe('solid')
  })
})
