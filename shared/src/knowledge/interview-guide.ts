import type { Language } from '../language.ts'

/**
 * A guide to start from, in the language of the board: open questions that go from the guest's day to what the guest can and wants to bring. The group changes it
 * as it likes.
 */
export const startingGuide: Readonly<Record<Language, readonly string[]>> = {
  nl: [
    'Hoe ziet een gewone dag er voor u uit?',
    'Wat gaat er goed in de buurt? Wat zou u missen?',
    'Wanneer wordt het moeilijk? Kunt u een keer vertellen dat dat gebeurde?',
    'Wie helpt u dan? En wie helpt u zelf?',
    'Wat kunt en wilt u zelf doen in de buurt?',
    'Wat moeten wij volgens u begrijpen?',
  ],
  en: [
    'What does an ordinary day look like for you?',
    'What goes well in the neighbourhood? What would you miss?',
    'When does it get hard? Can you tell us about a time that it did?',
    'Who helps you then? And whom do you help?',
    'What can you do in the neighbourhood, and what would you like to do?',
    'What should we understand, in your view?',
  ],
}
