/** What people do on the way to a board, found by the roles and names that everybody finds them by. */
import { nl } from '@samenspel/client/messages/nl/nl'
import { en } from '@samenspel/client/messages/en/en'
import type { Page } from 'playwright-core'

/** The texts a person of that language sees. */
export const messagesIn = { nl, en } as const
export type InterfaceLanguage = keyof typeof messagesIn

export interface BoardLinks {
  readonly facilitator: string
  readonly participant: string
  readonly viewer: string
}

/** Makes a board on the home page and reads its three links. */
export async function makeBoardAtHome(
  page: Page,
  title: string,
  language: InterfaceLanguage = 'nl',
): Promise<BoardLinks> {
  const { home, common } = messagesIn[language]
  await page.goto('/')
  await page.getByLabel(home.titleLabel, { exact: true }).fill(title)
  await page.getByRole('button', { name: home.createButton }).click()
  await page.getByRole('heading', { name: home.readyTitle(title) }).waitFor()
  const linkOf = (role: keyof BoardLinks): Promise<string> =>
    page.getByLabel(home.linkOf(common.roles[role]), { exact: true }).inputValue()
  return {
    facilitator: await linkOf('facilitator'),
    participant: await linkOf('participant'),
    viewer: await linkOf('viewer'),
  }
}

/** Opens a link, gives a name, and goes on to the board. */
export async function joinBy(
  page: Page,
  link: string,
  name: string,
  language: InterfaceLanguage = 'nl',
): Promise<void> {
  const { join } = messagesIn[language]
  await page.goto(link)
  await page.getByLabel(join.nameLabel).fill(name)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: join.title }).waitFor({ state: 'detached' })
}
