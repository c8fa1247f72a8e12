/**
 * Every limit that the server alone enforces, each with its unit as the last words of its name.
 * A host changes one with an environment variable: `seatsPerRoomMax` is `LIMIT_SEATS_PER_ROOM_MAX`.
 * Limits that clients know too are in `@samenspel/shared/limits`.
 */
export const defaultLimits = {
  /** Sockets of one board on this server. */
  seatsPerRoomMax: 200,
  /** Sockets of this server. */
  seatsMax: 5_000,
  /** Sockets from one address: a high ceiling, since a hall of people shares one. */
  seatsPerAddressMax: 1_000,
  /** New sockets that this server admits: a second's worth, and how many may come at once. */
  joinsPerSecond: 200,
  joinsAtOnceMax: 1_000,
  /** New boards: a second's worth, and how many may come at once. */
  boardsPerSecond: 20,
  boardsAtOnceMax: 200,
  /** Wrong join codes from one address: a minute's worth, and how many may come at once. */
  wrongCodesPerMinute: 30,
  wrongCodesAtOnceMax: 60,
  /** People who join one board by its code: a second's worth, and how many may come at once. */
  codeJoinsPerSecond: 5,
  codeJoinsAtOnceMax: 300,
  /** Links that work which the door of one board has given; a facilitator withdraws them all with one button. */
  codeLinksPerBoardMax: 5_000,
  /** Document frames of one socket; a faster socket is read more slowly, nothing is dropped. */
  framesPerSecond: 60,
  framesAtOnceMax: 200,
  frameBytesPerSecond: 524_288,
  /** All other frames of one socket, such as presence, marks and pings; likewise read more slowly. */
  otherFramesPerSecond: 300,
  otherFramesAtOnceMax: 1_000,
  /** Answers to sync step 1 of one socket beyond its first: a second's worth, and how many may come at once. */
  resyncsPerSecond: 0.5,
  resyncsAtOnceMax: 10,
  /** Frames that are not understood before a socket is closed. */
  badFramesMax: 20,
  /** Changes without their predecessors that a socket may send while it owes the server everything it has. */
  gapsSinceAskedMax: 1_000,
  /** One board: the encoded size of its document and the number of parts in it. Deleting stays possible above them. */
  boardBytesMax: 25_000_000,
  boardStructsMax: 500_000,
  /** Client ids by which something was written on one board. Each change costs time for each of them; who has written already goes on above it. */
  boardClientsMax: 20_000,
  /** How far one live frame may advance one client's clock. */
  clockGrowthMax: 200_000,
  /** Clients with changes in one update. */
  clientsPerUpdateMax: 4_096,
  /** Shared types within shared types. */
  nestingLevelsMax: 8,
  /** Items that are looked at to place what one socket sends at a time between neighbours that do not stand beside each other. */
  placeStepsMax: 1_000_000,
  /** Parts of a document that are moved in memory because the deletions of one update cut others in two. */
  cutMovesMax: 50_000_000,
  /** Changes wait at most this long for each other when a board is busy; a quiet board sends at once. */
  flushIntervalMs: 16,
  /** Presence waits this long for each other. */
  presenceIntervalMs: 33,
  /** Time between the starts of two commits, while a client waits to hear that its changes are safe, and while none does. */
  commitIntervalMs: 25,
  unaskedCommitIntervalMs: 100,
  /** Changes that wait for the disk; above them the board takes no more until the disk is back. */
  uncommittedBytesPerRoomMax: 8_388_608,
  uncommittedBytesMax: 268_435_456,
  /** Bytes that a socket has not taken yet: above the first it gets no presence, above the second it is closed. */
  backlogPresenceBytesMax: 1_048_576,
  backlogBytesMax: 8_388_608,
  /** Copies of one large board, made for those who ask for it, that sockets have not taken yet. */
  answersBytesMax: 104_857_600,
  /** A socket whose backlog stays above zero this long without shrinking is closed. */
  backlogMsMax: 30_000,
  /** Bytes of messages that have not come to their end, of all sockets together. */
  unfinishedBytesMax: 268_435_456,
  /** Frames and bytes that a socket may send before it is admitted. */
  earlyFramesMax: 20,
  earlyBytesMax: 65_536,
  /** A socket must ask for the board within this time. */
  helloMsMax: 10_000,
  /** The server pings this often and ends a socket that has missed two. */
  pingIntervalMs: 25_000,
  /** A socket that was sent nothing for this long is sent an empty presence: y-websocket gives up after 30 seconds of silence. */
  silenceMsMax: 15_000,
  /** An HTTP connection on which nothing is asked: clients are told to give it up after this time. */
  keepAliveMs: 72_000,
  /** A board without sockets leaves memory after this time. */
  idleRoomMs: 60_000,
  /** The log of one board is compacted above either, but not more often than the third says. */
  logRowsMax: 200,
  logBytesMax: 524_288,
  compactIntervalMs: 30_000,
  /** A compaction larger than this is done on another thread. */
  compactHereBytesMax: 262_144,
  /** How long a ticket can start connections. */
  ticketMs: 60_000,
  /** All sockets must be gone and all changes on disk within this time of SIGTERM. */
  drainMsMax: 25_000,
  /** A board that is being written in gets an automatic version this often. */
  versionIntervalMs: 600_000,
  /** Automatic versions, thinned with age, are kept this long; versions with a name stay until somebody removes them. */
  versionsKeptMs: 7_776_000_000,
  /** Versions with a name that one board may have. */
  versionsNamedMax: 100,
  /** Versions that this server gives out, puts back or copies at the same time, and requests that may wait for it: each is a whole board in memory. */
  versionUsesMax: 2,
  versionUsesWaitingMax: 20,
  /** What was deleted can be put back for this long. */
  deletedKeptMs: 2_592_000_000,
  /** Requests of a facilitator's page to links, versions and the like: a second's worth for one link, and how many may come at once. */
  facilitatorCallsPerSecond: 5,
  facilitatorCallsAtOnceMax: 60,
  /** One picture as it is sent: its bytes, and its width times its height. */
  imageBytesMax: 6_000_000,
  imagePixelsMax: 25_000_000,
  /** The pictures of one board, and their bytes together. */
  imagesPerBoardMax: 500,
  imageBytesPerBoardMax: 100_000_000,
  /** Pictures that come by one link: a second's worth, and how many may come at once. */
  imagesPerSecond: 1,
  imagesAtOnceMax: 40,
  /** Pictures that this server encodes at the same time, and that may wait for it. */
  imageEncodingsMax: 2,
  imagesWaitingMax: 40,
  /** What one person hands in to a round to be revealed, and how much one board may keep over all its rounds: in number, and in bytes as JSON. */
  sealedBytesMax: 65_536,
  sealedEntriesPerBoardMax: 2_000,
  sealedBytesPerBoardMax: 20_000_000,
  /** Requests about rounds that come by one link, which a whole hall may share: a second's worth, and how many may come at once. */
  sealsPerSecond: 40,
  sealsAtOnceMax: 400,
  /** How often this server tells the others who is on a board here, and after how long without hearing it they take those people for gone. */
  presenceRepeatMs: 15_000,
  remotePresenceMsMax: 40_000,
  /** How often this server asks a shared database what other servers have added. */
  pollIntervalMs: 2_000,
}
export type ServerLimits = Readonly<typeof defaultLimits>

/** The name of the environment variable that sets a limit. */
export const limitVariable = (name: string): string =>
  `LIMIT_${name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`

/** The limits with what the environment changes, and a sentence for each variable that is wrong. */
export function readLimits(environment: Readonly<Record<string, string | undefined>>): {
  readonly limits: ServerLimits
  readonly problems: readonly string[]
} {
  const limits: Record<string, number> = { ...defaultLimits }
  const problems: string[] = []
  const known = new Map(Object.keys(defaultLimits).map((name) => [limitVariable(name), name]))
  for (const [variable, text] of Object.entries(environment)) {
    if (!variable.startsWith('LIMIT_') || text === undefined || text.trim() === '') continue
    const name = known.get(variable)
    const value = Number(text)
    if (name === undefined) problems.push(`${variable} is not a limit of this server.`)
    else if (!Number.isFinite(value) || value <= 0)
      problems.push(`${variable} must be a number above 0, but is "${text}".`)
    else limits[name] = value
  }
  return { limits: limits as ServerLimits, problems }
}
