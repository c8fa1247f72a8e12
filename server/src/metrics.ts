import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

export type Metrics = ReturnType<typeof createMetrics>

/** The server's own counts for Prometheus. Labels are words from closed lists, never ids, names or addresses. */
export function createMetrics() {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  const counter = (name: string, help: string) => new Counter({ name, help, registers })
  const seconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5]
  return {
    registry,
    rooms: new Gauge({ name: 'samenspel_rooms', help: 'Boards in memory', registers }),
    seats: new Gauge({ name: 'samenspel_seats', help: 'Open sockets', registers }),
    updates: counter('samenspel_updates_total', 'Updates accepted from clients'),
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
    misplaced: counter('samenspel_misplaced_items_total', 'Items placed anew'),
    flushes: counter('samenspel_flushes_total', 'Batches of changes sent'),
    commitSeconds: new Histogram({
      name: 'samenspel_commit_seconds',
      help: 'Time of one commit of changes',
      buckets: seconds,
      registers,
    }),
    commitFailures: counter('samenspel_commit_failures_total', 'Commits that failed and are tried again'),
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
    compactions: counter('samenspel_compactions_total', 'Logs made into a snapshot'),
    damagedBoards: counter('samenspel_damaged_boards_total', 'Boards opened read-only because stored data is damaged'),
    lostRooms: counter('samenspel_lost_rooms_total', 'Boards loaded anew after a mistake'),
    catchUps: counter(
      'samenspel_catch_ups_total',
      'Times a board read from the database what another server had added',
    ),
  }
}
