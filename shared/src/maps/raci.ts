/** The letters of a RACI table: who does it, who answers for it, who is asked before, who is told after. */
export const raciLetters = ['R', 'A', 'C', 'I'] as const
export type RaciLetter = (typeof raciLetters)[number]

/** What is wrong with a row. */
export type RaciProblem = 'no-accountable' | 'many-accountable' | 'no-responsible'

/**
 * What is wrong with a task's row of cells, each some of the letters: exactly one is accountable and at least one responsible (the rule of the
 * responsibility assignment matrix, PMBOK Guide 9.1). A row in which nobody has a letter yet has not been filled in, and is not wrong.
 */
export function raciProblems(cells: Iterable<string>): readonly RaciProblem[] {
  let [letters, accountable, responsible] = [0, 0, 0]
  for (const cell of cells) {
    letters += cell.length
    if (cell.includes('A')) accountable += 1
    if (cell.includes('R')) responsible += 1
  }
  if (letters === 0) return []
  return [
    ...(accountable === 0 ? (['no-accountable'] as const) : []),
    ...(accountable > 1 ? (['many-accountable'] as const) : []),
    ...(responsible === 0 ? (['no-responsible'] as const) : []),
  ]
}

/** The cell with the letter in it, or without it where it was; letters keep their order. */
export function withRaciLetter(cell: string, letter: RaciLetter): string {
  const has = cell.includes(letter)
  return raciLetters.filter((each) => (each === letter ? !has : cell.includes(each))).join('')
}
