/**
 * Words of a map beside those of its ground: names of attributes, levels, forms, relations, letters and headings. A group can give each another word, which is
 * kept with the map under a key of `labels`; everybody then reads that, whatever the language of their page.
 */
import { isItemId } from '../ids.ts'
import type { Language } from '../language.ts'
import { relationStatuses, relationTypes } from '../records/relation.ts'
import { stakeholderTypes } from '../records/stakeholder.ts'
import type { MapType } from '../records/stakeholder-map.ts'
import { attributeLabels } from './attribute-labels.ts'
import { labelKeys } from './preset-labels.ts'
import { raciLetters } from './raci.ts'

/** Words that the group has given, by key. */
export type OwnWords = Readonly<Record<string, string>>

/** The group's own word for it, or the usual one. */
export function wordOn(own: OwnWords, key: string, usual: string): string {
  const word = Object.hasOwn(own, key) ? own[key] : undefined
  return word === undefined || word === '' ? usual : word
}

/** As many characters as the key of an entry has room for. */
const KEY_CHARACTERS_MAX = 64

/** The key of an attribute's name. Keys know no letters beyond a to z: others are written as numbers. */
export const attributeKey = (attribute: string): string =>
  `attribute-${attribute.replaceAll(/[^a-z0-9-]/gu, (letter) => `_${(letter.codePointAt(0) ?? 0).toString(16)}`)}`.slice(
    0,
    KEY_CHARACTERS_MAX,
  )

/** What decides what an attribute is called on a map. */
interface WordedMap {
  readonly type: MapType
  readonly labels: OwnWords
  readonly language: Language
  readonly x: string
  readonly y: string
}

/** The key of the label of the ground that is the attribute's name too: an axis of a grid, a circle of salience. Undefined for any other. */
function groundKeyOf({ type, x, y }: Pick<WordedMap, 'type' | 'x' | 'y'>, attribute: string): string | undefined {
  if (type === 'salience') return ['power', 'legitimacy', 'urgency'].find((side) => side === attribute)
  if (type !== 'grid') return undefined
  return attribute === x ? 'x' : attribute === y ? 'y' : undefined
}

/** What an attribute is called on a map: in its legend, at the head of a column and in sentences. */
export function attributeWord(map: WordedMap, attribute: string): string {
  const onGround = groundKeyOf(map, attribute)
  const usual = attributeLabels(attribute, map.language).axis
  return wordOn(map.labels, onGround ?? attributeKey(attribute), usual)
}

/** The groups in which words are offered to be changed. */
export type WordGroup = 'ground' | 'attributes' | 'levels' | 'forms' | 'relations' | 'letters' | 'table'

/** What decides which words a map has. */
interface WordsOf extends WordedMap {
  readonly preset: string
  readonly rings: number
  readonly sectors: number
}

/** The keys of all words of a map by group, as they are read; `attributes` are those that it shows anywhere. */
export function wordKeys(
  map: WordsOf,
  attributes: readonly string[],
): readonly { readonly group: WordGroup; readonly keys: readonly string[] }[] {
  const { type } = map
  const isTable = type === 'list' || type === 'matrix' || type === 'raci'
  const isMatrix = type === 'matrix' || type === 'raci'
  const keyed = (prefix: string, words: readonly (string | number)[]): readonly string[] =>
    words.map((word) => `${prefix}-${word}`)
  const named = isMatrix ? [] : attributes.filter((each) => each !== '' && groundKeyOf(map, each) === undefined)
  const groups: readonly { readonly group: WordGroup; readonly keys: readonly string[] }[] = [
    { group: 'ground', keys: isTable || type === 'network' ? [] : labelKeys(map.preset, map) },
    { group: 'attributes', keys: named.map(attributeKey).filter(isItemId) },
    { group: 'levels', keys: type === 'raci' ? [] : keyed('level', ['low', 'middle', 'high', 'unset']) },
    {
      group: 'letters',
      keys: type === 'raci' ? raciLetters.flatMap((each) => [`letter-${each}`, `means-${each}`]) : [],
    },
    {
      group: 'relations',
      keys: type === 'network' ? relationKeys : [],
    },
    { group: 'forms', keys: isTable ? [] : keyed('form', stakeholderTypes) },
    { group: 'table', keys: [...keyed('head', headsOf(map)), ...(isMatrix ? [] : ['unheard', 'unheard-why'])] },
  ]
  return groups.filter(({ keys }) => keys.length > 0)
}

const relationKeys: readonly string[] = [
  ...relationTypes.map((each) => `type-${each}`),
  ...relationStatuses.map((each) => `status-${each}`),
  ...['none', 'one', 'two'].map((each) => `direction-${each}`),
  ...[1, 2, 3].map((each) => `strength-${each}`),
  ...['1', '0', '-1'].map((each) => `valence-${each}`),
  ...['formal', 'informal'].map((each) => `formality-${each}`),
]

function headsOf({ type, sectors }: Pick<WordsOf, 'type' | 'sectors'>): readonly string[] {
  switch (type) {
    case 'raci':
      return ['name', 'checks', 'fine']
    case 'matrix':
      return ['name', 'position', 'interest', 'weight']
    case 'rings':
      return ['name', 'ring', ...(sectors > 1 ? ['sector'] : []), 'signs']
    case 'network':
      return ['name', 'relations', 'place', 'signs']
    case 'list':
      return ['name', 'signs']
    default:
      return ['name', 'place', 'signs']
  }
}
