import type { common as reference } from '../nl/common.ts'

export const common: typeof reference = {
  appName: 'Samenspel',
  tabTitle: (subject) => `${subject} · Samenspel`,
  close: 'Close',
  cancel: 'Cancel',
  copy: 'Copy',
  copied: 'Copied',
  copyLink: (role) => `Copy the link: ${role}`,
  copyByHand: 'Copying does not work by itself here. The link is selected: copy it yourself.',
  interfaceLanguage: 'Language',
  toHome: 'To the home page',
  loading: 'One moment…',
  tryAgain: 'Try again',
  untitledBoard: 'Board without a title',
  roles: { facilitator: 'Facilitator', participant: 'Participant', viewer: 'Viewer', wall: 'Wall display' },
  roleExplained: {
    facilitator: 'May do everything: write, change the title, open and close the door.',
    participant: 'May read and write on the board. For everybody who takes part.',
    viewer: 'May only look. Also for the wall display in the room.',
    wall: 'Shows the board in the room.',
  },
  qrOf: (what) => `QR code: ${what}`,
  problems: {
    unreachable: 'There is no connection right now. Check your internet and try again.',
    unexpected: 'Something went wrong. Try again.',
    pageCrashed: 'Something went wrong on this page. Load the page again. What you wrote is kept.',
    reload: 'Load the page again',
  },
  notFoundTitle: 'This page does not exist',
  notFoundText: 'Perhaps the address was not copied completely. Check it, or start at the home page.',
}
