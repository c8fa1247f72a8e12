/** Where photographs are taken: a real server, a real browser, and boards that are filled through the board's own door. */
import { createBoard, type Board } from '@samenspel/shared/board/board'
import type { ImageId } from '@samenspel/shared/ids'
import { emptyPresence, type OwnPresence } from '@samenspel/shared/presence/presence'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { getTicket, joinPlainly, makeBoard, whenSynced, type PlainClient } from '../support/board-client.ts'
import { LAPTOP, openPerson, PROJECTOR } from '../support/browser.ts'
import { grayPng } from '../support/pictures.ts'
import { joinBy, messagesIn } from '../support/visit.ts'

/** The screens that boards are looked at on. */
export const screens = {
  laptop: { viewport: LAPTOP },
  wall: { viewport: PROJECTOR },
  tablet: { viewport: { width: 820, height: 1180 }, touch: true },
  phone: { phone: true },
} as const
export type ScreenName = keyof typeof screens

/** What people ask of their device. */
export const looks = {
  light: {},
  contrast: { contrast: 'more' },
  forced: { contrast: 'more', forcedColors: 'active' },
} as const satisfies Record<string, Parameters<Page['emulateMedia']>[0]>
export type LookName = keyof typeof looks

/** A board with somebody on it whose page is not shown. */
export interface StudioBoard {
  readonly board: Board
  readonly image: ImageId
  /** The address that a facilitator opens. */
  readonly address: string
  /** Says what that person is doing. */
  tell(change: Partial<OwnPresence>): void
  /** Brings another person, who is told of in the same way. */
  bring(name: string): Promise<(change: Partial<OwnPresence>) => void>
  leave(): void
}

export interface Studio {
  readonly serverUrl: string
  readonly browser: Browser
  readonly folder: string
  /** True when a photograph of this name is asked for. */
  wants(name: string): boolean
}

/** An empty board with Bram on it. */
export async function openStudioBoard({ serverUrl }: Studio): Promise<StudioBoard> {
  const { boardId, tokens } = await makeBoard(serverUrl)
  const clients: PlainClient[] = []
  const bringClient = async (name: string): Promise<PlainClient> => {
    const client = await joinPlainly(serverUrl, boardId, tokens.participant, { name })
    clients.push(client)
    await whenSynced(client)
    return client
  }
  const bram = await bringClient('Bram')
  return {
    board: createBoard(bram.doc),
    image: await sendPicture(serverUrl, boardId, tokens.participant),
    address: `/b/${boardId}#${tokens.facilitator}`,
    tell: presenceOf(bram),
    bring: async (name) => presenceOf(await bringClient(name)),
    leave: () => {
      for (const { provider, doc } of clients) {
        provider.destroy()
        doc.destroy()
      }
    },
  }
}

function presenceOf({ provider }: PlainClient): (change: Partial<OwnPresence>) => void {
  let own = emptyPresence
  return (change) => {
    own = { ...own, ...change }
    provider.awareness.setLocalState(own)
  }
}

async function sendPicture(serverUrl: string, boardId: string, token: string): Promise<ImageId> {
  const { ticket } = await getTicket(serverUrl, boardId, token)
  const response = await fetch(`${serverUrl}/api/boards/${boardId}/images`, {
    method: 'POST',
    headers: { authorization: `Bearer ${ticket}`, 'content-type': 'application/octet-stream' },
    body: grayPng(480, 360, 150),
  })
  const { imageId } = (await response.json()) as { readonly imageId?: ImageId }
  if (imageId === undefined) throw new Error(`The picture was not taken in: ${response.status}.`)
  return imageId
}

/** What a photographer does on the page of somebody who looks at a board. */
export interface Photographer {
  readonly page: Page
  /** Writes `<name>.png` when it is asked for. */
  take(name: string): Promise<void>
  /** Shows everything that is on the board. */
  showAll(): Promise<void>
  /** Runs a command by its Dutch name. */
  run(command: keyof typeof messagesIn.nl.canvas.commands): Promise<void>
  close(): Promise<void>
}

/** Opens the canvas of a board as Anna, on a screen and with wishes for how it looks. */
export async function openPhotographer(
  studio: Studio,
  address: string,
  screen: ScreenName,
  look: LookName,
): Promise<Photographer> {
  const { page, context } = await openPerson(studio.browser, { baseUrl: studio.serverUrl, ...screens[screen] })
  await page.emulateMedia({ reducedMotion: 'reduce', ...looks[look] })
  await joinBy(page, address, 'Anna')
  const { board, canvas, panels } = messagesIn.nl
  await page
    .getByRole('group', { name: board.viewSwitch })
    .getByRole('button', { name: board.viewBoard, exact: true })
    .click()
  await page.getByRole('listbox', { name: canvas.boardLabel }).waitFor({ state: 'attached' })
  await page.getByRole('banner').getByRole('status').filter({ hasText: board.save.saved }).waitFor()
  await mkdir(studio.folder, { recursive: true })
  return {
    page,
    take: async (name) => {
      if (!studio.wants(name)) return
      await untilStill(page)
      await writeFile(join(studio.folder, `${name}.png`), await page.screenshot())
      process.stdout.write(`${name}\n`)
    },
    showAll: async () => {
      await page.getByRole('button', { name: canvas.commands['view.fit'], exact: true }).click()
      await untilStill(page)
    },
    run: async (command) => {
      await page.getByRole('button', { name: panels.palette.button, exact: true }).click()
      const field = page.getByRole('combobox', { name: panels.palette.title })
      await field.fill(canvas.commands[command])
      await page.getByRole('option', { name: canvas.commands[command] }).first().waitFor()
      await page.keyboard.press('Enter')
      await field.waitFor({ state: 'detached' })
    },
    close: () => context.close(),
  }
}

/** Waits until the page has loaded its pictures and what it shows is the same for a while. */
async function untilStill(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  const LOOKS_MAX = 12
  let last = await page.screenshot()
  for (let looked = 0; looked < LOOKS_MAX; looked++) {
    // oxlint-disable-next-line no-await-in-loop
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 150)))
    // oxlint-disable-next-line no-await-in-loop
    const next = await page.screenshot()
    if (next.equals(last)) return
    last = next
  }
}
