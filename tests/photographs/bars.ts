import type { ElementId } from '@samenspel/shared/ids'
import { messagesIn } from '../support/visit.ts'
import { boxWhenStill } from '../support/still-box.ts'
import { putAll } from './whole.ts'
import {
  openPhotographer,
  openStudioBoard,
  screens,
  type Photographer,
  type ScreenName,
  type Studio,
} from './studio.ts'

const { board, canvas, panels } = messagesIn.nl

/** Everything around the board and over it, each by what brings it there. */
const shots = [
  ['start', async () => undefined],
  ['chosen-note', (sitting) => sitting.choose('color-1')],
  ['chosen-shape', (sitting) => sitting.choose('shape-rectangle')],
  ['chosen-connector', (sitting) => sitting.choose('connector-elbow')],
  ['chosen-text', (sitting) => sitting.choose('text')],
  ['chosen-stroke', (sitting) => sitting.choose('stroke-medium')],
  ['chosen-many', ({ page }) => page.keyboard.press('Control+a')],
  ['menu', (sitting) => sitting.openMenu()],
  ['menu-color', (sitting) => sitting.openMenu('color')],
  ['menu-align', (sitting) => sitting.openMenu('align', true)],
  ['palette', ({ page }) => page.keyboard.press('Control+/')],
  ['help', ({ page }) => page.keyboard.press('?')],
  ['find', ({ page }) => findWord(page, 'brief')],
  ['filter', ({ run }) => run('filter.open')],
  ['minimap', ({ page }) => page.keyboard.press('m')],
  ['tags', (sitting) => sitting.choose('color-1').then(() => sitting.run('tag.edit'))],
  ['pen', ({ page }) => page.keyboard.press('p')],
  ['shape-tool', ({ page }) => page.keyboard.press('r')],
  ['more-tools', ({ page }) => page.getByRole('button', { name: board.moreTools, exact: true }).click()],
  ['structure', ({ run }) => run('structure.toggle')],
  ['writing', (sitting) => sitting.choose('color-1').then(() => sitting.page.keyboard.press('Enter'))],
  ['deleted', (sitting) => sitting.choose('color-1').then(() => sitting.page.keyboard.press('Delete'))],
  ['share', ({ page }) => page.getByRole('button', { name: board.share, exact: true }).click()],
  ['people', ({ page }) => page.getByRole('button', { name: board.people }).click()],
] as const satisfies readonly (readonly [string, (sitting: Sitting) => Promise<unknown>])[]

interface Sitting extends Photographer {
  /** Chooses one thing, in view. */
  choose(name: string): Promise<void>
  /** The menu about a note, or one of its parts; about everything when that is said. */
  openMenu(part?: keyof typeof messagesIn.nl.panels.menu, isAboutAll?: boolean): Promise<void>
}

type Page = Photographer['page']

async function findWord(page: Page, word: string): Promise<void> {
  await page.keyboard.press('Control+f')
  await page.getByRole('textbox', { name: panels.find.label }).fill(word)
  await page.keyboard.press('Enter')
}

/** What lies over and around the board, on every screen; with seven others there who move, choose and draw. */
export async function photographBars(studio: Studio): Promise<void> {
  const wanted = (Object.keys(screens) as ScreenName[])
    .flatMap((screen) => (['light', 'contrast', 'forced'] as const).map((look) => ({ screen, look })))
    .filter(({ screen, look }) => shots.some(([shot]) => studio.wants(`bars-${screen}-${look}-${shot}`)))
  /* oxlint-disable no-await-in-loop -- One after the other, for the machine is busy enough with one page. */
  for (const { screen, look } of wanted) {
    const made = await openStudioBoard(studio)
    const ids = putAll(made)
    for (const [i, name] of ['Carla', 'Dirk', 'Esra', 'Fatma', 'Gijs', 'Hanneke van den Berg'].entries()) {
      const tell = await made.bring(name)
      const chosen = ids.get(`color-${i}`)
      tell({ cursor: [300 * i + 100, 300 + 60 * i], selection: chosen ? [chosen] : [] })
    }
    const photographer = await openPhotographer(studio, made.address, screen, look)
    const sitting = sittingOf(photographer, ids)
    for (const [shot, prepare] of shots) {
      const name = `bars-${screen}-${look}-${shot}`
      if (!studio.wants(name)) continue
      try {
        await photographer.showAll()
        await prepare(sitting)
        await photographer.take(name)
      } catch (error) {
        // The others are worth taking.
        process.stdout.write(`${name} could not be taken: ${String(error).slice(0, 300)}\n`)
        process.exitCode = 1
      }
      await leave(photographer.page)
    }
    await photographer.close()
    made.leave()
  }
  /* oxlint-enable no-await-in-loop */
}

/** A clean table for the next photograph: nothing open, nothing chosen, nothing in hand. */
async function leave(page: Page): Promise<void> {
  await page.reload()
  await page
    .getByRole('group', { name: board.viewSwitch })
    .getByRole('button', { name: board.viewBoard, exact: true })
    .click()
  await page.getByRole('banner').getByRole('status').filter({ hasText: board.save.saved }).waitFor()
  await page.getByRole('listbox', { name: canvas.boardLabel }).waitFor({ state: 'attached' })
}

function sittingOf(photographer: Photographer, ids: ReadonlyMap<string, ElementId>): Sitting {
  const { page } = photographer
  const proxyOf = (name: string) => page.locator(`[data-element="${ids.get(name)}"]`)
  const middle = async (name: string): Promise<[number, number]> => {
    const { x, y, width, height } = await boxWhenStill(proxyOf(name))
    return [x + width / 2, y + height / 2]
  }
  return {
    ...photographer,
    choose: async (name) => {
      await proxyOf(name).focus()
      await page.keyboard.press(' ')
      await photographer.run('view.fitSelection')
    },
    openMenu: async (part, isAboutAll = false) => {
      if (isAboutAll) await page.keyboard.press('Control+a')
      await page.mouse.click(...(await middle('color-5')), { button: 'right' })
      if (part) await page.getByRole('menuitem', { name: messagesIn.nl.panels.menu[part], exact: true }).click()
    },
  }
}
