/**
 * Every limit that client and server agree on, each with its unit as the last word of its name.
 * What only the server enforces and a host may change is in the server's configuration.
 */
export const limits = {
  /** A board's title. */
  titleCharactersMax: 120,
  /** What a facilitator calls a link. */
  linkLabelCharactersMax: 60,
  /** The name somebody joins with. */
  personNameCharactersMax: 40,
  /** The text of one sticky note; pasted text beyond it becomes further notes or is refused with a message. */
  noteTextCharactersMax: 2_000,
  /** What a picture shows, in words. */
  imageAltCharactersMax: 300,
  /** A picture is made smaller on the device until neither side is longer, before it is sent. */
  imageSidePixelsMax: 2_000,
  /** The name that somebody gives a link card. */
  linkTitleCharactersMax: 120,
  /** A frame's title. */
  frameTitleCharactersMax: 120,
  /** A cluster's name. */
  clusterTitleCharactersMax: 120,
  /** A tag on a note. */
  tagCharactersMax: 30,
  /** Tags on one note. */
  tagsPerNoteMax: 12,
  /** What stands on a connector. */
  connectorLabelCharactersMax: 120,
  /** One stroke of the pen as it is stored; a longer one goes on as another. */
  strokeCharactersMax: 24_000,
  /** A question's text. */
  questionTextCharactersMax: 500,
  /** A name, a label, a unit: what is one short line of a record. */
  recordLineCharactersMax: 160,
  /** A statement, a claim, a summary: what is a paragraph of a record. */
  recordTextCharactersMax: 2_000,
  /** Records that one record can refer to by one field. */
  referencesMax: 200,
  /** Stakeholders on one map. */
  stakeholdersPerMapMax: 400,
  /** Things on one board that are not deleted. */
  elementsPerBoardMax: 20_000,
  /** Notes that one paste may make. */
  notesPerPasteMax: 500,
  /** Any coordinate of the board plane lies within plus and minus this many board units. */
  coordinateUnitsMax: 1_000_000,
  /** One websocket frame from a client that has sent its first step 2. */
  liveFrameBytesMax: 1_048_576,
  /** A client's first step 2, which may carry hours of work made without a connection. */
  firstStep2BytesMax: 8 * 1_048_576,
  /** One client's presence, encoded as JSON. */
  presenceBytesMax: 8_192,
  /** Elements named in one presence (selected or being dragged); more are cut off. */
  presenceElementsMax: 100,
  /** Drags told in one presence beside the first: fingers on a large screen. */
  presenceDragsMax: 12,
  /** Points of a laser pointer in one presence: more than are drawn between two of them. */
  presenceLaserPointsMax: 16,
  /** What is being drawn, in one presence: more than is drawn between two of them. */
  presenceTraceCharactersMax: 1_500,
  /** How often a client tells its presence at most. */
  presenceIntervalMs: 40,
  /** From this many others on, cursors are told and shown more calmly. */
  presenceCalmPeersMin: 15,
  /** How often a client tells its presence at most among so many, while it drags nothing. */
  presenceCalmIntervalMs: 200,
  /** A client asks at most this often whether its changes are safe. */
  markIntervalMs: 250,
  /** Changes that are not yet safe after this long are shown as not saved. */
  savingMsMax: 8_000,
} as const
