import type { ElementId } from '../ids.ts'
import { fallbackOf } from '../schema/field.ts'
import type { InitialOfKind } from '../schema/kind.ts'
import { elementEnvelope } from './element-kind.ts'
import { elementKinds, type ElementKindName, type ElementKindNamed, type ElementOfKind } from './registry.ts'

/** The id of what is not on the board yet. */
export const DRAFT_ID = '~draft' as ElementId

/** An element that is not on the board: as it would be read if it had these values, for showing what a gesture will make. */
export function draftOf<Name extends ElementKindName>(
  kindName: Name,
  values: InitialOfKind<ElementKindNamed<Name>, typeof elementEnvelope>,
): ElementOfKind<Name> {
  const kind = elementKinds.find((each) => each.kind === kindName)
  const fallbacks = Object.entries({ ...elementEnvelope, ...kind?.fields }).map(([name, field]) => [
    name,
    fallbackOf(field),
  ])
  return { id: DRAFT_ID, kind: kindName, ...Object.fromEntries(fallbacks), ...values } as ElementOfKind<Name>
}
