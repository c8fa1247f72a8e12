/** Stamps: one of each kind, for each person, on each thing. */
import { kindOf, type Element } from '@samenspel/shared/elements/registry'
import { stamps, stampWord, type Stamp } from '@samenspel/shared/elements/stamp'
import type { Editor } from '#editor/editor.ts'
import { canChange, type Command } from './command.ts'
import { targets } from './notes.ts'

const canBeStamped = (element: Element): boolean => kindOf(element).layer === 'content'

/** Puts one's own stamp on all of these, or takes it off when all have it. */
export function toggleStamp(editor: Editor, elements: readonly Element[], stamp: Stamp): void {
  const stamped = elements.filter(canBeStamped)
  const { personId } = editor
  if (!editor.mayEdit.get() || !personId || stamped.length === 0) return
  const word = stampWord(stamp, personId)
  const isThere = !stamped.every((element) => element.stamps.includes(word))
  editor.board.edit((edit) => {
    for (const { id } of stamped) edit.elements.setEnvelopeWord(id, { field: 'stamps', word, isThere })
  })
}

/** Puts the stamp on all targets, or takes it off. */
export const stampCommands = Object.fromEntries(
  stamps.map((stamp): [string, Command] => [
    `stamp.${stamp}`,
    {
      shortcuts: [],
      isEnabled: (editor) => canChange(editor) && targets(editor).some(canBeStamped),
      run: (editor) => toggleStamp(editor, targets(editor), stamp),
    },
  ]),
) as Readonly<Record<`stamp.${Stamp}`, Command>>
