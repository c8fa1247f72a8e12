import { expect, test } from 'vitest'
import { pathOf } from '@samenspel/shared/elements/connector'
import { Driver } from '#testing/drive.ts'
import { heldElements } from './lifted.ts'
import { liveConnectors } from './live-connectors.ts'

test('a connector follows while its end is dragged, before anything is written', () => {
  const you = new Driver()
  you.note(0, 0, 'a')
  you.note(500, 0, 'b')
  you.key('a')
  you.press(100, 100).drag(600, 100).release()
  const written = () =>
    you.editor.board.elements.all().flatMap((element) => (element.kind === 'connector' ? [pathOf(element)] : []))[0]
  const live = () => liveConnectors(you.editor, heldElements(you.editor)).map(pathOf)[0]
  const before = written()
  you.click(600, 600)
  expect(live()).toBeUndefined()
  you.press(600, 100).drag(600, 500)
  const seen = live()
  expect(seen).not.toEqual(before)
  expect(written()).toEqual(before)
  you.release()
  expect(written()).toEqual(seen)
})
