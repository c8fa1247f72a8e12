import type { wall as reference } from '../nl/wall.ts'

export const wall: typeof reference = {
  label: 'Wall display',
  personName: 'Wall display',
  joinTitle: 'Join in',
  joinScan: 'Scan the code with your phone',
  joinOr: 'or go to',
  joinCode: 'and fill in',
  showJoin: 'Show how to join',
  hideJoin: 'Hide',
  doorClosed: 'The door is still closed',
  doorClosedText: 'The facilitator opens it on the board: Share, then “Open the door”.',
  reconnecting: 'No connection. We keep trying.',
  connecting: 'Connecting…',
  empty: 'This board is still empty. Put the first note on it.',
}
