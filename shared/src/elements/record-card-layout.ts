/**
 * Where everything stands on a card for a question, insight, quote or fact: a pure function of the records, in board units, the same for everybody. Words
 * of the interface are one line wherever they stand, so that no language changes a size.
 */
import type { BoardRecord } from '../records/registry.ts'
import { breakLines, piecesOf } from '../text/break-text.ts'
import type { TextLayout } from '../text/fit-text.ts'
import { textWidthEm, type FontWeight } from '../text/text-width.ts'
import { isCardRecord, type CardRecord } from './record-card-records.ts'

/** A text that people wrote, laid out; its corner within the card. */
export interface CardBlock {
  readonly role: 'whole' | 'content' | 'process' | 'statement' | 'soWhat' | 'quote' | 'value' | 'label'
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly weight: FontWeight
  readonly layout: TextLayout
}

interface RecordCardLayout {
  readonly width: number
  readonly height: number
  readonly blocks: readonly CardBlock[]
  /** The line at the foot: how many of them, and where the first stands. */
  readonly foot: { readonly y: number; readonly lines: number }
}

/** The band at the top with what the card is. */
export const CARD_HEAD_UNITS = 56
/** A line of the interface: the name of a part, the role under a quote. */
export const CARD_LINE_UNITS = 26
export const CARD_MARGIN_UNITS = 26
const GAP_UNITS = 14

const widths: Readonly<Record<CardRecord['kind'], number>> = { question: 520, insight: 400, quote: 400, fact: 320 }
const EMPTY: RecordCardLayout = { width: 320, height: 132, blocks: [], foot: { y: 90, lines: 0 } }

const layouts = new WeakMap<CardRecord, RecordCardLayout>()

/** The layout of a card; the same object while its record is. The other records it shows take one line, whatever they say. */
export function recordCardLayout([record]: readonly BoardRecord[]): RecordCardLayout {
  if (!isCardRecord(record)) return EMPTY
  let layout = layouts.get(record)
  if (!layout) layouts.set(record, (layout = layOut(record)))
  return layout
}

interface Writing {
  readonly role: CardBlock['role']
  readonly text: string
  readonly size: number
  readonly weight: FontWeight
  /** Above it, for a name of the part. */
  readonly spaceAbove?: number
}

function layOut(record: CardRecord): RecordCardLayout {
  const width = widths[record.kind]
  const lineWidth = width - 2 * CARD_MARGIN_UNITS
  const blocks: CardBlock[] = []
  let y = CARD_HEAD_UNITS + GAP_UNITS
  for (const { role, text, size, weight, spaceAbove = 0 } of writingsOf(record, lineWidth)) {
    y += spaceAbove
    const layout = linesOf(text, size, weight, lineWidth)
    blocks.push({ role, text, x: CARD_MARGIN_UNITS, y, width: lineWidth, weight, layout })
    y += layout.heightUnits + GAP_UNITS
  }
  const lines = record.kind === 'fact' || record.kind === 'quote' ? 2 : 1
  return { width, height: y + lines * CARD_LINE_UNITS + 18, blocks, foot: { y: y + 2, lines } }
}

function writingsOf(record: CardRecord, lineWidth: number): readonly Writing[] {
  switch (record.kind) {
    case 'question':
      return questionWritings(record)
    case 'insight': {
      const statement: Writing = { role: 'statement', text: record.statement, size: 24, weight: 600 }
      return record.soWhat.trim() === ''
        ? [statement]
        : [statement, { role: 'soWhat', text: record.soWhat, size: 19, weight: 500, spaceAbove: 4 }]
    }
    case 'quote':
      return [{ role: 'quote', text: record.text, size: 24, weight: 500 }]
    case 'fact': {
      const value = [record.value, record.unit].filter((part) => part.trim() !== '').join(' ')
      return [
        { role: 'value', text: value, size: largest(value, lineWidth), weight: 600 },
        { role: 'label', text: record.label, size: 20, weight: 500 },
      ]
    }
  }
}

/** The words of a version as `knowledge/question-versions.ts` reads them. */
function questionWritings(question: Extract<CardRecord, { kind: 'question' }>): readonly Writing[] {
  const { status, fixed, isSplit } = question
  const words = status === 'adopted' && fixed ? fixed : question
  if (!isSplit) return [{ role: 'whole', text: words.text, size: 28, weight: 600 }]
  return (['content', 'process'] as const).map((role) => ({
    role,
    text: words[role],
    size: 24,
    weight: 600,
    spaceAbove: CARD_LINE_UNITS,
  }))
}

const VALUE_UNITS = { most: 60, least: 26 } as const

/** A figure is as large as fits on one line; a long value is a sentence. */
function largest(value: string, lineWidth: number): number {
  const fitting = Math.floor(lineWidth / Math.max(1, textWidthEm(value, 600) + 0.01))
  return Math.max(VALUE_UNITS.least, Math.min(VALUE_UNITS.most, fitting))
}

const LINE_HEIGHT = 1.28
const SLACK_EM = 0.002

function linesOf(text: string, fontSizeUnits: number, weight: FontWeight, width: number): TextLayout {
  const lineHeightUnits = Math.round(fontSizeUnits * LINE_HEIGHT)
  const lines = breakLines(piecesOf(text.trim(), weight), width / fontSizeUnits - SLACK_EM, weight)
  return { fontSizeUnits, lineHeightUnits, lines, heightUnits: lines.length * lineHeightUnits }
}
