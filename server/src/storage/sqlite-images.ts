import type Database from 'better-sqlite3'
import type { BoardId, ImageId } from '@samenspel/shared/ids'
import { readImage, type Row } from './rows.ts'
import type { ImageRoom, NewImage, StoredImage } from './storage.ts'

interface Holder {
  readonly image_id: ImageId
  readonly unused_since: number | null
}

/** The calls of the storage port about pictures. */
export function imageMethods(db: Database.Database) {
  const used = db.prepare(
    `SELECT count(*) AS count, coalesce(sum(i.size), 0) AS bytes
     FROM image_holder AS h JOIN image AS i ON i.id = h.image_id WHERE h.board_id = ?`,
  )
  const isThere = db.prepare('SELECT 1 FROM board WHERE id = ? AND deleted_at IS NULL').pluck()
  const insert = db.prepare('INSERT INTO image (id, at, media_type, bytes, size) VALUES (?, ?, ?, ?, ?)')
  const hold = db.prepare(
    `INSERT INTO image_holder (board_id, image_id) SELECT ?, id FROM image WHERE id = ?
     ON CONFLICT (board_id, image_id) DO UPDATE SET unused_since = NULL`,
  )
  const load = db.prepare(
    `SELECT media_type, bytes FROM image WHERE id = ? AND EXISTS (
       SELECT 1 FROM image_holder AS h JOIN board AS b ON b.id = h.board_id
       WHERE h.image_id = image.id AND b.deleted_at IS NULL)`,
  )
  const held = db.prepare('SELECT image_id, unused_since FROM image_holder WHERE board_id = ?')
  const setUnused = db.prepare('UPDATE image_holder SET unused_since = ? WHERE board_id = ? AND image_id = ?')
  const release = db.prepare('DELETE FROM image_holder WHERE board_id = ? AND image_id = ?')
  const remove = db.prepare(
    'DELETE FROM image WHERE id = ? AND NOT EXISTS (SELECT 1 FROM image_holder WHERE image_id = image.id)',
  )
  return {
    addImage: db.transaction((image: NewImage, room: ImageRoom): boolean => {
      const { imageId, boardId, atMs, mediaType, bytes } = image
      const now = used.get(boardId) as { count: number; bytes: number }
      if (now.count >= room.imagesMax || now.bytes + bytes.length > room.bytesMax) return false
      if (isThere.get(boardId) === undefined) return false
      insert.run(imageId, atMs, mediaType, bytes, bytes.length)
      hold.run(boardId, imageId)
      return true
    }),
    loadImage: (imageId: ImageId): StoredImage | undefined => (load.all(imageId) as Row[]).map(readImage)[0],
    holdImages: db.transaction((boardId: BoardId, shown: readonly ImageId[], atMs: number): void => {
      const ids = new Set(shown)
      for (const { image_id: id, unused_since: since } of held.all(boardId) as Holder[])
        if (!ids.has(id) && since === null) setUnused.run(atMs, boardId, id)
      if (isThere.get(boardId) !== undefined) for (const id of ids) hold.run(boardId, id)
    }),
    unusedImages: (boardId: BoardId, beforeMs: number): ImageId[] =>
      (held.all(boardId) as Holder[]).flatMap(({ image_id: id, unused_since: since }) =>
        since !== null && since < beforeMs ? id : [],
      ),
    releaseImages: db.transaction((boardId: BoardId, imageIds: readonly ImageId[]): void => {
      for (const id of imageIds) {
        release.run(boardId, id)
        remove.run(id)
      }
    }),
  }
}
