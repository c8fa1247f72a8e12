/** What a map says that is a table, in the language of the board: the same on the board, on paper and in a frozen copy. */
import type { RecordGraph } from '../knowledge/record-graph.ts'
import type { Language } from '../language.ts'
import { attributes } from '../records/assessment.ts'
import { assessedValues } from './assessed-values.ts'
import { issueMatrix } from './issue-matrix.ts'
import { levelOf, type Level } from './levels.ts'
import { membersOf, viewpointOf, type MapRecord } from './map-members.ts'
import { attributeWord, wordOn, type OwnWords } from './map-words.ts'
import { raciTable } from './raci-table.ts'
import type { RaciProblem } from './raci.ts'
import { letterOfProblem, lettersShown, raciWords } from './raci-words.ts'

/** What a cell means beside its words. */
export const cellTones = ['plain', 'unset', 'low', 'middle', 'high', 'alarm'] as const
export type CellTone = (typeof cellTones)[number]

export interface TableCell {
  readonly text: string
  readonly tone: CellTone
}

/** The first cell of each row is the name of the row. */
export interface MapTable {
  readonly head: readonly string[]
  readonly rows: readonly (readonly TableCell[])[]
}

/** The table of a map that is one; null of one that is a picture. */
export function mapTable(graph: RecordGraph, map: MapRecord): MapTable | null {
  switch (map.type) {
    case 'list':
      return listTable(graph, map)
    case 'matrix':
      return matrixTable(graph, map)
    case 'raci':
      return lettersTable(graph, map)
    default:
      return null
  }
}

/** What a list has columns for: what maps ask most, and everything that anybody has said something of. */
export function listedAttributes(graph: RecordGraph): readonly string[] {
  const said = new Set(graph.all('assessment').map(({ attribute }) => attribute))
  const usual = ['influence', 'interest', 'impact', 'trust']
  return [...new Set([...usual, ...attributes.filter((each) => said.has(each)), ...said])]
}

interface TableWords {
  readonly name: string
  readonly unnamed: string
  readonly levels: Readonly<Record<Level, string>>
  readonly position: string
  readonly interest: string
  readonly weight: string
  readonly checks: string
  readonly fine: string
}

const words: Readonly<Record<Language, TableWords>> = {
  nl: {
    name: 'Belanghebbende',
    unnamed: 'zonder naam',
    levels: { unset: '–', low: 'laag', middle: 'midden', high: 'hoog' },
    position: 'Standpunt',
    interest: 'Belang',
    weight: 'Weegt',
    checks: 'Klopt het?',
    fine: 'Klopt',
  },
  en: {
    name: 'Stakeholder',
    unnamed: 'without a name',
    levels: { unset: '–', low: 'low', middle: 'middle', high: 'high' },
    position: 'Position',
    interest: 'Interest',
    weight: 'Weighs',
    checks: 'Is it right?',
    fine: 'Right',
  },
}

/** The words of a table, each the group's own where it has given one. */
function wordsOf({ language }: Pick<MapRecord, 'language'>, own: OwnWords): TableWords {
  const usual = words[language]
  const head = (name: Exclude<keyof TableWords, 'levels'>): string => wordOn(own, `head-${name}`, usual[name])
  const level = (name: Level): string => wordOn(own, `level-${name}`, usual.levels[name])
  return {
    name: head('name'),
    unnamed: usual.unnamed,
    levels: { unset: level('unset'), low: level('low'), middle: level('middle'), high: level('high') },
    position: head('position'),
    interest: head('interest'),
    weight: head('weight'),
    checks: head('checks'),
    fine: head('fine'),
  }
}

const ownWordsOf = (map: MapRecord): OwnWords => Object.fromEntries(map.labels)

const plain = (text: string): TableCell => ({ text, tone: 'plain' })

function listTable(graph: RecordGraph, map: MapRecord): MapTable {
  const own = ownWordsOf(map)
  const { name, unnamed, levels } = wordsOf(map, own)
  const shown = listedAttributes(graph)
  const values = assessedValues(graph)
  const from = viewpointOf(map)
  return {
    head: [
      name,
      ...shown.map((each) =>
        attributeWord({ type: map.type, language: map.language, labels: own, x: '', y: '' }, each),
      ),
    ],
    rows: membersOf(graph, map).map((stakeholder) => [
      plain(stakeholder.name.trim() || unnamed),
      ...shown.map((attribute): TableCell => {
        const value = values.value(stakeholder.id, attribute, from)
        const tenths = value === null ? null : Math.round(value * 10)
        const tone = levelOf(tenths === null ? null : tenths / 10)
        return { text: tenths === null ? levels.unset : `${tenths} ${levels[tone]}`, tone }
      }),
    ]),
  }
}

function matrixTable(graph: RecordGraph, map: MapRecord): MapTable {
  const { name, unnamed, position, interest, weight, levels } = wordsOf(map, ownWordsOf(map))
  const { issues, stakeholders, stakeOf } = issueMatrix(graph, map)
  return {
    head: [name, ...issues.map((issue) => issue.name.trim() || unnamed)],
    rows: stakeholders.map((stakeholder) => [
      plain(stakeholder.name.trim() || unnamed),
      ...issues.map((issue): TableCell => {
        const stake = stakeOf(issue.id, stakeholder.id)
        if (!stake) return plain('')
        const tone = levelOf(stake.weight)
        const lines = [
          [position, stake.position],
          [interest, stake.interest],
          [weight, stake.weight === null ? '' : levels[tone]],
        ] as const
        const said = lines.flatMap(([word, text]) => (text.trim() === '' ? [] : [`${word}: ${text.trim()}`]))
        return { text: said.join('\n'), tone: tone === 'unset' ? 'plain' : tone }
      }),
    ]),
  }
}

function lettersTable(graph: RecordGraph, map: MapRecord): MapTable {
  const own = ownWordsOf(map)
  const { name, unnamed, checks, fine } = wordsOf(map, own)
  const { means, problems } = raciWords[map.language]
  const tasks = raciTable(graph, map)
  const sentence = (problem: RaciProblem): string => {
    const letter = letterOfProblem(problem)
    return problems[problem](wordOn(own, `means-${letter}`, means[letter]), wordOn(own, `letter-${letter}`, letter))
  }
  const check = ({ cells, problems: found }: (typeof tasks)[number]): TableCell => {
    if (found.length > 0) return { text: found.map(sentence).join(' '), tone: 'alarm' }
    return plain(cells.some(({ letters }) => letters !== '') ? fine : '')
  }
  return {
    head: [name, ...tasks.map(({ task }) => task.name.trim() || unnamed)],
    rows: [
      [plain(checks), ...tasks.map(check)],
      ...membersOf(graph, map).map((stakeholder, i) => [
        plain(stakeholder.name.trim() || unnamed),
        ...tasks.map(({ cells }): TableCell => {
          const letters = cells[i]?.letters ?? ''
          return {
            text: lettersShown(letters, own),
            tone: letters.includes('A') ? 'high' : letters.includes('R') ? 'middle' : 'plain',
          }
        }),
      ]),
    ],
  }
}
