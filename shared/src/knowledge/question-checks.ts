/**
 * Advice on a challenge question, never a gate: it is one sentence, it is open, it names for whom, it holds no solution yet, and it builds on what
 * people can. The first four are what design thinking asks of a point of view ("how might we": user and need, free of solutions); the last is
 * that of asset-based work. They look for words, so they can be wrong, and say by which words they went.
 */
import type { Language } from '../language.ts'
import { partsOf, type Question } from './question-versions.ts'

const questionChecks = ['sentence', 'open', 'who', 'solution', 'strengths'] as const
export type QuestionCheck = (typeof questionChecks)[number]

/** What one check found. */
export interface CheckResult {
  readonly check: QuestionCheck
  readonly isMet: boolean
  /** The words it went by, as they are written; at most three. */
  readonly words: readonly string[]
}

/** What every check finds in a version; nothing for one without words. Both parts of a split question count together. */
export function checkQuestion(question: Question, language: Language): readonly CheckResult[] {
  const parts = partsOf(question)
    .map(({ text }) => text.trim())
    .filter((text) => text !== '')
  return parts.length === 0 ? [] : checkTexts(parts, language)
}

/** The same for the texts of its parts. */
export function checkTexts(parts: readonly string[], language: Language): readonly CheckResult[] {
  const all = parts.join('\n')
  const { open, closed, who, solution, strengths } = signs[language]
  const longest = parts.find((text) => sentencesIn(text).length > 1)
  const openings = parts.map(openingOf)
  const isOpen = openings.some((words) => open.test(words)) && !openings.some((words) => closed.test(words))
  const result = (check: QuestionCheck, isMet: boolean, words: readonly string[]): CheckResult => ({
    check,
    isMet,
    words: words.slice(0, WORDS_MAX),
  })
  const solutions = found(all, solution)
  return [
    result('sentence', longest === undefined, longest === undefined ? [] : sentencesIn(longest).slice(1)),
    result(
      'open',
      isOpen,
      openings.map((words) => firstWord(words)),
    ),
    result('who', found(all, who).length > 0, found(all, who)),
    result('solution', solutions.length === 0, solutions),
    result('strengths', found(all, strengths).length > 0, found(all, strengths)),
  ]
}

const WORDS_MAX = 3

/** Abbreviations, numbers and dots within them end no sentence: one ends where a capital or nothing follows. */
const sentencesIn = (text: string): readonly string[] =>
  text
    .split(/(?<=[.?!…])["'’”)]*\s+(?=["'‘“(]?[\p{Lu}\p{N}])/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /\p{L}/u.test(sentence))

/** From where it asks: after a part that sets the scene ("Nu bewoners ouder worden, hoe ..."). */
function openingOf(text: string): string {
  const asked =
    /(?:^|[,:;–-]\s*)((?:op welke|in hoeverre|hoe|wat|waar\p{L}*|wie|welke?|in what way|to what extent|how|what|where|who|which|why)\s[^]*)$/iu.exec(
      text,
    )
  return (asked?.[1] ?? text).trim()
}

const firstWord = (text: string): string => /^\S+/.exec(text)?.[0] ?? ''

function found(text: string, pattern: RegExp): readonly string[] {
  const words = [...text.matchAll(pattern)].map(([word]) => word.trim())
  return [...new Map(words.map((word) => [word.toLowerCase(), word])).values()]
}

/** A list of words and beginnings (`bewoner*`) as one pattern that finds them whole. */
const anyOf = (words: string): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}-])(?:${words
      .trim()
      .split(/\s*\|\s*/)
      .map((word) => word.replaceAll('*', '\\p{L}*').replaceAll(' ', '\\s+'))
      .join('|')})(?![\\p{L}\\p{N}])`,
    'giu',
  )

const signs = {
  nl: {
    open: /^(?:hoe|wat|waar\p{L}*|wie|welke?|op welke|in hoeverre|wanneer)(?!\p{L})/iu,
    closed:
      /^(?:waarom niet|kunnen|kan|moeten|moet|zullen|zal|willen|wil|mogen|mag|is|zijn|heeft|hebben|gaan|gaat|doen|doet)(?!\p{L})/iu,
    who: anyOf(
      'bewoner*|huurder*|inwoner*|ouder*|oudere*|senior*|jongere*|kinder*|jeugd|gezin*|buurtbewoner*|buurtgeno*|buren|mensen|vrouwen|mannen|mantelzorger*|vrijwilliger*|nieuwkomer*|statushouder*|alleenstaande*|leerling*|student*|corporatie*|woningcorporatie*|woonconsulent*|professional*|hulpverlener*|wijkteam*|wethouder*|gemeente*|cliënt*|patiënt*|ondernemer*',
    ),
    solution: anyOf(
      'app|apps|website*|platform*|folder*|flyer*|nieuwsbrief*|campagne*|cursus*|training*|workshop*|spreekuur*|buurthuis|wijkcentrum|loket*|coach*|buddy*|subsidie*|poster*|informatieavond*|bijeenkomst*|moestuin*|buurttuin*|camera*|whatsapp*|keukentafelgesprek*|door middel van|door een|met behulp van',
    ),
    strengths: anyOf(
      'mogelijkhe*|kracht*|sterke|sterker|talent*|kunnen en willen|willen en kunnen|kan en wil|wil en kan|meedoen|mee te doen|bijdrage*|bijdragen|bij te dragen|benutten|gebruikmaken van|samen|zelf|eigen inbreng|meedenken|mee te denken|meebeslissen|ervaring*|wat er al is|wat al werkt|wat goed gaat',
    ),
  },
  en: {
    open: /^(?:how|what|where|who|which|in what way|to what extent|why|when)(?!\p{L})/iu,
    closed: /^(?:can|could|should|shall|must|is|are|does|do|did|will|would|may|has|have)(?!\p{L})/iu,
    who: anyOf(
      'resident*|tenant*|inhabitant*|older people|elderly|senior*|young*|child*|youth|famil*|neighbour*|neighbor*|people|women|men|carer*|caregiver*|volunteer*|newcomer*|refugee*|parent*|pupil*|student*|association*|adviser*|advisor*|professional*|care worker*|alderman|municipalit*|client*|patient*|entrepreneur*',
    ),
    solution: anyOf(
      'app|apps|website*|platform*|leaflet*|flyer*|newsletter*|campaign*|course*|training*|workshop*|helpdesk*|help desk*|community centre|coach*|buddy|buddies|subsid*|poster*|information evening*|meeting*|garden*|camera*|whatsapp*|by means of|by building|by setting up|with the help of',
    ),
    strengths: anyOf(
      'possibilit*|strength*|strong|stronger|talent*|abilit*|able and willing|can and want|taking part|take part|contribut*|together|own|themselves|experience*|what is already there|what works|gift*|skill*',
    ),
  },
} as const satisfies Record<Language, Record<'open' | 'closed' | 'who' | 'solution' | 'strengths', RegExp>>
