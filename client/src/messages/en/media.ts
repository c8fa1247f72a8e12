import type { media as reference } from '../nl/media.ts'
import { pluralsOf } from '#messages/plural.ts'

const plural = pluralsOf('en')

/** Images, links and stamps. */
export const media: typeof reference = {
  sending: (count) => plural(count, { one: 'Sending the image…', other: 'Sending # images…' }),
  problems: {
    unreachable: 'There is no connection now. The image was not added; try again later.',
    unreadable: 'This is not a PNG, JPEG or WebP that we can read. Nothing was added.',
    full: 'There is no more room on this board for this image.',
    'not-allowed': 'With this link you cannot add images now.',
    'too-many': 'Too many images are coming in at once. Try again in a minute.',
    unexpected: 'The image could not be added. Try again.',
  },
  askTitle: 'What does it show?',
  askText: 'In a few words, for those who cannot see the image and to find it again.',
  altLabel: 'Description',
  keep: 'Keep',
  decoration: 'Only decoration',
  later: 'Later',
  linkTitle: 'Name of the link',
  decorationInList: 'Decoration, without a description',
  unnamedInList: 'Without a description so far',
}
