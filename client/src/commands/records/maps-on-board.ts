import { MAP_TITLE_SHARE, MAP_UNITS } from '@samenspel/shared/elements/map-card'
import type { Point } from '@samenspel/shared/geometry/point'
import type { ElementId, RecordId } from '@samenspel/shared/ids'
import type { MapContent } from '@samenspel/shared/maps/map-content'
import { layOutMap } from '@samenspel/shared/maps/map-layout'
import type { Editor } from '#editor/editor.ts'
import { boxAround, selectNew } from '#commands/add-element.ts'
import { viewCenter } from '#commands/notes.ts'

/** Puts a view of a map on the board, in the middle of what is in sight there. Undefined where one may not edit. */
export function addMapToBoard(
  editor: Editor,
  { id }: { readonly id: RecordId },
  content: MapContent,
): ElementId | undefined {
  if (!editor.mayEdit.get()) return undefined
  const { x, y, width, height } = boxAround(viewCenter(editor), cardUnits(content))
  const element = editor.board.edit((edit) =>
    edit.elements.add('map-card', { map: id, position: [x, y], size: [width, height] }),
  )
  selectNew(editor, element)
  return element
}

/** As wide as other maps, and as high as a table needs. */
function cardUnits(content: MapContent): Point {
  if (content.table === null) return MAP_UNITS
  const { space } = layOutMap(content)
  const [width] = MAP_UNITS
  return [width, Math.max(width * 0.4, (width * space.height) / space.width / (1 - MAP_TITLE_SHARE))]
}
