/** Texts that more than one page uses. */
export const common = {
  appName: 'Samenspel',
  /** The browser tab of a page about something. */
  tabTitle: (subject: string) => `${subject} · Samenspel`,
  close: 'Sluiten',
  cancel: 'Annuleren',
  copy: 'Kopieer',
  copied: 'Gekopieerd',
  copyLink: (role: string) => `Kopieer de link: ${role}`,
  copyByHand: 'Kopiëren lukt hier niet vanzelf. De link is geselecteerd: kopieer hem zelf.',
  interfaceLanguage: 'Taal',
  toHome: 'Naar de beginpagina',
  loading: 'Even geduld…',
  tryAgain: 'Probeer het nog eens',
  untitledBoard: 'Bord zonder titel',
  roles: { facilitator: 'Begeleider', participant: 'Deelnemer', viewer: 'Meekijker', wall: 'Scherm' },
  roleExplained: {
    facilitator: 'Mag alles: schrijven, de titel veranderen, de deur openen en sluiten.',
    participant: 'Mag lezen en schrijven op het bord. Voor iedereen die meedoet.',
    viewer: 'Mag alleen kijken. Ook voor het scherm in de zaal.',
    wall: 'Laat het bord zien in de zaal.',
  },
  qrOf: (what: string) => `QR-code: ${what}`,
  problems: {
    unreachable: 'Er is nu geen verbinding. Controleer of je internet hebt en probeer het nog eens.',
    unexpected: 'Er ging iets mis. Probeer het nog eens.',
    pageCrashed: 'Er ging iets mis op deze pagina. Laad de pagina opnieuw. Wat je schreef, is bewaard.',
    reload: 'Laad de pagina opnieuw',
  },
  notFoundTitle: 'Deze pagina bestaat niet',
  notFoundText: 'Misschien is het adres niet helemaal overgenomen. Kijk het na, of begin op de beginpagina.',
}
