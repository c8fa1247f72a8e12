import { maps as texts } from '@samenspel/client/messages/nl/maps'
import { workbook } from '@samenspel/client/messages/nl/workbook'
import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Locator, Page } from 'playwright-core'
import { messagesIn } from '../support/visit.ts'
import { addMaps, fillings, mapTitles, type Filling } from './map-sitters.ts'
import { looks, openPhotographer, openStudioBoard, screens, type ScreenName, type Studio } from './studio.ts'

const { board } = messagesIn.nl
const PAPER_DPI = 75

/** One map to be photographed. */
interface Shot {
  readonly title: string
  readonly filling: Filling
  readonly screen: ScreenName
}

/** What is looked at of a map: on the screen, and from the laptop more. */
const views = ['screen', 'paper', 'contrast', 'forced', 'force', 'words'] as const

const nameOf = ({ title, filling, screen }: Shot, what: (typeof views)[number]): string =>
  `map-${title}-${filling}-${what === 'screen' ? screen : `${screen}-${what}`}`

/**
 * Every form of map, with nobody, half of sixty and all of them on it: on every screen, and from the laptop on a sheet of A3, with more contrast, and with the
 * words that can be changed. Two beside each other too.
 */
export async function photographMaps(studio: Studio): Promise<void> {
  for (const filling of fillings) {
    const asked = (Object.keys(screens) as ScreenName[]).flatMap((screen) =>
      mapTitles
        .map((title): Shot => ({ title, filling, screen }))
        .filter((shot) => views.some((what) => studio.wants(nameOf(shot, what)))),
    )
    if (asked.length === 0) continue
    /* oxlint-disable no-await-in-loop -- One after the other, for the machine is busy enough with one page. */
    const made = await openStudioBoard(studio)
    addMaps(made.board, filling)
    for (const screen of new Set(asked.map((shot) => shot.screen))) {
      const { page, take, close } = await openPhotographer(studio, made.address, screen, 'light')
      await page.getByRole('button', { name: board.viewWorkbook, exact: true }).click()
      for (const shot of asked.filter((each) => each.screen === screen)) {
        await openMap(page, shot.title)
        // People who stand before a wall have the map alone on it.
        if (screen === 'wall') await page.getByRole('button', { name: texts.fullScreen, exact: true }).click()
        await take(nameOf(shot, 'screen'))
        if (screen === 'wall') await page.getByRole('button', { name: texts.leaveFullScreen, exact: true }).click()
        if (screen === 'laptop') await photographMore(studio, page, { shot, take })
      }
      await close()
    }
    /* oxlint-enable no-await-in-loop */
    made.leave()
  }
}

async function openMap(page: Page, title: string): Promise<void> {
  await page.getByRole('link', { name: workbook.chapters.maps, exact: true }).click()
  const back = page.getByRole('button', { name: texts.backToMaps, exact: true })
  const heading = page.getByRole('heading', { name: texts.title, exact: true })
  await back.or(heading).first().waitFor()
  if (await back.isVisible()) await back.click()
  await page.getByRole('button', { name: new RegExp(`^${texts.openMap(title)},`) }).click()
  await page.getByRole('textbox', { name: texts.titleLabel }).waitFor()
  const switchTo = (name: string): Locator => page.getByRole('button', { name, exact: true })
  const view = title === 'beside' ? texts.beside : texts.asPicture
  if (await switchTo(view).isVisible()) await switchTo(view).click()
}

interface MoreOf {
  readonly shot: Shot
  take(name: string): Promise<void>
}

/** What is looked at on one screen alone: paper, contrast, words. */
async function photographMore(studio: Studio, page: Page, { shot, take }: MoreOf): Promise<void> {
  if (studio.wants(nameOf(shot, 'paper'))) await photographOnPaper(studio, page, nameOf(shot, 'paper'))
  for (const look of ['contrast', 'forced'] as const) {
    if (!studio.wants(nameOf(shot, look))) continue
    /* oxlint-disable no-await-in-loop -- The page looks one way at a time. */
    await page.emulateMedia({ reducedMotion: 'reduce', ...looks[look] })
    await take(nameOf(shot, look))
    await page.emulateMedia({ reducedMotion: 'reduce', contrast: 'no-preference', forcedColors: 'none' })
    /* oxlint-enable no-await-in-loop */
  }
  if (shot.title === 'network' && studio.wants(nameOf(shot, 'force'))) {
    await page.getByRole('button', { name: texts.layOut, exact: true }).click()
    await page.getByText(texts.laidOut, { exact: true }).waitFor({ state: 'attached' })
    await take(nameOf(shot, 'force'))
  }
  if (!studio.wants(nameOf(shot, 'words'))) return
  await page.getByText(texts.settings, { exact: true }).click()
  await page.getByRole('group', { name: texts.labels, exact: true }).scrollIntoViewIfNeeded()
  await take(nameOf(shot, 'words'))
}

/** Prints the open map, and makes pictures of the pages where Debian's `poppler-utils` is there. */
async function photographOnPaper({ folder }: Studio, page: Page, name: string): Promise<void> {
  // The sheet is there until the browser has printed it: that is now done below.
  await page.evaluate(() => {
    window.print = () => undefined
  })
  await page.getByRole('button', { name: texts.more, exact: true }).click()
  await page.getByRole('menuitemradio', { name: texts.print, exact: true }).click()
  await page.locator('[data-print-sheet]').waitFor({ state: 'attached' })
  const file = join(folder, `${name}.pdf`)
  await writeFile(file, await page.pdf({ preferCSSPageSize: true, printBackground: true }))
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  try {
    await promisify(execFile)('pdftoppm', ['-png', '-r', String(PAPER_DPI), '-l', '2', file, join(folder, name)])
  } catch (problem) {
    process.stdout.write(`No picture of ${name}.pdf: ${problem instanceof Error ? problem.message : 'unknown'}\n`)
  }
  process.stdout.write(`${name}\n`)
}
