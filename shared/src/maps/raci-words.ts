/** What the letters of a RACI table mean and what is said of a task that is not right: on the page, on the board and on paper alike. */
import type { Language } from '../language.ts'
import { raciLetters, type RaciLetter, type RaciProblem } from './raci.ts'
import { wordOn, type OwnWords } from './map-words.ts'

interface RaciWords {
  /** What somebody with the letter does, said so that "nobody" or "more than one" can stand before it. */
  readonly means: Readonly<Record<RaciLetter, string>>
  readonly problems: Readonly<Record<RaciProblem, (means: string, letter: string) => string>>
}

export const raciWords: Readonly<Record<Language, RaciWords>> = {
  nl: {
    means: { R: 'voert het uit', A: 'is eindverantwoordelijk', C: 'wordt vooraf gevraagd', I: 'hoort het achteraf' },
    problems: {
      'no-accountable': (means, letter) => `Niemand ${means} (${letter}).`,
      'many-accountable': (means, letter) => `Meer dan één ${means} (${letter}).`,
      'no-responsible': (means, letter) => `Niemand ${means} (${letter}).`,
    },
  },
  en: {
    means: { R: 'does it', A: 'answers for it', C: 'is asked before', I: 'is told after' },
    problems: {
      'no-accountable': (means, letter) => `Nobody ${means} (${letter}).`,
      'many-accountable': (means, letter) => `More than one ${means} (${letter}).`,
      'no-responsible': (means, letter) => `Nobody ${means} (${letter}).`,
    },
  },
}

/** The letter that a problem is about. */
export const letterOfProblem = (problem: RaciProblem): RaciLetter => (problem === 'no-responsible' ? 'R' : 'A')

/** What is written for the letters of a cell: the group's own where it has any, apart where one of them is longer than a letter. */
export function lettersShown(cell: string, own: OwnWords): string {
  const shown = raciLetters.filter((each) => cell.includes(each)).map((each) => wordOn(own, `letter-${each}`, each))
  return shown.join(shown.some((each) => each.length > 1) ? ' ' : '')
}
