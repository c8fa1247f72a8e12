import { expect, test, describe } from 'vitest'
import type { ImageId } from '@samenspel/shared/ids'
import { describeElement } from '#elements/registry.ts'
import { nl } from '#messages/nl/nl.ts'
import { Driver } from '#testing/drive.ts'
import { addImages, nameImage } from './images.ts'
import { readAddress } from './links.ts'
import { pasteText } from './clipboard.ts'

const IMAGE = 'A'.repeat(32) as ImageId

describe('an address that is pasted', () => {
  test('becomes a card that says where it leads; text around it stays a note', () => {
    const you = new Driver()
    pasteText(you.editor, ' https://www.example.org/buurt?x=1 ')
    const [card] = you.editor.board.elements.all()
    expect(card).toMatchObject({ kind: 'link', address: 'https://www.example.org/buurt?x=1', title: '' })
    expect(card && describeElement(card, nl.canvas)).toBe('Link naar example.org/buurt?x=1')
    expect([...you.editor.selection.get()]).toEqual([card?.id])
    you.editor.board.history.undo()
    pasteText(you.editor, 'zie https://www.example.org/buurt')
    expect(you.editor.board.elements.all().map(({ kind }) => kind)).toEqual(['sticky-note'])
  })

  test('is written as browsers write it, without letters that pass for others', () => {
    expect(readAddress('HTTPS://Example.ORG')).toBe('https://example.org/')
    expect(readAddress('https://ехample.org/')).toMatch(/^https:\/\/xn--/)
    expect(readAddress('mailto:noor@example.org')).toBe('mailto:noor@example.org')
  })

  test.each([
    'javascript:alert(1)',
    'https://user:secret@example.org/',
    'example.org',
    'ftp://example.org',
    'https://',
  ])('%s is a note', (text) => {
    const you = new Driver()
    pasteText(you.editor, text)
    expect(you.editor.board.elements.all().map(({ kind }) => kind)).toEqual(['sticky-note'])
  })

  test('does nothing for those who only look', () => {
    const you = new Driver('viewer')
    pasteText(you.editor, 'https://www.example.org/')
    expect(you.editor.board.elements.all()).toEqual([])
  })
})

describe('a new image', () => {
  const withImage = () => {
    const you = new Driver()
    const id = you.editor.board.edit((edit) => edit.elements.add('image', { image: IMAGE, size: [300, 200] }))
    you.editor.images.set({ waiting: 0, problem: null, unnamed: [id] })
    return {
      you,
      id,
      said: () => you.editor.board.elements.all().map((element) => describeElement(element, nl.canvas))[0],
    }
  }

  test('is described by whoever put it there, in one step', () => {
    const { you, said } = withImage()
    expect(said()).toBe('Afbeelding zonder beschrijving')
    nameImage(you.editor, { alt: ' Drie stoelen in de zon ' })
    expect(said()).toBe('Drie stoelen in de zon. Afbeelding')
    expect(you.editor.images.get().unnamed).toEqual([])
    you.editor.board.history.undo()
    expect(said()).toBe('Afbeelding zonder beschrijving')
  })

  test('can be decoration, or stay without words', () => {
    const first = withImage()
    nameImage(first.you.editor, 'decoration')
    expect(first.said()).toBe('Afbeelding als versiering')
    const second = withImage()
    nameImage(second.you.editor, { alt: '' })
    expect(second.said()).toBe('Afbeelding zonder beschrijving')
    expect(second.you.editor.images.get().unnamed).toEqual([])
  })

  test('that cannot be read says so, and nothing is put on the board', async () => {
    const you = new Driver()
    await addImages(
      you.editor,
      [new Blob(['<svg xmlns="http://www.w3.org/2000/svg"/>'], { type: 'image/svg+xml' })],
      [0, 0],
    )
    expect(you.editor.images.get()).toEqual({ waiting: 0, problem: 'unreadable', unnamed: [] })
    expect(you.editor.board.elements.all()).toEqual([])
  })
})
