import type { BoardId } from '@samenspel/shared/ids'
import { ApiError } from '#errors.ts'
import type { RoomRegistry } from '#rooms/room-registry.ts'
import type { Room } from '#rooms/room.ts'

/** The board's room, when it takes changes; otherwise throws why not. */
export async function writableRoom(registry: RoomRegistry, boardId: BoardId): Promise<Room> {
  const room = await registry.open(boardId)
  if (!room) throw new ApiError('board-not-found')
  if (room.closedFor !== undefined) throw new ApiError('board-read-only')
  return room
}
