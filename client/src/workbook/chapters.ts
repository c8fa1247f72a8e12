/** The chapters of the workbook; each is loaded when it is opened. */
import { lazy, type ComponentType, type LazyExoticComponent } from 'react'
import type { ChapterId } from '#editor/open-record.ts'
import type { IconName } from '#ui/icon.tsx'
import type { ChapterProps } from './chapter-props.ts'

type Chapter = ComponentType<ChapterProps>

const load = (loader: () => Promise<Chapter>): LazyExoticComponent<Chapter> =>
  lazy(() => loader().then((component) => ({ default: component })))

/** Each waits until it is there (`Suspense`). */
export const chapters: Readonly<Record<ChapterId, LazyExoticComponent<Chapter>>> = {
  question: load(() => import('./question/question-chapter.tsx').then((module) => module.QuestionChapter)),
  areas: load(() => import('./areas/areas-chapter.tsx').then((module) => module.AreasChapter)),
  interviews: load(async () => (await import('./interviews/interviews-chapter.tsx')).InterviewsChapter),
  quotes: load(async () => (await import('./quotes/quotes-chapter.tsx')).QuotesChapter),
  insights: load(() => import('./insights/insights-chapter.tsx').then((module) => module.InsightsChapter)),
  personas: load(() => import('./personas/personas-chapter.tsx').then((module) => module.PersonasChapter)),
  stakeholders: load(async () => (await import('./stakeholders/stakeholders-chapter.tsx')).StakeholdersChapter),
  maps: load(async () => (await import('./maps/maps-chapter.tsx')).MapsChapter),
  trace: load(() => import('./trace/trace-chapter.tsx').then((module) => module.TraceChapter)),
}

export const chapterIcons: Readonly<Record<ChapterId, IconName>> = {
  question: 'question',
  areas: 'area',
  interviews: 'interview',
  quotes: 'quote',
  insights: 'insight',
  personas: 'persona',
  stakeholders: 'people',
  maps: 'map',
  trace: 'trace',
}
