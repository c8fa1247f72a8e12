/** An open board as a person finds it: by what is written on it and by the names of its controls. */
import type { NoteColor } from '@samenspel/shared/elements/sticky-note'
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { middleWhenStill } from './still-box.ts'
import { messagesIn, type InterfaceLanguage } from './visit.ts'

/** A note as it is shown: its name as a screen reader says it, and its top left corner in board units. */
export interface ShownNote {
  readonly label: string
  readonly left: string
  readonly top: string
}

export interface BoardScreen {
  /** The label that says whether changes are safe; matches its text. */
  saveLabel(text: string | RegExp): Locator
  /** Everything on the canvas, sorted by name. Brings all into view first. */
  canvasNotes(): Promise<readonly ShownNote[]>
  /** The names of everything in the list, sorted. Switches to the list. */
  listNotes(): Promise<readonly string[]>
  /** The note on the canvas that begins with this text. */
  note(text: string): Locator
  showCanvas(): Promise<void>
  showList(): Promise<void>
  /** By keyboard: the first with N and Enter, those after it in a chain with Tab, past what others have put there. */
  writeChain(texts: readonly string[]): Promise<void>
  /** Puts lines on the clipboard, pastes them on the canvas and asks for one note each. */
  pasteLines(texts: readonly string[]): Promise<void>
  /** With the large text box of the list. */
  composeInList(texts: readonly string[]): Promise<void>
  /** Drags a note with the mouse by this much of the screen. */
  drag(text: string, byX: number, byY: number): Promise<void>
  /** Chooses a note and its colour on the canvas. */
  recolour(text: string, color: NoteColor): Promise<void>
  recolourInList(text: string, color: NoteColor): Promise<void>
}

/** The board that this page has open. */
export function boardScreen(page: Page, language: InterfaceLanguage = 'nl'): BoardScreen {
  const messages = messagesIn[language]
  const { board, canvas, list } = messages
  const canvasList = page.getByRole('listbox', { name: canvas.boardLabel })
  const listMain = page.getByRole('main', { name: list.label })
  const field = page.getByRole('textbox', { name: canvas.noteTextLabel })
  const switchTo = async (view: string, shown: Locator): Promise<void> => {
    await page.getByRole('group', { name: board.viewSwitch }).getByRole('button', { name: view }).click()
    await shown.waitFor({ state: 'attached' })
  }
  // What is focusable of a note lies over its picture and lets the mouse through, so that hits are the board's own.
  const middleOf = (text: string): Promise<[x: number, y: number]> => middleWhenStill(screen.note(text))
  /** Goes on to a new note; where somebody else has put one meanwhile, past it. */
  const chainOn = async (): Promise<void> => {
    do {
      const left = await field.inputValue()
      await page.keyboard.press('Tab')
      await expect.poll(() => field.inputValue()).not.toBe(left)
    } while ((await field.inputValue()) !== '')
  }
  const screen: BoardScreen = {
    saveLabel: (text) => page.getByRole('banner').getByRole('status').filter({ hasText: text }),
    showCanvas: () => switchTo(board.viewBoard, canvasList),
    showList: () => switchTo(board.viewList, listMain),
    note: (text) => canvasList.getByRole('option', { name: new RegExp(`^${escaped(text)}`) }),
    canvasNotes: async () => {
      await page.getByRole('button', { name: canvas.commands['view.fit'] }).click()
      const shown = await canvasList.getByRole('option').evaluateAll((options) =>
        options.map((option) => ({
          label: option.getAttribute('aria-label') ?? '',
          left: (option as HTMLElement).style.left,
          top: (option as HTMLElement).style.top,
        })),
      )
      return shown.toSorted((a, b) => (a.label < b.label ? -1 : 1))
    },
    listNotes: async () => {
      if (!(await listMain.isVisible())) await screen.showList()
      const rows = await listMain.getByRole('listitem').evaluateAll((items) =>
        items.map((item) => ({
          text: item.querySelector('textarea')?.value ?? item.querySelector('p')?.textContent ?? '',
          words: [...item.querySelectorAll('[aria-haspopup=menu], span')].map((each) => each.textContent),
        })),
      )
      const colorIn = (words: readonly (string | null)[]): NoteColor => {
        const color = (Object.keys(canvas.colors) as NoteColor[]).find((id) => words.includes(canvas.colors[id]))
        if (!color) throw new Error(`None of these names a colour: ${words.join(', ')}.`)
        return color
      }
      return rows.map(({ text, words }) => canvas.note(colorIn(words), text)).toSorted()
    },
    writeChain: async (texts) => {
      await canvasList.waitFor({ state: 'attached' })
      await page.keyboard.press('n')
      await page.keyboard.press('Enter')
      await expect.poll(() => field.inputValue()).toBe('')
      for (const [index, text] of texts.entries()) {
        if (index > 0) await chainOn()
        await page.keyboard.insertText(text)
      }
      await page.keyboard.press('Escape')
      await field.waitFor({ state: 'detached' })
    },
    pasteLines: async (texts) => {
      await canvasList.waitFor({ state: 'attached' })
      await page.evaluate((lines) => navigator.clipboard.writeText(lines), texts.join('\n'))
      await page.keyboard.press('ControlOrMeta+v')
      await page.getByRole('button', { name: canvas.paste.perLine }).click()
      for (const text of texts) await screen.note(text).waitFor({ state: 'attached' })
    },
    composeInList: async (texts) => {
      for (const text of texts) {
        await page.getByLabel(list.composer.label).fill(text)
        await page.getByRole('button', { name: list.composer.place }).click()
        await page.getByRole('group', { name: list.noteActions(excerptOf(text)) }).waitFor()
      }
    },
    drag: async (text, byX, byY) => {
      const [x, y] = await middleOf(text)
      await page.mouse.move(x, y)
      await page.mouse.down()
      for (const share of [0.25, 0.5, 0.75, 1]) await page.mouse.move(x + byX * share, y + byY * share)
      await page.mouse.up()
    },
    recolour: async (text, color) => {
      const [x, y] = await middleOf(text)
      await page.mouse.click(x, y)
      await page.getByRole('toolbar').getByRole('button', { name: canvas.colors[color], exact: true }).click()
    },
    recolourInList: async (text, color) => {
      await page.getByRole('button', { name: list.colorOf(excerptOf(text)) }).click()
      await page.getByRole('menuitemradio', { name: canvas.colors[color] }).click()
    },
  }
  return screen
}

/** How names of buttons quote a note: as much as fits in forty characters. */
const excerptOf = (text: string): string => ([...text].length > 40 ? `${[...text].slice(0, 40).join('')}…` : text)

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
