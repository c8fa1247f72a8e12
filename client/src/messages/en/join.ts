import type { join as reference } from '../nl/join.ts'

export const join: typeof reference = {
  title: 'What is your name?',
  intro: 'The others see this name while you take part. You may choose a nickname, or fill in nothing.',
  nameLabel: 'Your name (optional)',
  namelessHint: (alias) => `Nothing filled in? Then you are called “${alias}”.`,
  otherAlias: 'Another nickname',
  joinAs: { facilitator: 'Open the board', participant: 'Join', viewer: 'Look along', wall: 'Look along' },
  youAre: {
    facilitator: 'You facilitate this board.',
    participant: 'You take part and may write.',
    viewer: 'You are looking along. You cannot write.',
    wall: 'You are looking along. You cannot write.',
  },
  storedTitle: 'What is stored?',
  stored: [
    'What you write on the board. Everybody with a link to this board can read it.',
    'Your name does not stand with your notes. It shows only while you are here.',
    'This device remembers your name and this board. You can let it forget the board again, on the home page.',
    'Do not write down names, addresses or telephone numbers of others.',
  ],
  aliasAdjectives: ['Calm', 'Cheerful', 'Clever', 'Brave', 'Gentle', 'Quick', 'Wise', 'Curious'],
  aliasAnimals: [
    'Blackbird',
    'Hedgehog',
    'Otter',
    'Owl',
    'Heron',
    'Squirrel',
    'Hare',
    'Butterfly',
    'Swallow',
    'Beaver',
  ],
  byCodeTitle: 'Looking for your board',
  codeUnknownTitle: 'This code does not work (any more)',
  codeUnknownText: (code) =>
    `We find no open board for ${code}. Check that you copied the code correctly. Is it right? Ask the facilitator whether the door is open.`,
  codeTooOften: 'Codes were tried many times. Wait a minute and try again.',
  typeOtherCode: 'Try another code',
  noLinkTitle: 'This device does not know this board',
  noLinkText: 'Open the board with the link you were given. Or use the code on the wall display.',
  refused: {
    'link-invalid': {
      title: 'This link does not work (any more)',
      text: 'Perhaps it was not copied completely, or it was withdrawn. Ask the facilitator for a new link.',
    },
    'board-gone': {
      title: 'This board is no longer there',
      text: 'It was deleted, or its storage time is over. Ask the facilitator what happened to the board.',
    },
    'page-too-old': {
      title: 'There is a newer version',
      text: 'Load the page again to go on. What you wrote is kept on this device.',
    },
  },
  noConnectionTitle: 'No connection yet',
  noConnectionText: 'We keep trying by ourselves. Check your internet.',
}
