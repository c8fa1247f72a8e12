import { pino, type Logger } from 'pino'
import type { LogLevel } from './config.ts'

export type { Logger } from 'pino'

/**
 * The server's log: one JSON object a line on stderr, so that stdout carries only the line that says where the server is.
 * No line may carry a name, a text, a token, a ticket or an address; boards are named by the start of their id.
 */
export function createLog(level: LogLevel): Logger {
  return pino({ level, base: null }, process.stderr)
}

/** How a log line names a board: enough to find it again in the database, too little to open it. */
export const boardTag = (boardId: string): string => boardId.slice(0, 8)

/** What a log line tells of a mistake of our own: its kind, and where it was made. Its message may quote what people wrote. */
export function placeOf(error: unknown): { readonly code: string; readonly at: readonly string[] } {
  const { name, stack } = error instanceof Error ? error : { name: typeof error, stack: '' }
  return { code: name, at: stack?.match(/^ +at .*$/gm)?.slice(0, 4) ?? [] }
}
