/** Attributes that a group has made itself, beside those of the methods. */
import type { RecordGraph } from '../knowledge/record-graph.ts'
import { languages } from '../language.ts'
import { ATTRIBUTE, attributes } from '../records/assessment.ts'
import { attributeLabels } from './attribute-labels.ts'

const OWN = 'custom-'
const NAME_MAX = 60

/**
 * The attribute that these words mean: one of the methods' when they are its name in any language, else one of the group's own, which is called by
 * these words. Undefined for words without a letter or digit.
 */
export function attributeCalled(words: string): string | undefined {
  const name = words.normalize('NFC').trim().toLowerCase()
  const known = attributes.find((each) => languages.some((language) => attributeLabels(each, language).axis === name))
  if (known) return known
  const slug = [...name.replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-').replaceAll(/^-+|-+$/g, '')]
    .slice(0, NAME_MAX - OWN.length)
    .join('')
  const attribute = `${OWN}${slug}`
  return slug !== '' && ATTRIBUTE.test(attribute) ? attribute : undefined
}

/** Every attribute of the methods, then the group's own: those that somebody was judged by, a round asks for, or a map shows. */
export function attributesOn(graph: RecordGraph): readonly string[] {
  const used = new Set<string>(graph.all('assessment').map(({ attribute }) => attribute))
  for (const { attributes: asked } of graph.all('estimate-round')) for (const each of asked) used.add(each)
  for (const map of graph.all('stakeholder-map'))
    for (const each of [map.xAttribute, map.yAttribute, map.sizeAttribute, map.colorAttribute]) used.add(each)
  const own = [...used].filter((each) => each.startsWith(OWN)).toSorted()
  return [...attributes, ...own]
}
