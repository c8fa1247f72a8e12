import type { ElementId } from '@samenspel/shared/ids'
import { messagesIn } from '../support/visit.ts'
import { addKnown, putColors, sitters } from './sitters.ts'
import {
  openPhotographer,
  openStudioBoard,
  screens,
  type LookName,
  type ScreenName,
  type Studio,
  type StudioBoard,
} from './studio.ts'

const { canvas } = messagesIn.nl
const ROW_UNITS = 3_200
const GAP_UNITS = 100
const percents = [10, 30, 100, 200, 400] as const

/** A board with something of every kind, on every screen, and from far to near. */
export async function photographWhole(studio: Studio): Promise<void> {
  const names = (Object.keys(screens) as ScreenName[]).flatMap((screen) =>
    (['light', 'contrast', 'forced'] as const).map((look) => ({ screen, look })),
  )
  const asked = names.filter(({ screen, look }) =>
    ['all', ...percents].some((shot) => studio.wants(`whole-${screen}-${look}-${shot}`)),
  )
  if (asked.length === 0) return
  const made = await openStudioBoard(studio)
  putAll(made)
  for (const { screen, look } of asked) {
    // One after the other, for the machine is busy enough with one page.
    // oxlint-disable-next-line no-await-in-loop
    await photographFromFarToNear(studio, made, screen, look)
  }
  made.leave()
}

/** Puts one of everything on a board, in rows; tells what is there by name. */
export function putAll({ board, image }: StudioBoard): ReadonlyMap<string, ElementId> {
  const known = addKnown(board, image)
  return board.edit((edit) => {
    const ids = new Map<string, ElementId>()
    for (const [i, id] of putColors(edit, [0, 0]).entries()) ids.set(`color-${i}`, id)
    let [x, y, height] = [1_000, 0, 500]
    for (const [name, sitter] of Object.entries(sitters)) {
      if (x + sitter.room[0] > ROW_UNITS) [x, y, height] = [0, y + height + GAP_UNITS, 0]
      ids.set(name, sitter.put(edit, [x, y], known))
      x += sitter.room[0] + GAP_UNITS
      height = Math.max(height, sitter.room[1])
    }
    return ids
  })
}

async function photographFromFarToNear(
  studio: Studio,
  { address }: StudioBoard,
  screen: ScreenName,
  look: LookName,
): Promise<void> {
  const photographer = await openPhotographer(studio, address, screen, look)
  const { page, take } = photographer
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const percentNow = page.getByRole('button', { name: canvas.commands['view.zoomReset'] })
  await photographer.showAll()
  await take(`whole-${screen}-${look}-all`)
  for (const percent of percents) {
    const read = async (): Promise<number> => Number.parseInt(await percentNow.innerText(), 10)
    /* oxlint-disable no-await-in-loop -- Each press of the button changes what the next one does. */
    if (!(await percentNow.isVisible())) continue
    while ((await read()) < percent * 0.95) await press(button(canvas.commands['view.zoomIn']), read)
    while ((await read()) > percent * 1.1) await press(button(canvas.commands['view.zoomOut']), read)
    await take(`whole-${screen}-${look}-${percent}`)
    /* oxlint-enable no-await-in-loop */
  }
  await photographer.close()
}

/** Presses and waits until the number has changed. */
async function press(button: { click(): Promise<void> }, read: () => Promise<number>): Promise<void> {
  const before = await read()
  await button.click()
  for (let looked = 0; looked < 100 && (await read()) === before; looked++);
}
