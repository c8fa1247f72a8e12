/** Every name inside the Yjs document. They are the stored format: docs/board-format.md, and they never change their meaning. */
export const rootNames = { meta: 'meta', elements: 'elements', records: 'records' } as const
export const metaNames = { format: 'format', title: 'title', language: 'language' } as const
export const KIND_NAME = 'kind'

/** The version of the stored format that this code writes. It reads every older one. */
export const BOARD_FORMAT = 1
