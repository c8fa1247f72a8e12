import { describe, expect, test } from 'vitest'
import { personaCardViews } from '@samenspel/shared/elements/persona-card-layout'
import { boxOf } from '@samenspel/shared/elements/registry'
import { plainTextOf, searchTextOf } from '@samenspel/shared/elements/search-text'
import { nl } from '#messages/nl/nl.ts'
import { describeElement } from '#elements/registry.ts'
import { Driver } from '#testing/drive.ts'
import { cardTones, panelTones } from './card-tones.ts'
import { shownPersona } from './shown-persona.ts'

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(color.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
const contrast = (a: string, b: string): number => {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

test('ink can be read on every ground of a card', () => {
  for (const ground of [cardTones.paper, cardTones.picture, ...Object.values(panelTones)]) {
    expect(contrast(cardTones.ink, ground)).toBeGreaterThanOrEqual(7)
    expect(contrast(cardTones.quietInk, ground)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(cardTones.doubt, ground)).toBeGreaterThanOrEqual(4.5)
  }
})

describe('a view of a persona', () => {
  const you = new Driver()
  const { board } = you.editor
  const ids = board.edit(({ records, elements }) => {
    const persona = records.add('persona', { typeLabel: 'Wethouder', summary: 'Wil resultaat zien.' })
    const claim = records.add('claim', { persona, section: 'need', text: 'Een verhaal voor de raad' })
    return { persona, claim, card: elements.add('persona-card', { persona }) }
  })
  const card = () => {
    const element = board.elements.get(ids.card)
    if (element?.kind !== 'persona-card') throw new Error('The card is not there.')
    return element
  }

  test('is found by everything that is said of the persona', () => {
    expect(searchTextOf(card())).toContain('verhaal voor de raad')
    expect(plainTextOf(card())).toBe('Wethouder\nWil resultaat zien.\nEen verhaal voor de raad')
  })

  test('is an assumption until somebody is linked to it, and says so to who cannot see it', () => {
    expect(describeElement(card(), nl.canvas)).toBe('Persona: Wethouder, aanname, 1 uitspraak, met niemand gesproken')
    board.edit(({ records }) => {
      const quote = records.add('quote', { text: 'Ja', interview: records.add('interview', { code: 'G1' }) })
      records.add('evidence', { target: ids.claim, source: quote })
    })
    expect(describeElement(card(), nl.canvas)).toBe('Persona: Wethouder, signaal, 1 uitspraak, 1 gesprek')
    expect(shownPersona(card())?.coverage.ownPeople).toBe(1)
    board.history.undo()
    expect(describeElement(card(), nl.canvas)).toContain('aanname')
  })

  test('takes as much room as what is said needs, in each of its views, and more for more', () => {
    for (const view of personaCardViews) {
      board.edit((edit) => edit.elements.set(ids.card, 'persona-card', { view }))
      const before = boxOf(card())
      expect(before.width).toBeGreaterThan(400)
      const added = board.edit(({ records }) =>
        Array.from({ length: 30 }, (_, i) =>
          records.add('claim', {
            persona: ids.persona,
            section: 'obstacle',
            text: `Belemmering nummer ${i} met een zin erbij`,
          }),
        ),
      )
      // The card has room for required parts alone.
      if (view !== 'card') expect(boxOf(card()).height).toBeGreaterThan(before.height)
      board.edit(({ records }) => {
        for (const id of added) records.delete(id)
      })
      expect(boxOf(card())).toEqual(before)
    }
  })

  test('follows a merge, and says that its persona is gone', () => {
    const other = board.edit(({ records }) => records.add('persona', { typeLabel: 'Bestuurder' }))
    board.edit(({ records }) => records.set(ids.persona, 'persona', { mergedInto: other }))
    expect(describeElement(card(), nl.canvas)).toContain('Bestuurder')
    board.edit(({ records }) => {
      records.delete(other)
      records.delete(ids.persona)
    })
    expect(describeElement(card(), nl.canvas)).toBe('Persona die verwijderd is')
    expect(boxOf(card()).width).toBeGreaterThan(0)
  })
})
