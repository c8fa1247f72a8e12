import type Database from 'better-sqlite3'
import type { ImageId } from '@samenspel/shared/ids'
import { readImage, type Row } from './rows.ts'
import type { ImageRoom, NewImage, StoredImage } from './storage.ts'

/** The calls of the storage port about pictures. */
export function imageMethods(db: Database.Database) {
  const used = db.prepare(
    'SELECT count(*) AS count, coalesce(sum(size), 0) AS bytes FROM board_image WHERE board_id = ?',
  )
  const isThere = db.prepare('SELECT 1 FROM board WHERE id = ? AND deleted_at IS NULL').pluck()
  const insert = db.prepare(
    'INSERT INTO board_image (id, board_id, at, media_type, bytes, size) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const load = db.prepare(
    `SELECT i.media_type, i.bytes FROM board_image AS i JOIN board AS b ON b.id = i.board_id
     WHERE i.id = ? AND b.deleted_at IS NULL`,
  )
  return {
    addImage: db.transaction((image: NewImage, room: ImageRoom): boolean => {
      const { imageId, boardId, atMs, mediaType, bytes } = image
      const now = used.get(boardId) as { count: number; bytes: number }
      if (now.count >= room.imagesMax || now.bytes + bytes.length > room.bytesMax) return false
      if (isThere.get(boardId) === undefined) return false
      insert.run(imageId, boardId, atMs, mediaType, bytes, bytes.length)
      return true
    }),
    loadImage: (imageId: ImageId): StoredImage | undefined => (load.all(imageId) as Row[]).map(readImage)[0],
  }
}
