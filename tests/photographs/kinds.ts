import { stampWord } from '@samenspel/shared/elements/stamp'
import { newPersonId, type ElementId } from '@samenspel/shared/ids'
import type { Locator, Page } from 'playwright-core'
import { boxWhenStill } from '../support/still-box.ts'
import { addKnown, sitters, type Sitter } from './sitters.ts'
import { looks, openPhotographer, openStudioBoard, type LookName, type Studio, type StudioBoard } from './studio.ts'

const COLUMNS = 4
const GAP_UNITS = 90
/** What each copy of a thing is in, in the order of reading. */
const states = ['plain', 'hovered', 'selected', 'stamped', 'locked', 'chosen by Bram', 'dragged by Bram'] as const

/** For every kind of thing and every look: a board with a copy in each state, one being written in, all of them chosen, and one being dragged. */
export async function photographKinds(studio: Studio): Promise<void> {
  for (const [name, sitter] of Object.entries(sitters)) {
    const asked = (Object.keys(looks) as LookName[]).filter((look) =>
      ['states', 'writing', 'several', 'dragged'].some((shot) => studio.wants(`kind-${name}-${look}-${shot}`)),
    )
    if (asked.length === 0) continue
    // One after the other, for the machine is busy enough with one page.
    // oxlint-disable-next-line no-await-in-loop
    const made = await openStudioBoard(studio)
    const ids = putCopies(made, sitter)
    for (const look of asked) {
      // oxlint-disable-next-line no-await-in-loop
      await photographCopies(studio, made, { ids, name: `kind-${name}-${look}`, look, isStructure: name === 'frame' })
    }
    made.leave()
  }
}

function putCopies({ board, image, tell }: StudioBoard, sitter: Sitter): readonly ElementId[] {
  const known = addKnown(board, image)
  const ids = board.edit((edit) =>
    states.map((_, i) => {
      const [column, row] = [i % COLUMNS, Math.floor(i / COLUMNS)]
      return sitter.put(edit, [column * (sitter.room[0] + GAP_UNITS), row * (sitter.room[1] + GAP_UNITS)], known)
    }),
  )
  const at = (state: (typeof states)[number]): ElementId => ids[states.indexOf(state)] as ElementId
  const stamps = (['heart', 'star', 'question', 'check'] as const).flatMap((stamp, i) =>
    Array.from({ length: i === 0 ? 12 : 1 }, () => stampWord(stamp, newPersonId())),
  )
  board.edit(({ elements }) => {
    elements.setEnvelope(at('locked'), { locked: true })
    for (const word of stamps) elements.setEnvelopeWord(at('stamped'), { field: 'stamps', word, isThere: true })
  })
  tell({
    cursor: [0, -60],
    selection: [at('chosen by Bram'), at('dragged by Bram')],
    drag: { ids: [at('dragged by Bram')], delta: [60, 40] },
  })
  return ids
}

interface Copies {
  readonly ids: readonly ElementId[]
  readonly name: string
  readonly look: LookName
  readonly isStructure: boolean
}

async function photographCopies(
  studio: Studio,
  { address }: StudioBoard,
  { ids, name, look, isStructure }: Copies,
): Promise<void> {
  const photographer = await openPhotographer(studio, address, 'laptop', look)
  const { page, take } = photographer
  if (isStructure) await photographer.run('structure.toggle')
  await photographer.showAll()
  const proxy = (i: number): Locator => page.locator(`[data-element="${ids[i]}"]`)
  const holdOf = async (i: number): Promise<[number, number]> => {
    const { x, y, width, height } = await boxWhenStill(proxy(i))
    // Frames and clusters are taken by their headings.
    // A stroke is thin; here it goes through the middle of its height.
    if (name.includes('stroke')) return [x + 0.32 * width, y + height / 2]
    return /frame|cluster/.test(name) ? [x + Math.min(60, width / 4), y + 12] : [x + width / 2, y + height / 2]
  }
  const chosen = await holdOf(states.indexOf('selected'))
  await page.mouse.click(...chosen)
  await page.mouse.move(...(await holdOf(states.indexOf('hovered'))))
  await take(`${name}-states`)
  await page.mouse.dblclick(...(await holdOf(0)))
  await take(`${name}-writing`)
  await close(page)
  await page.keyboard.press('Control+a')
  await take(`${name}-several`)
  await page.keyboard.press('Escape')
  await page.mouse.move(...chosen)
  await page.mouse.down()
  for (const share of [0.5, 1]) await page.mouse.move(chosen[0] + 70 * share, chosen[1] + 50 * share)
  await take(`${name}-dragged`)
  // Taken back, so that the next look finds everything where it was.
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await photographer.close()
}

/** Leaves whatever a double click has opened. */
async function close(page: Page): Promise<void> {
  for (const _ of [1, 2, 3]) {
    // oxlint-disable-next-line no-await-in-loop
    await page.keyboard.press('Escape')
  }
  await page.locator('[data-board-canvas]').first().focus()
}
