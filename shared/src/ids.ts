/** Ids of the domain: branded strings, so that a board id cannot be passed where an element id is meant. */

declare const brand: unique symbol
type Branded<Name extends string> = string & { readonly [brand]: Name }

/** A board: 128 random bits as 22 characters of base64url. Not a secret; a link's token is. */
export type BoardId = Branded<'BoardId'>
/** A thing on the canvas. Unique within its board. */
export type ElementId = Branded<'ElementId'>
/** A record (question, interview, persona ...). Unique within its board. */
export type RecordId = Branded<'RecordId'>
/** A picture: 192 random bits as 32 characters of base64url. Whoever has it can see the picture. */
export type ImageId = Branded<'ImageId'>
/** One person on one device at one board; says nothing about who that is. */
export type PersonId = Branded<'PersonId'>

/** The platform's cryptographic source, which browsers and Node both have; declared here because shared code is compiled without either's types. */
declare const crypto: { getRandomValues(bytes: Uint8Array): Uint8Array }

/** `length` random bytes from the platform's cryptographic source. */
export const randomBytes = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length))

const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** `characters` random characters of base64url (6 bits each) from the platform's cryptographic source. */
export function randomBase64Url(characters: number): string {
  let result = ''
  for (const byte of randomBytes(characters)) result += BASE64URL[byte & 63]
  return result
}

export const newBoardId = (): BoardId => randomBase64Url(22) as BoardId
export const newElementId = (): ElementId => randomBase64Url(16) as ElementId
export const newRecordId = (): RecordId => randomBase64Url(16) as RecordId
export const newPersonId = (): PersonId => randomBase64Url(16) as PersonId
export const newImageId = (): ImageId => randomBase64Url(32) as ImageId
/** A link's secret: 32 characters of base64url, 192 bits. */
export const newLinkToken = (): string => randomBase64Url(32)

const BOARD_ID = /^[A-Za-z0-9_-]{22}$/
const ITEM_ID = /^[A-Za-z0-9_-]{1,64}$/
/** The shape of a picture's id. */
export const IMAGE_ID = /^[A-Za-z0-9_-]{32}$/
const PERSON_ID = /^[A-Za-z0-9_-]{16}$/
const LINK_TOKEN = /^[A-Za-z0-9_-]{32}$/

/** The text as a board id, or undefined when it is not one. */
export const parseBoardId = (text: unknown): BoardId | undefined =>
  typeof text === 'string' && BOARD_ID.test(text) ? (text as BoardId) : undefined
/** True for a text that can be the key of an element or a record. */
export const isItemId = (text: unknown): text is string =>
  typeof text === 'string' && ITEM_ID.test(text) && text !== '__proto__'
/** The text as the key of an element, or undefined when no element can have it. Other clients may use ids of another length. */
export const parseElementId = (text: unknown): ElementId | undefined =>
  isItemId(text) ? (text as ElementId) : undefined
/** The text as the key of a record, or undefined when no record can have it. */
export const parseRecordId = (text: unknown): RecordId | undefined => (isItemId(text) ? (text as RecordId) : undefined)
/** The text as a picture's id, or undefined when it is none. */
export const parseImageId = (text: unknown): ImageId | undefined =>
  typeof text === 'string' && IMAGE_ID.test(text) ? (text as ImageId) : undefined
/** The text as a person id, or undefined when it is not one. */
export const parsePersonId = (text: unknown): PersonId | undefined =>
  typeof text === 'string' && PERSON_ID.test(text) ? (text as PersonId) : undefined
/** True when the text has the shape of a link's token; says nothing about whether such a link exists. */
export const isLinkToken = (text: unknown): text is string => typeof text === 'string' && LINK_TOKEN.test(text)
