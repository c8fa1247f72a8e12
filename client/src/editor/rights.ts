/** What of the board this person can take hold of and change now. */
import { kindOf, type Element } from '@samenspel/shared/elements/registry'
import type { Editor } from './editor.ts'

/** True for content, and for structure while this person edits it: everything else is clicked through. */
export const isInReach = (editor: Pick<Editor, 'editsStructure'>, element: Element): boolean =>
  kindOf(element).layer === 'content' || editor.editsStructure.get()

/** True when the element can be moved and changed here: it is not locked, and in reach of somebody who may edit. */
export const mayChange = (editor: Pick<Editor, 'editsStructure' | 'mayEdit'>, element: Element): boolean =>
  editor.mayEdit.get() && !element.locked && isInReach(editor, element)
