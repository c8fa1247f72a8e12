import { describe, expect, test } from 'vitest'
import { newLinkToken, newRecordId } from '@samenspel/shared/ids'
import type { RecordPlace } from '#editor/open-record.ts'
import { createCell } from '#observable/cell.ts'
import { createPlace } from './board-place.ts'

/** A person at an address, on a screen that is narrow or not. */
function personAt(fragment: string, isNarrow = false) {
  const visited = [fragment]
  const openRecord = createCell<RecordPlace | null>(null)
  const page = {
    fragment: () => visited.at(-1) ?? '',
    push: (next: string) => void visited.push(next),
    isNarrow: () => isNarrow,
  }
  const place = createPlace({ openRecord }, page)
  return { place, openRecord, visited, back: () => (visited.pop(), place.follow()) }
}

const id = newRecordId()

describe('where a person is on a board', () => {
  test('is the canvas at first, on a phone the list, and says nothing of it in the address', () => {
    expect(personAt('').place.view.get()).toBe('canvas')
    expect(personAt('', true).place.view.get()).toBe('list')
    expect(personAt('').visited).toEqual([''])
  })

  test('survives a reload', () => {
    const { place, openRecord, visited } = personAt(`#/werkboek/insights/${id}`)
    expect(place.view.get()).toBe('workbook')
    expect(openRecord.get()).toEqual({ chapter: 'insights', at: id })
    expect(visited).toHaveLength(1)
  })

  test('stays the board when a record is opened from it, with the record beside', () => {
    const { place, openRecord, visited, back } = personAt('')
    openRecord.set({ chapter: 'personas', at: id })
    expect(place.view.get()).toBe('canvas')
    expect(visited).toEqual(['', `#/bord/personas/${id}`])
    back()
    expect(openRecord.get()).toBeNull()
    expect(place.view.get()).toBe('canvas')
  })

  test('becomes the workbook when a record is opened from the list, or from a board on a phone', () => {
    const atList = personAt('#/lijst')
    atList.openRecord.set({ chapter: 'quotes', at: id })
    expect(atList.place.view.get()).toBe('workbook')
    expect(atList.visited).toEqual(['#/lijst', `#/werkboek/quotes/${id}`])
    const onPhone = personAt('#/bord', true)
    onPhone.openRecord.set({ chapter: 'quotes', at: id })
    expect(onPhone.visited).toEqual(['#/bord', `#/werkboek/quotes/${id}`])
    onPhone.back()
    expect(onPhone.place.view.get()).toBe('canvas')
  })

  test('is where it was left when the workbook is shown again', () => {
    const { place, openRecord, visited } = personAt('')
    place.show('workbook')
    openRecord.set({ chapter: 'insights', at: null })
    place.show('canvas')
    expect(openRecord.get()).toBeNull()
    place.show('workbook')
    expect(openRecord.get()).toEqual({ chapter: 'insights', at: null })
    expect(visited).toEqual(['', '#/werkboek', '#/werkboek/insights', '#/bord', '#/werkboek/insights'])
  })

  test('leaves the address alone while that is the only memory of a link', () => {
    const token = `#${newLinkToken()}`
    const { place, visited } = personAt(token)
    place.show('workbook')
    expect(place.view.get()).toBe('workbook')
    expect(visited).toEqual([token])
  })
})
