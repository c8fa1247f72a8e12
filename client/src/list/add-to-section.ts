import { boxAround } from '#commands/add-element.ts'
import { chooseImages } from '#commands/images.ts'
import { boxOf } from '@samenspel/shared/elements/registry'
import { draftOf } from '@samenspel/shared/elements/draft'
import { centerOf } from '@samenspel/shared/geometry/box'
import type { ElementId } from '@samenspel/shared/ids'
import type { Editor } from '#editor/editor.ts'
import { freeSpot } from './free-spot.ts'
import type { Section } from './sections.ts'

/** What can be added to a section beside notes. Drawings and arrows are made by drawing, and by connecting two things that are chosen. */
export const addableKinds = ['text', 'shape', 'image'] as const

/** Where a picture is put whose size is not known yet. */
const IMAGE_UNITS = [320, 240] as const

/** Adds it at a free place of the section, as its last; a picture when it was chosen and sent, and then undefined is told. */
export function addToSection(
  editor: Editor,
  section: Section,
  kind: (typeof addableKinds)[number],
): ElementId | undefined {
  if (!editor.mayEdit.get()) return undefined
  const { board } = editor
  const cluster = section.cluster?.id ?? ''
  if (kind === 'image') {
    const spot = freeSpot(section, board.elements.all(), IMAGE_UNITS)
    chooseImages(editor, {
      center: centerOf({ x: spot[0], y: spot[1], width: IMAGE_UNITS[0], height: IMAGE_UNITS[1] }),
      cluster,
    })
    return undefined
  }
  const { width, height } = kind === 'shape' ? boxAround([0, 0], [200, 120]) : boxOf(draftOf('text', {}))
  const position = freeSpot(section, board.elements.all(), [Math.max(200, width), height])
  return board.edit((edit) => edit.elements.add(kind, { position, cluster }))
}
