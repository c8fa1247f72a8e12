/** What a group writes in a workshop in the shape of the reference workshop, in words of our own. */

export const questions = {
  first: 'Hoe maken bewoners en organisaties samen een fijne wijk, ook voor wie weinig heeft?',
  content: 'Hoe kunnen bewoners met weinig geld meedoen in hun wijk zonder zich te schamen?',
  process: 'Hoe werken wij daar met bewoners en organisaties samen aan?',
  /** What is put between the words of the content in the third version. */
  added: ' met wat zij kunnen en willen',
  addedAfter: 'Hoe kunnen bewoners met weinig geld meedoen in hun wijk',
} as const

export interface GuestWords {
  readonly role: string
  readonly voice: 'own' | 'proxy'
  /** The first three become quotes. */
  readonly lines: readonly string[]
}

export const guests: readonly GuestWords[] = [
  {
    role: 'initiatiefnemer',
    voice: 'own',
    lines: [
      'Bij ons op het schoolplein hoor je meer dan op een spreekuur.',
      'Mensen komen voor de soep en blijven voor elkaar.',
      'Ik had geen subsidie nodig, wel een sleutel.',
      'Begon met drie moeders, nu zijn het er twintig.',
      'Wil het niet overdragen aan een instelling.',
    ],
  },
  {
    role: 'bewoner',
    voice: 'own',
    lines: [
      'Een blauwe envelop gaat bij mij in de la.',
      'Ik repareer alles, maar niemand vraagt het me.',
      'Als ik iets vraag, moet ik eerst bewijzen dat ik arm ben.',
      'Woont met twee kinderen op de derde verdieping.',
      'Kent de hele portiek.',
    ],
  },
  {
    role: 'bewoner',
    voice: 'proxy',
    lines: [
      'De buren hier doen om vijf uur de gordijnen dicht.',
      'Ze willen best helpen, maar ze willen ook gevraagd worden.',
      'Van mijn gang weet ik wie er alleen eet.',
      'Praat vooral over anderen op het complex.',
      'De lift is drie weken stuk geweest.',
    ],
  },
  {
    role: 'woonconsulent',
    voice: 'proxy',
    lines: [
      'Ik kom pas binnen als het al mis is.',
      'Huurders zijn niet lastig, ze zijn moe.',
      'Als ik zonder reden aanbel, gaat de deur open.',
      'Heeft vierhonderd adressen.',
      'Zou een dag in de week zonder agenda willen.',
    ],
  },
  {
    role: 'zorgprofessional',
    voice: 'proxy',
    lines: [
      'In mijn formulier is geen plek voor wat iemand goed kan.',
      'Ouderen willen niet verzorgd worden, ze willen nodig zijn.',
      'We lopen elkaar voor de voeten en niemand belt elkaar.',
      'Komt bij elf adressen op een ochtend.',
      'Ziet de woonconsulent nooit.',
    ],
  },
  {
    role: 'medewerker van een goed doel',
    voice: 'proxy',
    lines: [
      'Wie bij ons komt halen, brengt de week erna iets mee.',
      'Schaamte is duurder dan honger.',
      'Wij zeggen klant, zij zeggen buurman.',
      'De uitgifte is op dinsdag en vrijdag.',
      'Draait op zestig vrijwilligers.',
    ],
  },
]

export const harvest: readonly string[] = [
  'Mensen willen eerst gevraagd worden, en dan pas geholpen.',
  'Kijk naar wat er nog wel kan.',
  'Professionals en bewoners spreken een andere taal.',
  'Geld is zelden het eerste wat mensen noemen.',
  'Een plek zonder loket werkt beter dan een nieuw loket.',
  'Wij kennen elkaar als organisaties te weinig.',
  'Wie niets heeft, geeft graag iets terug.',
]

export const personas = [
  {
    name: 'Bewoner met weinig geld',
    need: 'Gevraagd worden om wat ik kan',
    contribution: 'Maakt wat stuk is, voor de hele portiek',
    words: 'Ik repareer alles',
  },
  {
    name: 'Oudere bewoner',
    need: 'Nodig zijn voor een ander',
    contribution: 'Weet van iedereen op de gang hoe het gaat',
    words: 'Van mijn gang weet ik',
  },
  {
    name: 'Wethouder',
    need: 'Laten zien dat het beter gaat',
    contribution: 'Brengt partijen aan één tafel',
    words: null,
  },
  {
    name: 'Woonconsulent',
    need: 'Tijd om zonder reden aan te bellen',
    contribution: 'Kent vierhonderd voordeuren',
    words: 'Als ik zonder reden',
  },
] as const
