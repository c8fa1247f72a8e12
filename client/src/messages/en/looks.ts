import type { looks as reference } from '../nl/looks.ts'

/** Settings of how you look, on this device. */
export const looks: typeof reference = {
  title: 'How I look',
  wheel: 'What the wheel of the mouse does',
  wheelUses: { auto: 'Mouse zooms, trackpad moves', zoom: 'Always zoom', pan: 'Always move' },
  showCursors: 'Show the pointers of others',
  calm: 'Calm mode: no pointers and no movement',
  hideForAll: 'Switch pointers off for everybody',
}
