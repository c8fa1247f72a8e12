/** What a facilitator does about the board as a whole, in a real browser: versions, what was deleted, links, people, freezing. */
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sendJson } from '../support/board-client.ts'
import { boardScreen } from '../support/board-screen.ts'
import { launchBrowser, openPerson, type Person } from '../support/browser.ts'
import { startServer, type RunningServer } from '../support/start-server.ts'
import { joinBy, makeBoardAtHome, messagesIn, type BoardLinks } from '../support/visit.ts'

const { board, common, join: joining, links: linkWords, list, versions } = messagesIn.nl
/** Set to a folder to look at what the test sees. */
const pictures = process.env['PICTURES']

let server: RunningServer
let browser: Browser
let facilitator: Person
let guest: Person
let links: BoardLinks

beforeAll(async () => {
  server = await startServer()
  browser = await launchBrowser()
  facilitator = await openPerson(browser, { baseUrl: server.url })
  guest = await openPerson(browser, { baseUrl: server.url })
  links = await makeBoardAtHome(facilitator.page, 'Buurthuis Noord')
  await joinBy(facilitator.page, links.facilitator, 'Hanneke')
  await joinBy(guest.page, links.participant, 'Noor')
  await boardScreen(facilitator.page).showList()
  await boardScreen(guest.page).showList()
})
afterAll(async () => {
  await browser?.close()
  await server?.remove()
})

async function picture(page: Page, name: string): Promise<void> {
  if (pictures) await page.screenshot({ path: join(pictures, `${name}.png`) })
}
const open = async ({ page }: Person, part?: string): Promise<void> => {
  await page.getByRole('button', { name: versions.manage, exact: true }).click()
  if (part) await page.getByRole('group', { name: versions.parts }).getByRole('button', { name: part }).click()
}
const close = ({ page }: Person) => page.keyboard.press('Escape')
const notes = ({ page }: Person) => boardScreen(page).listNotes()
const write = async ({ page }: Person, texts: readonly string[]): Promise<void> => {
  await boardScreen(page).composeInList(texts)
  await boardScreen(page).saveLabel(board.save.saved).waitFor()
}

/** By which roles this device knows links of the board, to share them. */
const rolesKnownBy = async ({ page }: Person): Promise<readonly string[]> => {
  const known = await page.evaluate(() => localStorage.getItem('samenspel.boards'))
  const boards = JSON.parse(known ?? '[]') as readonly { readonly boardId: string; readonly tokens: object }[]
  return Object.keys(boards.find(({ boardId }) => links.facilitator.includes(boardId))?.tokens ?? {})
}

it('a version is kept by name, looked at and put back for everybody, and that is undone', async () => {
  const { page } = facilitator
  await write(facilitator, ['Ik ken mijn buren niet meer', 'De lift is te vaak stuk'])
  await open(facilitator)
  await page.getByRole('button', { name: versions.nameButton }).click()
  await page.getByRole('alert').filter({ hasText: versions.nameMissing }).waitFor()
  await page.getByLabel(versions.nameLabel).fill('Na de interviews')
  await page.keyboard.press('Enter')
  await page
    .getByRole('status')
    .filter({ hasText: versions.named('Na de interviews') })
    .waitFor()
  await picture(page, 'versions')
  await close(facilitator)
  await write(guest, ['Wie betaalt dat?'])
  await expect.poll(() => notes(facilitator)).toHaveLength(3)
  await open(facilitator)
  await page.getByRole('button', { name: /^Bekijk: Na de interviews/ }).click()
  await page.getByText(versions.previewText(2)).waitFor()
  await page.getByText(versions.previewNotes).click()
  expect(await page.getByRole('listitem').filter({ hasText: 'De lift is te vaak stuk' }).count()).toBeGreaterThan(0)
  await page.getByRole('img', { name: messagesIn.nl.canvas.boardLabel }).waitFor()
  await picture(page, 'preview')
  await page.getByRole('button', { name: versions.back }).click()
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
    .toMatch(/^Bekijk: Na de/)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: versions.restore }).click()
  await page.getByRole('status').filter({ hasText: versions.restored }).waitFor()
  await picture(page, 'restored')
  await expect.poll(() => notes(guest)).toHaveLength(2)
  await page.getByRole('button', { name: versions.undoRestore }).click()
  await page.getByRole('status').filter({ hasText: versions.restoreUndone }).waitFor()
  await expect.poll(() => notes(guest)).toHaveLength(3)
  await close(facilitator)
})

it('a version is opened as a copy, with links of its own', async () => {
  const { page, context } = facilitator
  await open(facilitator)
  await page.getByRole('button', { name: /^Bekijk: Na de interviews/ }).click()
  await page.getByRole('button', { name: versions.copy }).click()
  const [copy] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('link', { name: versions.openCopy }).click(),
  ])
  await copy.getByRole('heading', { name: joining.title }).waitFor()
  await copy.getByRole('button', { name: joining.joinAs.facilitator }).click()
  await expect.poll(() => copy.title()).toContain(versions.copyTitle('Buurthuis Noord'))
  await copy.close()
  await close(facilitator)
})

it('what somebody deleted is put back by the facilitator', async () => {
  const { page } = facilitator
  await guest.page.getByRole('button', { name: /^Verwijder: Wie betaalt dat/ }).click()
  await expect.poll(() => notes(facilitator)).toHaveLength(2)
  await open(facilitator, versions.deletedPart)
  await picture(page, 'deleted')
  await page.getByRole('button', { name: versions.putBackOf('Wie betaalt dat?') }).click()
  await page
    .getByRole('status')
    .filter({ hasText: versions.putBackDone(1) })
    .waitFor()
  await close(facilitator)
  await expect.poll(() => notes(guest)).toHaveLength(3)
})

it('what was deleted is removed for good after a question, so that nobody can put it back', async () => {
  const { page } = facilitator
  await write(guest, ['Dit hoeft niet', 'Dit ook niet'])
  for (const text of ['Dit hoeft niet', 'Dit ook niet'])
    await guest.page.getByRole('button', { name: new RegExp(`^Verwijder: ${text}`) }).click()
  await open(facilitator, versions.deletedPart)
  await page.getByRole('button', { name: versions.putBackOf('Dit ook niet') }).waitFor()
  await page.getByRole('button', { name: versions.purge }).click()
  await page.getByRole('dialog', { name: versions.purgeQuestion(2) }).waitFor()
  await picture(page, 'purge')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog', { name: versions.purgeQuestion(2) }).waitFor({ state: 'detached' })
  await page.getByRole('button', { name: versions.putBackOf('Dit ook niet') }).waitFor()
  await page.getByRole('button', { name: versions.purge }).click()
  await page.getByRole('button', { name: versions.purgeYes, exact: true }).click()
  await page
    .getByRole('status')
    .filter({ hasText: versions.purged(2) })
    .waitFor()
  await page.getByText(versions.deletedEmpty).waitFor()
  await picture(page, 'purged')
  expect(await page.getByRole('button', { name: versions.purge }).count()).toBe(0)
  await close(facilitator)
  await expect.poll(() => notes(guest)).toHaveLength(3)
})

it('the board is cleared after a question, by a step that can be undone, and a version of it is kept', async () => {
  const { page } = facilitator
  const before = await notes(guest)
  await open(facilitator)
  await page.getByRole('button', { name: versions.clear }).click()
  await picture(page, 'clear')
  await page.getByRole('button', { name: versions.clearYes, exact: true }).click()
  await page.getByRole('status').filter({ hasText: versions.cleared }).waitFor()
  await expect.poll(() => notes(guest)).toEqual([])
  await picture(page, 'cleared')
  await page.getByRole('button', { name: new RegExp(`^Bekijk: ${versions.kinds['pre-clear']}`) }).waitFor()
  await page.getByRole('button', { name: versions.undoClearing }).click()
  await page.getByRole('status').filter({ hasText: versions.clearingUndone }).waitFor()
  await expect.poll(() => notes(guest)).toEqual(before)
  await close(facilitator)
})

it('a frozen board lets the others look along until it is released', async () => {
  const { page } = facilitator
  await open(facilitator)
  const freeze = page.getByRole('switch', { name: versions.freeze })
  await freeze.click()
  await expect.poll(() => freeze.isChecked()).toBe(true)
  await guest.page.getByText(versions.frozen, { exact: true }).waitFor()
  await picture(guest.page, 'frozen')
  await freeze.click()
  await expect.poll(() => freeze.isChecked()).toBe(false)
  await guest.page.getByText(versions.frozen, { exact: true }).waitFor({ state: 'detached' })
  await close(facilitator)
  await write(guest, ['Weer verder'])
  expect(await rolesKnownBy(guest)).toEqual(['participant'])
})

it('a link is made, renewed and withdrawn; this device no longer shares what does not work', async () => {
  const { page } = facilitator
  await open(facilitator, versions.linksPart)
  await page.getByText(linkWords.newTitle, { exact: true }).click()
  await page.getByRole('radio', { name: common.roles.viewer }).check()
  await page.getByLabel(linkWords.labelLabel).fill('Pers')
  await picture(page, 'new-link')
  await page.getByRole('button', { name: linkWords.make }).click()
  await page.getByRole('heading', { name: linkWords.madeTitle('Pers') }).waitFor()
  await picture(page, 'links')
  const viewer = linkWords.nameless(common.roles.viewer)
  await page.getByRole('button', { name: linkWords.renewOf(viewer) }).click()
  await page.getByRole('button', { name: linkWords.renew, exact: true }).last().click()
  await page.getByRole('heading', { name: linkWords.madeTitle(viewer) }).waitFor()
  const renewed = await page.getByRole('textbox', { name: new RegExp(viewer) }).inputValue()
  expect(renewed).not.toBe(links.viewer)
  await page.getByRole('button', { name: linkWords.withdrawOf('Pers') }).click()
  await page.getByRole('button', { name: linkWords.withdraw, exact: true }).last().click()
  await page.getByRole('status').filter({ hasText: linkWords.withdrawn }).waitFor()
  await close(facilitator)
  await page.getByRole('button', { name: board.share }).click()
  await page.getByRole('dialog').getByRole('textbox').first().waitFor()
  const shared = await page
    .getByRole('dialog')
    .getByRole('textbox')
    .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value))
  expect(shared).toContain(renewed)
  expect(shared).not.toContain(links.viewer)
  await close(facilitator)
})

it('what a link allows is changed: a guest’s page looks along without being loaded again, and writes again', async () => {
  const { page } = facilitator
  const hasLoadedAgain = () => guest.page.evaluate(() => !Reflect.has(window, 'isTheSamePage'))
  await guest.page.evaluate(() => Reflect.set(window, 'isTheSamePage', true))
  await open(facilitator, versions.linksPart)
  const shared = linkWords.nameless(common.roles.participant)
  const select = page.getByRole('combobox', { name: linkWords.allows(shared) })
  await select.selectOption({ label: common.roles.viewer })
  await picture(page, 'change-link')
  await page.getByRole('button', { name: linkWords.changeOf(shared) }).click()
  await page
    .getByRole('status')
    .filter({ hasText: linkWords.changed(common.roles.viewer) })
    .waitFor()
  await guest.page.getByText(board.lookingAlong, { exact: true }).waitFor()
  await picture(guest.page, 'looking-along')
  expect(await guest.page.getByLabel(list.composer.label).count()).toBe(0)
  expect(await rolesKnownBy(guest)).toEqual(['viewer'])
  // What the facilitator's page would share as a link to take part by is none now.
  expect(await rolesKnownBy(facilitator)).not.toContain('participant')
  await select.waitFor({ state: 'detached' })
  // By keyboard from where the focus stayed, past a role that is not meant: only the button changes anything.
  await page.keyboard.press('End')
  await page.keyboard.press('Home')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page
    .getByRole('status')
    .filter({ hasText: linkWords.changed(common.roles.participant) })
    .waitFor()
  await guest.page.getByText(board.lookingAlong, { exact: true }).waitFor({ state: 'detached' })
  expect(await rolesKnownBy(facilitator)).toContain('participant')
  await close(facilitator)
  await write(guest, ['En weer schrijven'])
  expect(await hasLoadedAgain()).toBe(false)
})

it('one guest who came in by the code is made a viewer, found by name', async () => {
  const { page } = facilitator
  const [, boardId, token] = /\/b\/([^#]+)#(.+)$/.exec(links.facilitator) ?? []
  const { body } = await sendJson(`${server.url}/api/boards/${boardId}/door`, { token, open: true }, 'PUT')
  const sam = await openPerson(browser, { baseUrl: server.url, phone: true })
  await sam.page.goto(`/j/${String(body['code'])}`)
  await sam.page.getByLabel(joining.nameLabel).fill('Sam')
  await sam.page.keyboard.press('Enter')
  await boardScreen(sam.page).saveLabel(board.save.saved).waitFor()
  await open(facilitator, versions.linksPart)
  await page.getByText(linkWords.guests, { exact: true }).click()
  await page.getByRole('combobox', { name: linkWords.guestAllows('Sam') }).selectOption({ label: common.roles.viewer })
  await page.getByRole('button', { name: linkWords.guestChangeOf('Sam') }).click()
  await page
    .getByRole('status')
    .filter({ hasText: linkWords.guestChanged('Sam', common.roles.viewer) })
    .waitFor()
  await picture(page, 'change-guest')
  await sam.page.getByText(board.lookingAlong, { exact: true }).waitFor()
  await picture(sam.page, 'guest-looking-along')
  expect(await guest.page.getByText(board.lookingAlong, { exact: true }).count()).toBe(0)
  expect(sam.problems).toEqual([])
  await sam.context.close()
  await close(facilitator)
})

it('a person is removed, and told that the link does not work any more', async () => {
  const { page } = facilitator
  await page.getByRole('button', { name: new RegExp(`^${board.people}`) }).click()
  await page.getByRole('button', { name: linkWords.removeOf('Noor') }).click()
  await picture(page, 'remove')
  await page.getByRole('button', { name: linkWords.remove, exact: true }).last().click()
  await page
    .getByRole('status')
    .filter({ hasText: linkWords.removed('Noor') })
    .waitFor()
  await guest.page.getByRole('heading', { name: joining.refused['link-invalid'].title }).waitFor()
  await close(facilitator)
})

it('renewing one’s own link goes on with the new one', async () => {
  const { page } = facilitator
  await open(facilitator, versions.linksPart)
  const own = linkWords.nameless(common.roles.facilitator)
  await page.getByRole('button', { name: linkWords.renewOf(own) }).click()
  await Promise.all([
    page.waitForEvent('load'),
    page.getByRole('button', { name: linkWords.renew, exact: true }).last().click(),
  ])
  await boardScreen(page).saveLabel(board.save.saved).waitFor()
  expect([facilitator.problems, guest.problems]).toEqual([[], []])
})
