import type { MapOnBoard } from '#commands/records/maps-places.ts'
import type { LaterMessages } from '#messages/later-messages.ts'
import type { ChapterProps } from '../chapter-props.ts'

/** What every part of an open map is given. */
export interface MapPageParts extends Omit<ChapterProps, 'at'> {
  readonly texts: LaterMessages['maps']
  readonly work: MapOnBoard
}
