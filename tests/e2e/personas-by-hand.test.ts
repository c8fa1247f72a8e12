/** What is done on a persona with mouse and finger, seen by somebody else at the same time: notes let go on claims, claims dragged, pictures. */
import { createBoard } from '@samenspel/shared/board/board'
import type { ElementId, RecordId } from '@samenspel/shared/ids'
import { RecordGraph } from '@samenspel/shared/knowledge/record-graph'
import { claimsOf } from '@samenspel/shared/knowledge/persona-claims'
import { confidenceOf } from '@samenspel/shared/knowledge/confidence'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { personas as texts } from '@samenspel/client/messages/nl/personas'
import { personaCard as words } from '@samenspel/client/messages/nl/persona-card'
import { trace } from '@samenspel/client/messages/nl/trace'
import { workbook } from '@samenspel/client/messages/nl/workbook'
import { joinPlainly, makeBoard, whenSynced } from '../support/board-client.ts'
import { boardScreen } from '../support/board-screen.ts'
import { launchBrowser, openPerson, type Person } from '../support/browser.ts'
import { grayPng } from '../support/pictures.ts'
import { startServer, type RunningServer } from '../support/start-server.ts'
import { boxWhenStill, middleWhenStill } from '../support/still-box.ts'
import { joinBy } from '../support/visit.ts'

const NOTE = 'Zij had geen tijd, zei ze'
const CLAIMS = ['Volle agenda', 'Weinig tijd in de wijk', 'Wil iets laten zien']

let browser: Browser
let server: RunningServer
beforeAll(async () => {
  browser = await launchBrowser()
  server = await startServer()
})
afterAll(async () => {
  await browser?.close()
  await server?.remove()
})

/** A board with a note and a persona of three claims, and as many people at it as there are names. */
async function openScene<Names extends readonly string[]>(...names: Names) {
  const made = await makeBoard(server.url)
  const client = await joinPlainly(server.url, made.boardId, made.tokens.participant)
  await whenSynced(client)
  const board = createBoard(client.doc)
  const note = board.edit(({ elements }) => elements.add('sticky-note', { position: [0, 0], text: NOTE }))
  const { persona, claims } = board.edit(({ records }) => {
    const id = records.add('persona', { typeLabel: 'Wethouder' })
    return {
      persona: id,
      claims: CLAIMS.map((text) => records.add('claim', { persona: id, section: 'lifeworld', text })),
    }
  })
  const people: Person[] = []
  for (const name of names) {
    const person = await openPerson(browser, { baseUrl: server.url })
    people.push(person)
    await joinBy(person.page, `/b/${made.boardId}#${made.tokens.participant}`, name)
  }
  const graph = new RecordGraph(board.records)
  board.subscribe(({ records }) => graph.refresh(records))
  onTestFinished(async () => {
    client.provider.destroy()
    for (const { context } of people) await context.close()
  })
  return {
    board,
    graph,
    note,
    persona,
    claims,
    people,
    pages: people.map(({ page }) => page) as { [K in keyof Names]: Page },
  }
}

async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((next) => {
    window.location.hash = next
  }, hash)
  await page.getByRole('heading', { name: 'Wethouder', level: 2 }).waitFor()
}

/** Takes the note in the hand and holds it over what is asked for. */
async function holdOver(page: Page, target: ReturnType<Page['locator']>): Promise<void> {
  await target.scrollIntoViewIfNeeded()
  await page.mouse.move(...(await middleWhenStill(boardScreen(page).note(NOTE))))
  await page.mouse.down()
  const [x, y] = await middleWhenStill(target)
  await page.mouse.move(x - 300, y, { steps: 4 })
  await page.mouse.move(x, y, { steps: 4 })
}

test('a note that is let go on a claim beside the board is evidence of it, stays where it was, and says when it is deleted', async () => {
  const { board, graph, note, persona, claims, people, pages } = await openScene('Anna', 'Bram')
  const [anna, bram] = pages
  await goTo(anna, `#/bord/personas/${persona}`)
  await goTo(bram, `#/werkboek/personas/${persona}`)
  const row = (page: Page, claim: RecordId | undefined) => page.locator(`#record-${claim}`)
  const positionOf = (id: ElementId) => board.elements.get(id)?.position

  await holdOver(anna, row(anna, claims[1]).getByRole('textbox'))
  await anna.getByText(workbook.letGoHere(1)).waitFor()
  await anna.mouse.up()
  await expect
    .poll(() => claims.map((id) => confidenceOf(graph, id).level))
    .toEqual(['assumption', 'signal', 'assumption'])
  expect(positionOf(note)).toEqual([0, 0])
  const sign = row(bram, claims[1]).getByRole('button', { name: new RegExp(words.levels.signal) })
  await sign.click()
  await row(bram, claims[1]).getByText(NOTE, { exact: true }).first().waitFor()

  // Over nothing that takes it, it goes back; over the persona itself, the page asks which claim.
  await holdOver(anna, anna.getByRole('complementary').getByRole('button', { name: workbook.closeBeside }))
  await anna.getByText(workbook.letGoNowhere).waitFor()
  await anna.mouse.up()
  await anna.getByText(workbook.letGoNowhere).waitFor({ state: 'detached' })
  expect(positionOf(note)).toEqual([0, 0])
  await holdOver(anna, anna.getByRole('complementary').getByRole('heading', { name: 'Wethouder', level: 2 }))
  await anna.getByText(workbook.letGoHere(1)).waitFor()
  await anna.mouse.up()
  await anna
    .getByRole('dialog')
    .getByRole('combobox')
    .fill(CLAIMS[2] ?? '')
  await anna.keyboard.press('Enter')
  await expect.poll(() => claims.map((id) => confidenceOf(graph, id).level)).toEqual(['assumption', 'signal', 'signal'])

  // A note that is gone counts for nothing, until somebody puts it back.
  board.edit((edit) => edit.elements.delete(note))
  await row(bram, claims[1]).getByText(trace.noteGone).waitFor()
  await expect
    .poll(() => row(bram, claims[1]).getByRole('button').first().textContent())
    .toContain(words.levels.assumption)
  await row(bram, claims[1]).getByRole('button', { name: trace.putNoteBack }).click()
  await expect.poll(() => confidenceOf(graph, claims[1] ?? '').level).toBe('signal')
  expect(people.flatMap(({ problems }) => problems)).toEqual([])
})

test('a note of the list beside the claims is dragged onto one, or taken up and laid under one by keyboard', async () => {
  const { board, graph, persona, claims, people, pages } = await openScene('Anna')
  const [anna] = pages
  board.edit(({ elements }) => elements.add('sticky-note', { position: [300, 0], text: 'Ze groet iedereen' }))
  await goTo(anna, `#/werkboek/personas/${persona}`)
  await anna.getByText(texts.tray.title(2)).click()
  const grip = anna.getByRole('listitem').filter({ hasText: NOTE }).locator('[aria-hidden=true]').first()
  await anna.locator(`#record-${claims[0]}`).scrollIntoViewIfNeeded()
  await grip.scrollIntoViewIfNeeded()
  const target = await middleWhenStill(anna.locator(`#record-${claims[0]}`))
  await anna.mouse.move(...(await middleWhenStill(grip)))
  await anna.mouse.down()
  await anna.mouse.move(target[0] + 40, target[1], { steps: 3 })
  await anna.mouse.move(...target, { steps: 3 })
  await anna.mouse.up()
  await expect.poll(() => claims.map((id) => confidenceOf(graph, id).notes)).toEqual([1, 0, 0])

  await anna.getByRole('button', { name: texts.tray.takeUpOf('Ze groet iedereen') }).focus()
  await anna.keyboard.press('Enter')
  await anna.getByRole('button', { name: texts.tray.layUnder(CLAIMS[2] ?? '') }).focus()
  await anna.keyboard.press('Enter')
  await expect.poll(() => claims.map((id) => confidenceOf(graph, id).notes)).toEqual([1, 0, 1])
  await anna.getByText(texts.tray.title(1)).waitFor({ state: 'detached' })
  expect(people.flatMap(({ problems }) => problems)).toEqual([])
})

test('claims are put in another order by dragging and by keys, and everybody sees it', async () => {
  const { graph, persona, claims, people, pages } = await openScene('Anna', 'Bram')
  const [anna, bram] = pages
  for (const page of [anna, bram]) await goTo(page, `#/werkboek/personas/${persona}`)
  const order = () => claimsOf(graph, persona).map(({ text }) => text)
  const [first, , last] = claims.map((id) => anna.locator(`#record-${id}`))
  if (!first || !last) throw new Error('There are three claims.')
  await first.scrollIntoViewIfNeeded()
  await anna.mouse.move(...(await middleWhenStill(last.getByTitle(workbook.drag))))
  await anna.mouse.down()
  const { x, y } = await boxWhenStill(first)
  await anna.mouse.move(x + 20, y + 40, { steps: 3 })
  await anna.mouse.move(x + 20, y + 2, { steps: 3 })
  await anna.mouse.up()
  await expect.poll(order).toEqual([CLAIMS[2], CLAIMS[0], CLAIMS[1]])

  await bram.getByRole('button', { name: workbook.moveDownOf(CLAIMS[2] ?? '') }).focus()
  await bram.keyboard.press('Enter')
  await expect.poll(order).toEqual([CLAIMS[0], CLAIMS[2], CLAIMS[1]])
  for (const page of [anna, bram])
    await expect
      .poll(() =>
        page
          .locator('textarea[id^="text-"]')
          .evaluateAll((all) => all.map((each) => (each as HTMLTextAreaElement).value)),
      )
      .toEqual([CLAIMS[0], CLAIMS[2], CLAIMS[1]])
  expect(people.flatMap(({ problems }) => problems)).toEqual([])
})

test('a persona is shown by an icon, a drawing, an object, a place or a few of these, and everybody sees the picture', async () => {
  const { board, persona, people, pages } = await openScene('Anna', 'Bram')
  const [anna, bram] = pages
  await goTo(anna, `#/werkboek/personas/${persona}`)
  const stored = () => {
    const record = board.records.get(persona)
    return record?.kind === 'persona' ? record : expect.fail('There is no persona.')
  }
  await anna.locator('summary', { hasText: texts.givenName }).click()
  await anna.getByRole('radio', { name: texts.pictureModes.icon, exact: true }).check()
  await anna.getByRole('button', { name: texts.iconNames.key, exact: true }).click()
  await expect.poll(() => [stored().pictureMode, stored().icon]).toEqual(['icon', 'key'])

  for (const [i, mode] of (['drawing', 'object', 'place'] as const).entries()) {
    await anna.getByRole('radio', { name: texts.pictureModes[mode], exact: true }).check()
    const upload = { name: `${mode}.png`, mimeType: 'image/png', buffer: Buffer.from(grayPng(64, 48, 60 + 40 * i)) }
    await anna.locator('input[type=file]').setInputFiles(upload)
    await expect.poll(() => [stored().pictureMode, stored().images.length]).toEqual([mode, 1])
    await expect.poll(() => shownImages(anna)).not.toEqual([])
    if (mode !== 'place') await anna.getByRole('button', { name: texts.pictureRemove(1) }).click()
    if (mode !== 'place') await expect.poll(() => stored().images.length).toBe(0)
  }
  await anna.getByRole('radio', { name: texts.pictureModes.set }).check()
  const more = [200, 230].map((gray) => ({
    name: `${gray}.png`,
    mimeType: 'image/png',
    buffer: Buffer.from(grayPng(32, 32, gray)),
  }))
  await anna.locator('input[type=file]').setInputFiles(more)
  await expect.poll(() => stored().images.length).toBe(3)
  await anna.getByRole('textbox', { name: texts.pictureAlt }).fill('Het raadhuis, een fiets en een sleutel')

  await goTo(bram, `#/werkboek/personas/${persona}`)
  await expect.poll(() => shownImages(bram)).toEqual([true, true, true])
  await bram.getByRole('radio', { name: texts.views.poster }).check()
  await bram.getByRole('img', { name: 'Het raadhuis, een fiets en een sleutel' }).waitFor()
  expect(people.flatMap(({ problems }) => problems)).toEqual([])
})

/** Of the pictures in the head of the persona, whether each was painted. */
const shownImages = (page: Page): Promise<readonly boolean[]> =>
  page
    .getByRole('article')
    .locator('header img')
    .evaluateAll((images) => images.map((image) => (image as HTMLImageElement).naturalWidth > 0))
