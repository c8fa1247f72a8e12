import type { BoardId, ImageId } from '@samenspel/shared/ids'
import type { Query, Transaction } from './postgres-storage.ts'
import { readImage } from './rows.ts'
import type { ImageRoom, NewImage, StoredImage } from './storage.ts'

/** The calls of the storage port about pictures. */
export function imageCalls(query: Query, transaction: Transaction) {
  return {
    addImage: (image: NewImage, room: ImageRoom): Promise<boolean> =>
      transaction(async (inside) => {
        const { imageId, boardId, atMs, mediaType, bytes } = image
        // The board's row is locked, so that two uploads at once are counted one after the other.
        const board = await inside('SELECT 1 FROM board WHERE id = $1 AND deleted_at IS NULL FOR UPDATE', [boardId])
        if (board.rowCount !== 1) return false
        const text = `SELECT count(*) AS count, coalesce(sum(i.size), 0)::bigint AS bytes
          FROM image_holder AS h JOIN image AS i ON i.id = h.image_id WHERE h.board_id = $1`
        const used = (await inside(text, [boardId])).rows[0]
        if (Number(used?.['count']) >= room.imagesMax || Number(used?.['bytes']) + bytes.length > room.bytesMax)
          return false
        await inside('INSERT INTO image (id, at, media_type, bytes, size) VALUES ($1, $2, $3, $4, $5)', [
          imageId,
          atMs,
          mediaType,
          bytes,
          bytes.length,
        ])
        await inside('INSERT INTO image_holder (board_id, image_id) VALUES ($1, $2)', [boardId, imageId])
        return true
      }),
    loadImage: async (imageId: ImageId): Promise<StoredImage | undefined> => {
      const text = `SELECT media_type, bytes FROM image WHERE id = $1 AND EXISTS (
        SELECT 1 FROM image_holder AS h JOIN board AS b ON b.id = h.board_id
        WHERE h.image_id = image.id AND b.deleted_at IS NULL)`
      return (await query(text, [imageId])).rows.map(readImage)[0]
    },
    ...holderCalls(query, transaction),
  }
}

function holderCalls(query: Query, transaction: Transaction) {
  return {
    holdImages: (boardId: BoardId, shown: readonly ImageId[], atMs: number): Promise<void> =>
      transaction(async (inside) => {
        await inside(
          `UPDATE image_holder SET unused_since = $3
           WHERE board_id = $1 AND unused_since IS NULL AND image_id <> ALL ($2)`,
          [boardId, shown, atMs],
        )
        // In the order of the ids, so that two boards that hold the same pictures never wait for each other.
        await inside(
          `INSERT INTO image_holder (board_id, image_id)
           SELECT b.id, i.id FROM board AS b, image AS i
           WHERE b.id = $1 AND b.deleted_at IS NULL AND i.id = ANY ($2) ORDER BY i.id
           ON CONFLICT (board_id, image_id) DO UPDATE SET unused_since = NULL`,
          [boardId, shown],
        )
      }),
    unusedImages: async (boardId: BoardId, beforeMs: number): Promise<readonly ImageId[]> => {
      const text = 'SELECT image_id FROM image_holder WHERE board_id = $1 AND unused_since < $2'
      return (await query(text, [boardId, beforeMs])).rows.map((row) => row['image_id'] as ImageId)
    },
    releaseImages: (boardId: BoardId, imageIds: readonly ImageId[]): Promise<void> =>
      transaction(async (inside) => {
        // Locked first: nobody begins to hold a picture between the look and the removal.
        await inside('SELECT 1 FROM image WHERE id = ANY ($1) ORDER BY id FOR UPDATE', [imageIds])
        await inside('DELETE FROM image_holder WHERE board_id = $1 AND image_id = ANY ($2)', [boardId, imageIds])
        await inside(
          `DELETE FROM image WHERE id = ANY ($1)
           AND NOT EXISTS (SELECT 1 FROM image_holder WHERE image_id = image.id)`,
          [imageIds],
        )
      }),
  }
}
