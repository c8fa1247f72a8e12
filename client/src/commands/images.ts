/** Putting images on the board: sent first, and on the board when the server has them. */
import { noteWidthUnits } from '@samenspel/shared/elements/note-text'
import { scale, type Point } from '@samenspel/shared/geometry/point'
import type { ElementId } from '@samenspel/shared/ids'
import type { Editor, ImageProblem } from '#editor/editor.ts'
import { targets, viewCenter } from './notes.ts'
import { clusterAt } from './place-in-clusters.ts'
import { IMAGE_TYPES, prepareImage } from './prepare-image.ts'

/** The longer side of an image when it is put on the board, in board units. */
const SIDE_UNITS_MAX = 3 * noteWidthUnits.square
/** Between the corners of several that come at once. */
const STEP_UNITS = 40
const AT_ONCE_MAX = 20

/** Puts images on the board around a point, one after the other; problems are told by `editor.images`. Nothing happens where one may not edit. */
export async function addImages(
  editor: Editor,
  files: readonly Blob[],
  center: Point,
  cluster: string = clusterAt(editor, center),
): Promise<void> {
  if (!editor.mayEdit.get() || files.length === 0) return
  const chosen = files.slice(0, AT_ONCE_MAX)
  tell(editor, { waiting: editor.images.get().waiting + chosen.length, problem: null })
  for (const [index, file] of chosen.entries()) {
    const step = STEP_UNITS * index
    // One after the other, so that they come to lie in the order they were chosen in.
    // oxlint-disable-next-line no-await-in-loop
    const outcome = await addImage(editor, file, { center: [center[0] + step, center[1] + step], cluster })
    const { waiting, unnamed } = editor.images.get()
    if ('id' in outcome) tell(editor, { waiting: waiting - 1, unnamed: [...unnamed, outcome.id] })
    else tell(editor, { waiting: waiting - 1, problem: outcome.problem })
  }
}

type Outcome = { readonly id: ElementId } | { readonly problem: ImageProblem }

async function addImage(
  editor: Editor,
  file: Blob,
  { center, cluster }: { readonly center: Point; readonly cluster: string },
): Promise<Outcome> {
  const prepared = await prepareImage(file)
  if (!prepared) return { problem: 'unreadable' }
  const sent = await editor.sendImage(prepared)
  if ('problem' in sent) return sent
  const { imageId, width, height } = sent
  const size = scale([width, height], Math.min(1, SIDE_UNITS_MAX / Math.max(width, height))).map((side) =>
    Math.max(24, Math.round(side)),
  ) as unknown as Point
  const position: Point = [Math.round(center[0] - size[0] / 2), Math.round(center[1] - size[1] / 2)]
  const id = editor.board.edit((edit) => edit.elements.add('image', { image: imageId, size, position, cluster }))
  editor.tool.set('select')
  editor.selection.set(new Set([id]))
  editor.focused.set(id)
  return { id }
}

const tell = (editor: Editor, change: Partial<ReturnType<Editor['images']['get']>>): void =>
  editor.images.set({ ...editor.images.get(), ...change })

/** Lets the person choose files, and puts them in the middle of the screen, or where it is said. */
export function chooseImages(editor: Editor, place?: { readonly center: Point; readonly cluster: string }): void {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = IMAGE_TYPES.join(',')
  input.multiple = true
  input.addEventListener('change', () => {
    const files = [...(input.files ?? [])]
    void addImages(editor, files, place?.center ?? viewCenter(editor), place?.cluster)
  })
  input.click()
}

/** The answer to what the first of the new images shows: words, or that it is decoration. Empty words leave it without. */
export function nameImage(editor: Editor, answer: { readonly alt: string } | 'decoration'): void {
  const [id, ...rest] = editor.images.get().unnamed
  tell(editor, { unnamed: rest })
  const element = id && editor.board.elements.get(id)
  if (!id || element?.kind !== 'image') return
  editor.board.edit((edit) => {
    if (answer === 'decoration') edit.elements.set(id, 'image', { purpose: 'decoration' })
    else if (answer.alt.trim() !== '')
      edit.elements.spliceText(id, 'image', {
        field: 'alt',
        at: 0,
        deleteCount: element.alt.length,
        insert: answer.alt.trim(),
      })
  })
}

/** Asks again what the images among the targets show. */
export function askImageNames(editor: Editor): void {
  tell(editor, { unnamed: targets(editor).flatMap(({ kind, id }) => (kind === 'image' ? id : [])) })
}

export const dismissImageProblem = (editor: Editor): void => tell(editor, { problem: null })
