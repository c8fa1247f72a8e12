import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

export type Metrics = ReturnType<typeof createMetrics>

/** The server's own counts for Prometheus. Labels are words from closed lists, never ids, names or addresses. */
export function createMetrics() {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  const seconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5]
  return {
    registry,
    rooms: new Gauge({ name: 'samenspel_rooms', help: 'Boards in memory', registers }),
    seats: new Gauge({ name: 'samenspel_seats', help: 'Open sockets', registers }),
    updates: new Counter({ name: 'samenspel_updates_total', help: 'Updates accepted from clients', registers }),
    rejected: new Counter({
      name: 'samenspel_rejected_frames_total',
      help: 'Frames refused, by reason',
      labelNames: ['reason'],
      registers,
    }),
    closed: new Counter({
      name: 'samenspel_closed_sockets_total',
      help: 'Sockets closed by the server, by close code',
      labelNames: ['code'],
      registers,
    }),
    /** Items that named neighbours which nobody can have seen beside each other, and were given others. */
    misplaced: new Counter({ name: 'samenspel_misplaced_items_total', help: 'Items placed anew', registers }),
    flushes: new Counter({ name: 'samenspel_flushes_total', help: 'Batches of changes sent', registers }),
    commitSeconds: new Histogram({
      name: 'samenspel_commit_seconds',
      help: 'Time of one commit of changes',
      buckets: seconds,
      registers,
    }),
    commitFailures: new Counter({
      name: 'samenspel_commit_failures_total',
      help: 'Commits that failed and are tried again',
      registers,
    }),
    /** Asks for the bytes that wait for the disk each time the metrics are read. */
    measureUncommittedBytes: (bytes: () => number) =>
      new Gauge({
        name: 'samenspel_uncommitted_bytes',
        help: 'Changes that wait for the disk',
        registers,
        collect() {
          this.set(bytes())
        },
      }),
    compactions: new Counter({ name: 'samenspel_compactions_total', help: 'Logs made into a snapshot', registers }),
    damagedBoards: new Counter({
      name: 'samenspel_damaged_boards_total',
      help: 'Boards opened read-only because stored data is damaged',
      registers,
    }),
    catchUps: new Counter({
      name: 'samenspel_catch_ups_total',
      help: 'Times a board read from the database what another server had added',
      registers,
    }),
  }
}
