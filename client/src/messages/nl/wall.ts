/** Texts of the wall display. */
export const wall = {
  label: 'Scherm in de zaal',
  /** The name under which a wall display is present. */
  personName: 'Scherm',
  joinTitle: 'Doe mee',
  joinScan: 'Scan de code met je telefoon',
  joinOr: 'of ga naar',
  joinCode: 'en vul in',
  showJoin: 'Toon hoe je meedoet',
  hideJoin: 'Verberg',
  doorClosed: 'De deur is nog dicht',
  doorClosedText: 'De begeleider opent hem op het bord: Delen, dan “Open de deur”.',
  reconnecting: 'Geen verbinding. We proberen het opnieuw.',
  connecting: 'Verbinding maken…',
  empty: 'Dit bord is nog leeg. Plak het eerste briefje.',
}
