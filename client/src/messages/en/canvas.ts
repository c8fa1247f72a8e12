import type { canvas as reference } from '../nl/canvas.ts'

export const canvas: typeof reference = {
  label: 'Board with notes',
}
