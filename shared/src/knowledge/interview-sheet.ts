import type { RecordOfKind } from '../records/registry.ts'

type Line = RecordOfKind<'interview-line'>
type GuideQuestion = RecordOfKind<'guide-question'>

/** The lines of a sheet that stand under one question of the guide, or under none. */
export interface SheetSection {
  readonly question: GuideQuestion | null
  readonly lines: readonly Line[]
}

/** A sheet by the questions of the guide, each with or without lines; what stands under none of them, or under one that is gone, comes last. */
export function sheetSections(lines: readonly Line[], questions: readonly GuideQuestion[]): readonly SheetSection[] {
  const known = new Set<string>(questions.map(({ id }) => id))
  const of = (question: GuideQuestion): SheetSection => ({
    question,
    lines: lines.filter(({ guideQuestion }) => guideQuestion === question.id),
  })
  return [
    ...questions.map(of),
    { question: null, lines: lines.filter(({ guideQuestion }) => !known.has(guideQuestion)) },
  ]
}

/** The lines of a sheet in the order in which they are read: by section. */
export const linesInOrder = (lines: readonly Line[], questions: readonly GuideQuestion[]): readonly Line[] =>
  sheetSections(lines, questions).flatMap((section) => section.lines)
