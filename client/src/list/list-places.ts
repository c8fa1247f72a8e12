import { useEffect, useMemo, useRef, useState } from 'react'
import type { Element } from '@samenspel/shared/elements/registry'
import type { ElementId } from '@samenspel/shared/ids'
import { sectionsOf, type Section } from './sections.ts'

/** The sections as they are when something is done: what is drawn does not follow every change of every section. */
export interface ListPlaces {
  sections(): readonly Section[]
  /** The section that an entry is in. */
  sectionWith(id: ElementId): Section | undefined
}

/** Always the same object. */
export function useListPlaces(sections: readonly Section[]): ListPlaces {
  const latest = useRef(sections)
  useEffect(() => {
    latest.current = sections
  })
  return useMemo(
    () => ({
      sections: () => latest.current,
      sectionWith: (id) => latest.current.find(({ entries }) => entries.some((entry) => entry.id === id)),
    }),
    [],
  )
}

/** The sections of a board, of which those stay the same object in which nothing has changed. */
export function useSections(elements: readonly Element[]): readonly Section[] {
  const [read] = useState(sectionReader)
  return useMemo(() => read(elements), [read, elements])
}

function sectionReader(): (elements: readonly Element[]) => readonly Section[] {
  let last: readonly Section[] = []
  return (elements) => (last = keptSections(last, sectionsOf(elements)))
}

/** `next`, with those of `before` that are like them. */
export function keptSections(before: readonly Section[], next: readonly Section[]): readonly Section[] {
  const known = new Map(before.map((section) => [section.id, section]))
  return next.map((section) => {
    const same = known.get(section.id)
    return same && isLike(same, section) ? same : section
  })
}

const isLike = (one: Section, other: Section): boolean =>
  one.frame === other.frame &&
  one.cluster === other.cluster &&
  one.entries.length === other.entries.length &&
  one.entries.every((entry, i) => entry === other.entries[i])
