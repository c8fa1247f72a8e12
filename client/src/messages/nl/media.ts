import { pluralsOf } from '#messages/plural.ts'

const plural = pluralsOf('nl')

/** Afbeeldingen, links en stempels. */
export const media = {
  sending: (count: number): string =>
    plural(count, { one: 'Afbeelding wordt verstuurd…', other: '# afbeeldingen worden verstuurd…' }),
  problems: {
    unreachable: 'Er is nu geen verbinding. De afbeelding is niet geplaatst; probeer het straks opnieuw.',
    unreadable: 'Dit is geen PNG, JPEG of WebP die we kunnen lezen. Er is niets geplaatst.',
    full: 'Op dit bord is geen ruimte meer voor deze afbeelding.',
    'not-allowed': 'Met deze link kun je nu geen afbeeldingen plaatsen.',
    'too-many': 'Er komen nu te veel afbeeldingen tegelijk. Probeer het over een minuut opnieuw.',
    unexpected: 'Het plaatsen van de afbeelding is niet gelukt. Probeer het opnieuw.',
  },
  askTitle: 'Wat is er te zien?',
  askText: 'In een paar woorden: voor wie het niet kan zien, en om het terug te vinden.',
  altLabel: 'Beschrijving',
  keep: 'Bewaren',
  decoration: 'Alleen versiering',
  later: 'Later',
  linkTitle: 'Naam van de link',
  decorationInList: 'Versiering, zonder beschrijving',
  unnamedInList: 'Nog zonder beschrijving',
}
