/** What people do with stakeholders and maps, found by the roles and names that everybody finds them by. In Dutch. */
import { maps as texts } from '@samenspel/client/messages/nl/maps'
import { stakeholders } from '@samenspel/client/messages/nl/stakeholders'
import { workbook } from '@samenspel/client/messages/nl/workbook'
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { messagesIn } from '../support/visit.ts'

const { board } = messagesIn.nl

/** As long as a busy machine may take for what everybody must come to see. */
export const SETTLE = { timeout: 30_000 } as const

/** Opens a chapter of the workbook. */
export async function openChapter(page: Page, chapter: keyof typeof workbook.chapters): Promise<void> {
  await page.getByRole('button', { name: board.viewWorkbook, exact: true }).click()
  await page.getByRole('link', { name: workbook.chapters[chapter], exact: true }).click()
  await page.getByRole('heading', { level: 2 }).or(page.getByRole('article')).first().waitFor()
}

/** Opens the list of stakeholders, from wherever one is. */
export async function openRegister(page: Page): Promise<void> {
  await openChapter(page, 'stakeholders')
  const back = page.getByRole('button', { name: stakeholders.toRegister, exact: true })
  const title = page.getByRole('heading', { name: stakeholders.title, exact: true })
  await back.or(title).first().waitFor()
  if (await back.isVisible()) await back.click()
  await title.waitFor()
}

/** Types names one by one, each followed by Enter. */
export async function brainstorm(page: Page, names: readonly string[]): Promise<void> {
  const field = page.getByLabel(stakeholders.addLabel)
  for (const name of names) {
    await field.fill(name)
    await page.keyboard.press('Enter')
    await page.getByText(stakeholders.addedOne(name), { exact: true }).waitFor()
  }
}

/** Pastes names, a line each. */
export async function pasteNames(page: Page, names: readonly string[]): Promise<void> {
  await page.evaluate((text) => navigator.clipboard.writeText(text), names.join('\n'))
  await page.getByLabel(stakeholders.addLabel).focus()
  await page.keyboard.press('Control+V')
  await page.getByText(stakeholders.addedMany(names.length), { exact: true }).waitFor()
}

const types = Object.values(stakeholders.types).join('|')
/** What opens a stakeholder from the list: its name, and then what it is. */
const opener = (page: Page, name: string): Locator =>
  page.getByRole('button', { name: new RegExp(`^${name}\\s*(?:${types})`) })

/** The row of a stakeholder in the list. */
export const rowOf = (page: Page, name: string): Locator =>
  page.getByRole('listitem').filter({ has: opener(page, name) })

/** Opens the page of a stakeholder from the list. */
export async function openStakeholder(page: Page, name: string): Promise<void> {
  await opener(page, name).click()
  await page.getByRole('article', { name, exact: true }).waitFor()
}

/** Chooses in a field that finds records by what is typed. */
export async function choose(field: Locator, typed: string, option: string | RegExp = typed): Promise<void> {
  await field.getByRole('combobox').fill(typed)
  await field.getByRole('option', { name: option }).first().click()
}

/** A field of several records by its label. */
export const pickerOf = (page: Page, label: string): Locator => page.getByRole('group', { name: label, exact: true })

/** One of the places of a scale; a name of a level also begins others. */
export const level = (scale: Locator, i: number): Locator =>
  scale.getByRole('radio', { name: stakeholders.levels[i] ?? '', exact: true })

/** Makes a map of a form that is chosen by its picture, for an area when one is named. */
export async function makeMap(page: Page, preset: string, area?: string): Promise<string> {
  await openMaps(page)
  await page.getByRole('button', { name: texts.newMap, exact: true }).click()
  const name = texts.presets[preset]?.name ?? ''
  await page.getByRole('main').getByText(name, { exact: true }).click()
  if (area !== undefined) await page.getByLabel(texts.area, { exact: true }).selectOption({ label: area })
  await page.getByRole('button', { name: texts.make, exact: true }).click()
  const title = texts.newTitle(name, area ?? '')
  await page.getByRole('textbox', { name: texts.titleLabel }).waitFor()
  return title
}

/** Opens the list of maps, from wherever one is. */
export async function openMaps(page: Page): Promise<void> {
  await openChapter(page, 'maps')
  const back = page.getByRole('button', { name: texts.backToMaps, exact: true })
  const title = page.getByRole('heading', { name: texts.title, exact: true })
  await back.or(title).first().waitFor()
  if (await back.isVisible()) await back.click()
  await title.waitFor()
}

/** Opens a map from the list of maps, as a picture. */
export async function openMap(page: Page, title: string): Promise<void> {
  await openMaps(page)
  await page.getByRole('button', { name: new RegExp(`^${texts.openMap(title)},`) }).click()
  await showAs(page, 'asPicture')
}

/** Shows the open map as a picture or as its table. */
export const showAs = (page: Page, view: 'asPicture' | 'asTable' | 'beside'): Promise<void> =>
  page.getByRole('button', { name: texts[view], exact: true }).click()

/** Something that can be done with the open map as a whole. */
export async function mapAction(page: Page, label: string): Promise<void> {
  await page.getByRole('button', { name: texts.more, exact: true }).click()
  await page.getByRole('menuitemradio', { name: label, exact: true }).click()
}

export const picture = (page: Page, title: string): Locator => page.getByRole('group', { name: title, exact: true })

/** A name in the strip beside a map. */
export const inStrip = (page: Page, name: string): Locator =>
  page.getByRole('button', { name: texts.placeByKeyboard(name), exact: true })

/** A stakeholder that lies on the picture. */
export const token = (page: Page, name: string): Locator => page.locator(`g[data-token][aria-label^="${name}"]`)

/** What is said of everybody on the picture, sorted. */
export const saidOnPicture = (page: Page): Promise<string[]> =>
  page
    .locator('g[data-token]')
    .evaluateAll((tokens) => tokens.map((each) => each.getAttribute('aria-label') ?? '').toSorted())

/** Waits until a stakeholder lies at a place, in words: "invloed hoog, belang midden". */
export const liesAt = (page: Page, name: string, place: string): Promise<void> =>
  page.locator(`g[data-token][aria-label^="${name}: ${place}"]`).waitFor({ state: 'attached', ...SETTLE })

/** A place on a picture by shares of its width and height, in pixels of the screen; it is scrolled into sight. */
async function pointOn(map: Locator, [x, y]: Share): Promise<readonly [x: number, y: number]> {
  const box = await map.boundingBox()
  if (!box) throw new Error('The map is not on the screen.')
  return [box.x + box.width * x, box.y + box.height * y]
}

/** Of the width from the left and of the height from the top. */
export type Share = readonly [x: number, y: number]

/** Drags a name from the strip, or a token, to a place on the picture, with a mouse. */
export async function dragOnto(page: Page, from: Locator, map: Locator, to: Share): Promise<void> {
  await hold(page, from, map, to)
  await page.mouse.up()
}

/** The same without letting go. */
export async function hold(page: Page, from: Locator, map: Locator, to: Share): Promise<void> {
  // Under the pointer names stay where they are, whoever else places some.
  await from.hover()
  const box = await from.boundingBox()
  if (!box) throw new Error('It is not on the screen.')
  const [startX, startY] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(startX, startY)
  await page.mouse.down()
  const [x, y] = await pointOn(map, to)
  for (const share of [0.3, 0.7, 1]) await page.mouse.move(startX + (x - startX) * share, startY + (y - startY) * share)
}

/** Taps a name in the strip, and then its place. */
export async function tapOnto(page: Page, name: string, map: Locator, [x, y]: Share): Promise<void> {
  await inStrip(page, name).tap()
  await page.getByText(texts.tapPlace(name), { exact: true }).waitFor()
  const box = await map.boundingBox()
  if (!box) throw new Error('The map is not on the screen.')
  await map.tap({ position: { x: box.width * x, y: box.height * y } })
}

/** Takes a name from the strip with Enter, moves it by arrows from the middle of the picture, and puts it down with Enter. */
export async function placeByKeys(
  page: Page,
  name: string,
  arrows: Readonly<Partial<Record<'Up' | 'Down' | 'Left' | 'Right', number>>>,
): Promise<void> {
  await inStrip(page, name).press('Enter')
  const held = token(page, name)
  await expect.poll(() => held.evaluate((each) => document.activeElement === each), SETTLE).toBe(true)
  for (const [arrow, times] of Object.entries(arrows))
    for (let i = 0; i < times; i++) await page.keyboard.press(`Arrow${arrow}`)
  await page.keyboard.press('Enter')
  await inStrip(page, name).waitFor({ state: 'detached' })
}
