import { noteWidthUnits, NOTE_HEIGHT_UNITS } from '@samenspel/shared/elements/note-text'
import { boxOf, kindOf, type Element } from '@samenspel/shared/elements/registry'
import { boxAt, centerOf, distanceOutside, type Box } from '@samenspel/shared/geometry/box'
import type { Editor } from '#editor/editor.ts'
import { addNote, NOTE_GAP_UNITS, startEditing, stopEditing } from './notes.ts'

/** Where the next note of a chain goes, along the direction of writing: `forward` is right of Dutch text and left of Arabic. */
export type ChainDirection = 'forward' | 'back' | 'below' | 'above'

/**
 * Goes from the note that is being written in to its neighbour in that direction; where there is none a note with the same colour and
 * shape is made there.
 */
export function chainNote(editor: Editor, direction: ChainDirection): void {
  const open = editor.editing.get()
  const note = open && editor.board.elements.get(open.id)
  if (!note || note.kind !== 'sticky-note') return
  stopEditing(editor)
  const place = neighbourBox(boxOf(note), noteWidthUnits[note.shape], sideOf(direction, note.text))
  const neighbour = nearest(editor, place, note)
  if (neighbour) startEditing(editor, neighbour.id)
  else addNote(editor, [place.x, place.y], { color: note.color, shape: note.shape, cluster: note.cluster })
}

type Side = 'right' | 'left' | 'below' | 'above'

function sideOf(direction: ChainDirection, text: string): Side {
  if (direction === 'below' || direction === 'above') return direction
  const isRightToLeft = /^[^\p{L}]*[\u0590-\u08ff]/u.test(text)
  return (direction === 'forward') === isRightToLeft ? 'left' : 'right'
}

function neighbourBox(box: Box, width: number, side: Side): Box {
  const across = side === 'right' ? box.width + NOTE_GAP_UNITS : side === 'left' ? -width - NOTE_GAP_UNITS : 0
  const down =
    side === 'below' ? box.height + NOTE_GAP_UNITS : side === 'above' ? -NOTE_HEIGHT_UNITS - NOTE_GAP_UNITS : 0
  return boxAt([box.x + across, box.y + down], width, NOTE_HEIGHT_UNITS)
}

/** The content element that lies where the note would go: the one over its middle, or nearest to it. */
function nearest(editor: Editor, place: Box, from: Element): Element | undefined {
  const middle = centerOf(place)
  const inner: Box = {
    x: place.x + place.width / 4,
    y: place.y + place.height / 4,
    width: place.width / 2,
    height: place.height / 2,
  }
  return editor.index
    .within(inner)
    .filter((element) => element.id !== from.id && kindOf(element).layer === 'content' && !kindOf(element).isGround)
    .toSorted((a, b) => distanceOutside(boxOf(a), middle) - distanceOutside(boxOf(b), middle))[0]
}
