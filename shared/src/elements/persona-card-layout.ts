/**
 * Where everything stands on a view of a persona: a pure function of the records, in board units, the same for everybody. Words of the interface
 * (headings) are one line wherever they stand, so that no language changes a size.
 */
import type { BoardRecord } from '../records/registry.ts'
import { cardContents, type CardContents, type CardLayout } from './persona-card-item.ts'
import { cardView } from './persona-card-view.ts'
import { empathyView } from './persona-empathy-view.ts'
import { posterView } from './persona-poster-view.ts'
import { profileView } from './persona-profile-view.ts'

/** The views of a persona that can lie on the board. */
export const personaCardViews = ['card', 'empathy', 'profile', 'poster'] as const
export type PersonaCardView = (typeof personaCardViews)[number]

/** For a persona that is not there (yet, or any more). */
const EMPTY: CardLayout = { width: 480, height: 200, items: [] }

const views: Readonly<Record<PersonaCardView, (contents: CardContents) => CardLayout>> = {
  card: cardView,
  empathy: empathyView,
  profile: profileView,
  poster: posterView,
}

interface Kept {
  readonly shown: readonly BoardRecord[]
  readonly layout: CardLayout
}
const kept = new WeakMap<BoardRecord, Map<PersonaCardView, Kept>>()

/** The layout of a view; the same object while the records are the same. */
export function personaCardLayout(view: PersonaCardView, shown: readonly BoardRecord[]): CardLayout {
  const contents = cardContents(shown)
  if (!contents) return EMPTY
  const layouts = kept.get(contents.persona) ?? new Map<PersonaCardView, Kept>()
  const known = layouts.get(view)
  if (known && known.shown.length === shown.length && known.shown.every((record, i) => record === shown[i]))
    return known.layout
  const layout = views[view](contents)
  layouts.set(view, { shown, layout })
  kept.set(contents.persona, layouts)
  return layout
}
