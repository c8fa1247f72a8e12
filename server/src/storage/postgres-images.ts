import type { ImageId } from '@samenspel/shared/ids'
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
        const text =
          'SELECT count(*) AS count, coalesce(sum(size), 0)::bigint AS bytes FROM board_image WHERE board_id = $1'
        const used = (await inside(text, [boardId])).rows[0]
        if (Number(used?.['count']) >= room.imagesMax || Number(used?.['bytes']) + bytes.length > room.bytesMax)
          return false
        await inside(
          'INSERT INTO board_image (id, board_id, at, media_type, bytes, size) VALUES ($1, $2, $3, $4, $5, $6)',
          [imageId, boardId, atMs, mediaType, bytes, bytes.length],
        )
        return true
      }),
    loadImage: async (imageId: ImageId): Promise<StoredImage | undefined> => {
      const text = `SELECT i.media_type, i.bytes FROM board_image AS i JOIN board AS b ON b.id = i.board_id
        WHERE i.id = $1 AND b.deleted_at IS NULL`
      return (await query(text, [imageId])).rows.map(readImage)[0]
    },
  }
}
