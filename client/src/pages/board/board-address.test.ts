import { describe, expect, test } from 'vitest'
import { newLinkToken, newRecordId } from '@samenspel/shared/ids'
import { chapterIds } from '#editor/open-record.ts'
import { fragmentOf, isKept, placeOfFragment, type BoardPlace } from './board-address.ts'

describe('the address of a place on a board', () => {
  test('is read back as it was written', () => {
    const places: BoardPlace[] = [
      { view: 'canvas', record: null },
      { view: 'list', record: null },
      { view: 'workbook', record: null },
      ...chapterIds.flatMap((chapter): BoardPlace[] => [
        { view: 'workbook', record: { chapter, at: null } },
        { view: 'canvas', record: { chapter, at: newRecordId() } },
      ]),
    ]
    for (const place of places) expect(placeOfFragment(fragmentOf(place))).toEqual(place)
  })

  test('leaves out a chapter and a record that make no sense, whoever wrote them', () => {
    expect(placeOfFragment('#/werkboek/nergens/abc')).toEqual({ view: 'workbook', record: null })
    expect(placeOfFragment('#/werkboek/question/%00<b>')).toEqual({
      view: 'workbook',
      record: { chapter: 'question', at: null },
    })
    for (const other of ['', '#', '#/', '#/keuken', '#bord', `#${newLinkToken()}`, '#/constructor'])
      expect(placeOfFragment(other)).toBeUndefined()
  })

  test('never takes the place of the secret of a link', () => {
    expect(isKept(`#${newLinkToken()}`)).toBe(true)
    expect(isKept('#/werkboek')).toBe(false)
    expect(isKept('')).toBe(false)
  })
})
