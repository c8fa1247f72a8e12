/** What six guests said in an evening of interviews in a neighbourhood centre; invented, in the words people use. */

export interface Guest {
  /** Role, never a name. */
  readonly role: string
  readonly quotes: readonly string[]
}

export const interviewRound: readonly Guest[] = [
  {
    role: 'Steunpilaar van het schoolinitiatief',
    quotes: [
      'Op dinsdag eten er veertig kinderen mee. Niemand vraagt waarom.',
      'Ouders komen eerst voor de soep en pas in week drie met de vraag.',
      'Wij draaien op vier vrijwilligers. Als Riet ziek is, is er geen dinsdag.',
      'Een briefje van school gaat de tas in en komt er niet meer uit.',
      'Geef ons een sleutel van het pand, dan regelen we de rest zelf.',
      'De drempel is niet de deur maar het formulier.',
    ],
  },
  {
    role: 'Bewoner van een eengezinswoning',
    quotes: [
      'Ik zet de verwarming aan als de kinderen thuiskomen, niet eerder.',
      'Er ligt een stapel post. Die met het raampje maak ik niet open.',
      'De buurvrouw past op, ik doe haar boodschappen. Zo lossen wij het op.',
      'Drie keer gebeld over het vocht. Drie keer een ander aan de lijn.',
      'Ik wil best iets doen voor de straat, maar vraag het me gewoon.',
      'Hulp klinkt alsof ik het niet kan.',
    ],
  },
  {
    role: 'Bewoner van het seniorencomplex',
    quotes: [
      'Sinds de lift kapot is zie ik Henk van de vierde niet meer.',
      'Ik kan nog prima koken, alleen niet voor één.',
      'De huismeester kende onze namen. Nu is er een app.',
      '’s Avonds is het hier stil. Té stil.',
      'Ik leer de kleinkinderen schaken, dat zou ik hier ook wel willen doen.',
      'Zeg niet dat we moeten verhuizen. Zeg wat er kan blijven.',
    ],
  },
  {
    role: 'Woonadviseur',
    quotes: [
      'Ik zie de huur die niet betaald is, niet het verhaal erachter.',
      'Na het tweede gesprek durven mensen pas te zeggen hoe het zit.',
      'We hebben elf regelingen. Zelf ken ik er zes uit mijn hoofd.',
      'Als ik even blijf zitten, komt het echte gesprek.',
      'Mijn agenda is ingedeeld in kwartieren; een leven niet.',
      'Bel me eerder. Liefst voor de eerste brief.',
    ],
  },
  {
    role: 'Zorgprofessional',
    quotes: [
      'Voor de wond kom ik, voor de eenzaamheid staat geen code.',
      'Mevrouw zegt dat het goed gaat. De koelkast zegt iets anders.',
      'Ik mag niet bellen met de corporatie zonder handtekening.',
      'Eén vaste dag in de wijk zou de helft schelen.',
      'Wij weten wie er valt, zij weten wie er verhuist. Leg dat eens naast elkaar.',
      'De mantelzorger is zelf tachtig.',
    ],
  },
  {
    role: 'Beroepskracht van een goed doel',
    quotes: [
      'Een wasmachine lost soms meer op dan een traject.',
      'Mensen schamen zich voor de aanvraag, niet voor de schuld.',
      'Wij kunnen binnen twee dagen betalen, als iemand het ons vertelt.',
      'Steeds vaker mensen met een baan.',
      'Zet ons nummer niet in de folder maar in de telefoon van de wijkagent.',
      'Wat wij geven is geld. Wat helpt is dat iemand terugkomt.',
    ],
  },
]

/** Every quote of the evening. */
export const allQuotes: readonly string[] = interviewRound.flatMap((guest) => guest.quotes)
