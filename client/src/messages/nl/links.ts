import { pluralsOf } from '#messages/plural.ts'

const count = pluralsOf('nl')

/** Managing who may be on a board: links, and removing people. */
export const links = {
  intro: 'Iedereen met een link kan op het bord. Trek een link in als hij in verkeerde handen is.',
  list: 'Links die werken',
  own: 'Met deze link ben jij hier',
  nameless: (role: string) => `${role}, zonder naam`,
  made: (day: string) => `gemaakt ${day}`,
  lastUsed: (day: string) => `laatst gebruikt ${day}`,
  neverUsed: 'nog niet gebruikt',
  until: (moment: string) => `werkt tot ${moment}`,
  withdraw: 'Trek in',
  withdrawOf: (link: string) => `Trek in: link ${link}`,
  withdrawQuestion: (link: string) => `De link “${link}” intrekken?`,
  withdrawText: 'Wie met deze link op het bord is, is meteen weg. De link werkt nooit meer.',
  withdrawn: 'De link is ingetrokken.',
  allows: (link: string) => `Wat de link mag: ${link}`,
  change: 'Verander',
  changeOf: (link: string) => `Verander wat de link mag: ${link}`,
  changed: (role: string) => `De link is nu voor: ${role}. Dat geldt ook voor wie er al is.`,
  changeQuestion: (link: string) => `De link “${link}” geen begeleider meer?`,
  changeText:
    'Wie met deze link op het bord is, begeleidt dan meteen niet meer. Terugzetten kan niet; voor een nieuwe begeleider maak je een nieuwe link.',
  renew: 'Vernieuw',
  renewOf: (link: string) => `Vernieuw de link: ${link}`,
  renewQuestion: (link: string) => `De link “${link}” vernieuwen?`,
  renewText: 'De oude link werkt dan niet meer. Je krijgt een nieuwe die hetzelfde mag.',
  renewOwnText:
    'De oude link werkt dan niet meer. Deze pagina laadt opnieuw met de nieuwe link. Geef hem door aan andere begeleiders.',
  renewed: 'De nieuwe link is klaar.',
  madeTitle: (link: string) => `Nieuwe link: ${link}`,
  onlyOnce: 'Kopieer de link nu. Hij wordt maar één keer getoond.',
  personal: (people: number) =>
    count(people, {
      one: '# link gegeven aan iemand met de code van de deur',
      other: '# links gegeven aan mensen met de code van de deur',
    }),
  guests: 'Wat mag elke gast?',
  guestsHint: 'Zet iemand op Meekijker als die even alleen mag kijken.',
  guest: (number: number, moment: string) => `Gast ${number}, gekomen op ${moment}`,
  guestAllows: (name: string) => `Wat ${name} mag`,
  guestChangeOf: (name: string) => `Verander wat ${name} mag`,
  guestChanged: (name: string, role: string) => `${name} is nu: ${role}.`,
  moreGuests: (more: number) =>
    count(more, { one: 'Nog # gast is niet getoond.', other: 'Nog # gasten zijn niet getoond.' }),
  withdrawPersonal: 'Trek deze allemaal in',
  withdrawPersonalText:
    'Iedereen die met de code binnenkwam, is dan meteen weg. Met een open deur kunnen zij opnieuw binnenkomen.',
  ended: (more: number) => count(more, { one: '# link die niet meer werkt', other: '# links die niet meer werken' }),
  withdrawnOn: (day: string) => `ingetrokken ${day}`,
  endedOn: (day: string) => `afgelopen ${day}`,
  newTitle: 'Nieuwe link',
  roleLabel: 'Wat mag deze link?',
  labelLabel: 'Naam van de link (niet verplicht)',
  labelHint: 'Bijvoorbeeld voor wie hij is: “Gasten van zaterdag”.',
  expiryLabel: 'Hoe lang werkt hij?',
  expiries: { none: 'Altijd', day: 'Een dag', week: 'Een week', month: 'Een maand' },
  make: 'Maak de link',
  madeDone: 'De link is klaar.',
  removedPeople: (people: number) =>
    count(people, { one: '# mens is van het bord verwijderd.', other: '# mensen zijn van het bord verwijderd.' }),
  readmit: 'Laat iedereen weer toe',
  readmitted: 'Iedereen mag weer op het bord.',
  remove: 'Verwijder',
  removeOf: (name: string) => `Verwijder ${name} van het bord`,
  removeQuestion: (name: string) => `${name} van het bord verwijderen?`,
  removeText:
    'Deze persoon is meteen weg en kan op hetzelfde apparaat niet terug. Let op: wie een gedeelde link heeft, kan op een ander apparaat of in een privévenster weer binnenkomen. Vernieuw dan ook die link, bij Beheer.',
  removed: (name: string) => `${name} is van het bord verwijderd.`,
  failed: {
    unreachable: 'Er is nu geen verbinding. Probeer het zo weer.',
    'too-many': 'Dat ging te snel achter elkaar. Wacht even.',
    'not-allowed': 'Dat mag met jouw link niet.',
    'link-not-found': 'Deze link werkte al niet meer.',
    'last-facilitator-link': 'Dit is de laatste link voor een begeleider. Vernieuw hem, of maak eerst een andere.',
    'too-many-links': 'Er zijn te veel links. Trek er eerst een paar in.',
    unexpected: 'Dat lukte niet. Probeer het nog eens.',
  } as Readonly<Record<string, string>>,
}
