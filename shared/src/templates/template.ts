import type { Point } from '../geometry/point.ts'
import type { Language } from '../language.ts'
import { interviewRound } from './interview-round.ts'

/** What a new board starts with. */
export const templates = ['empty', 'interview-round'] as const
export type Template = (typeof templates)[number]
export const isTemplate = (value: unknown): value is Template => templates.some((template) => template === value)

/** A frame that a template puts on the board. */
export interface TemplateFrame {
  readonly title: string
  readonly position: Point
  readonly size: Point
  readonly tone: 'plain' | 'warm' | 'cool'
}

/** The frames of a template, in reading order, with titles in the board's language. */
export const framesOf = (template: Template, language: Language): readonly TemplateFrame[] =>
  template === 'empty' ? [] : interviewRound(language)
