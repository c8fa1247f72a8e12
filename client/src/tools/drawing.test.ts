import { describe, expect, test } from 'vitest'
import { strokePoints } from '@samenspel/shared/elements/stroke'
import { limits } from '@samenspel/shared/limits'
import { Driver } from '#testing/drive.ts'

const strokes = (you: Driver) =>
  you.editor.board.elements.all().flatMap((element) => (element.kind === 'stroke' ? [element] : []))

describe('the pen', () => {
  test('keeps a stroke as one value, written once and undone as one step', () => {
    const you = new Driver()
    let writes = 0
    you.document.on('update', () => {
      writes += 1
    })
    you.key('p')
    you.press(100, 100).drag(200, 150).drag(300, 100)
    expect(you.editor.gesture.get()).toMatchObject({ type: 'previewing', elements: [{ kind: 'stroke' }] })
    expect(writes).toBe(0)
    you.release()
    const [stroke] = strokes(you)
    expect(strokePoints(stroke?.points ?? '').map(({ point: [x, y] }) => [x + 100, y + 100])).toEqual([
      [100, 100],
      [150, 125],
      [200, 150],
      [250, 125],
      [300, 100],
    ])
    expect(stroke?.position).toEqual([100, 100])
    you.key('Ctrl+z')
    expect([strokes(you), you.editor.board.history.canUndo()]).toEqual([[], false])
  })

  test('feels how hard it is pressed, and stays in the hand', () => {
    const you = new Driver()
    you.key('p')
    you.holding({ pointerType: 'pen', pressure: 0.2 }).press(0, 0)
    you.holding({ pointerType: 'pen', pressure: 1 }).drag(100, 0).release()
    const points = strokePoints(strokes(you)[0]?.points ?? '')
    expect([points[0]?.pressure, points.at(-1)?.pressure]).toEqual([0.2, 1])
    expect(you.editor.tool.get()).toBe('pen')
  })

  test('makes a dot of a press', () => {
    const you = new Driver()
    you.key('p')
    you.click(50, 60)
    expect(strokePoints(strokes(you)[0]?.points ?? '')).toHaveLength(1)
  })

  test('goes on in another stroke when one becomes too long', () => {
    const you = new Driver()
    you.key('p')
    you.press(0, 0)
    for (let i = 1; i <= 1_000; i += 1) you.drag((i % 2) * 900, (i * 7) % 700)
    you.release()
    const all = strokes(you)
    expect(all.length).toBeGreaterThan(1)
    expect(all.every(({ points }) => points.length > 0 && points.length <= limits.strokeCharactersMax)).toBe(true)
    you.key('Ctrl+z')
    expect(strokes(you)).toEqual([])
  })

  test('takes the ink and the width that were chosen', () => {
    const you = new Driver()
    you.key('p')
    you.key('6')
    you.run('pen.thick')
    you.press(0, 0).drag(100, 100).release()
    expect(strokes(you)[0]).toMatchObject({ color: 'blue', width: 'thick' })
  })

  test('a stroke is pressed on its line', () => {
    const you = new Driver()
    you.key('p')
    you.press(100, 100).drag(400, 400).release()
    expect(you.editor.index.contentAt([250, 252], 6)?.kind).toBe('stroke')
    expect(you.editor.index.contentAt([350, 150], 6)).toBeUndefined()
  })
})

describe('the eraser', () => {
  test('takes everything it touched as one step when it is lifted, and nothing beside it', () => {
    const you = new Driver()
    you.key('p')
    you.press(100, 100).drag(100, 400).release()
    you.press(200, 100).drag(200, 400).release()
    you.press(600, 100).drag(600, 400).release()
    you.key('e')
    you.press(50, 250).drag(300, 250)
    expect(you.editor.gesture.get()).toMatchObject({ type: 'erasing' })
    expect(strokes(you)).toHaveLength(3)
    // The others see what will go.
    expect(you.presence.erasing).toHaveLength(2)
    you.release()
    expect(you.presence.erasing).toEqual([])
    expect(strokes(you)).toHaveLength(1)
    you.key('Ctrl+z')
    expect(strokes(you)).toHaveLength(3)
  })

  test('takes one thing with one press, and nothing that is locked', () => {
    const you = new Driver()
    you.note(0, 0, 'a')
    const locked = you.note(400, 0, 'b')
    you.editor.board.edit((edit) => edit.elements.setEnvelope(locked, { locked: true }))
    you.key('e')
    you.click(50, 50).click(450, 50)
    expect(you.notes()).toEqual(['b@400,0'])
  })

  test('that is cancelled takes nothing', () => {
    const you = new Driver()
    you.note(0, 0, 'a')
    you.key('e')
    you.press(50, 50)
    you.runner.cancel()
    expect([you.notes(), you.editor.gesture.get()]).toEqual([['a@0,0'], null])
  })
})

describe('the laser', () => {
  test('is seen by others while it is pressed and leaves nothing, even from those who only look', () => {
    const you = new Driver('viewer')
    let writes = 0
    you.document.on('update', () => {
      writes += 1
    })
    expect(you.key('k')).toBe(true)
    you.press(100, 100).drag(200, 200)
    expect(you.presence.laser).toEqual([
      [100, 100],
      [150, 150],
      [200, 200],
    ])
    for (let i = 0; i < 50; i += 1) you.drag(i, i)
    expect(you.presence.laser).toHaveLength(limits.presenceLaserPointsMax)
    you.release()
    expect([you.presence.laser, writes]).toEqual([[], 0])
  })
})
