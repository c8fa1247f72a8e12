import { workbook } from '@samenspel/client/messages/nl/workbook'
import type { Page } from 'playwright-core'

/** More stops than any page has that a journey goes through. */
const STOPS_MAX = 250

/** What a person does who has no mouse: every control is come to with Tab, and pressed. */
export function handsOf(page: Page) {
  const focused = page.locator(':focus')
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key)
  }
  /** Goes on with Tab until the focus is on what has this role and a name that begins so. */
  const tabTo = async (role: string, name: string): Promise<void> => {
    const wanted = new RegExp(`^- '?${role} "${name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}`, 'm')
    for (let stops = 0; stops < STOPS_MAX; stops++) {
      if ((await focused.count()) > 0 && wanted.test((await focused.ariaSnapshot()).replaceAll('\\"', '"'))) return
      await page.keyboard.press('Tab')
    }
    throw new Error(`Tab does not come to the ${role} "${name}".`)
  }
  const push = async (role: string, name: string): Promise<void> => {
    await tabTo(role, name)
    await press('Enter')
  }
  const write = async (name: string, text: string): Promise<void> => {
    await tabTo('textbox', name)
    await press('ControlOrMeta+a')
    await page.keyboard.insertText(text)
  }
  /** Chooses the first of what a field for choosing offers for these words. */
  const choose = async (field: string, words: string): Promise<void> => {
    await tabTo('combobox', `${workbook.searchAndChoose}: ${field}`)
    await page.keyboard.insertText(words)
    await page.getByRole('option').first().waitFor()
    await press('Enter')
  }
  const chapter = async (name: string): Promise<void> => {
    await push('link', name)
    await page.getByRole('link', { name, exact: true }).and(page.locator('[aria-current=page]')).waitFor()
  }
  return { press, tabTo, push, write, choose, chapter }
}
