import { wordOn, type OwnWords } from '@samenspel/shared/maps/map-words'
import type { LaterMessages } from '#messages/later-messages.ts'

type Texts = LaterMessages['maps']

/** The texts of maps with the words that the group has given this one: what is read, heard and printed of it all comes from here. */
export function wordsOnMap(texts: Texts, own: OwnWords): Texts {
  if (Object.keys(own).length === 0) return texts
  const all = <Key extends string>(prefix: string, words: Readonly<Record<Key, string>>): Record<Key, string> => {
    const shown: Record<Key, string> = { ...words }
    for (const key in words) shown[key] = wordOn(own, `${prefix}-${key}`, words[key])
    return shown
  }
  const { table, links, matrix, raci } = texts
  const heads = all('head', headsOf(texts))
  const { name, ring, sector, place, relations, signs, position, interest, weight, checks, fine } = heads
  return {
    ...texts,
    levels: all('level', texts.levels),
    forms: all('form', texts.forms),
    unheard: wordOn(own, 'unheard', texts.unheard),
    unheardHint: wordOn(own, 'unheard-why', texts.unheardHint),
    table: { ...table, name, ring, sector, place, relations, signs },
    links: {
      ...links,
      types: all('type', links.types),
      statuses: all('status', links.statuses),
      directions: all('direction', links.directions),
      strengths: all('strength', links.strengths),
      valences: all('valence', links.valences),
      formalities: all('formality', links.formalities),
    },
    matrix: { ...matrix, position, interest, weight },
    raci: { ...raci, checks, fine, letters: all('letter', raci.letters), means: all('means', raci.means) },
  }
}

const headsOf = ({ table, matrix, raci }: Texts) => ({
  name: table.name,
  ring: table.ring,
  sector: table.sector,
  place: table.place,
  relations: table.relations,
  signs: table.signs,
  position: matrix.position,
  interest: matrix.interest,
  weight: matrix.weight,
  checks: raci.checks,
  fine: raci.fine,
})

/** The usual word at a key that is not of the ground and not of an attribute; undefined where there is none. */
export function usualWord(texts: Texts, key: string): string | undefined {
  if (key === 'unheard') return texts.unheard
  if (key === 'unheard-why') return texts.unheardHint
  const { links, raci } = texts
  const groups: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    level: texts.levels,
    form: texts.forms,
    type: links.types,
    status: links.statuses,
    direction: links.directions,
    strength: links.strengths,
    valence: links.valences,
    formality: links.formalities,
    letter: raci.letters,
    means: raci.means,
    head: headsOf(texts),
  }
  const cut = key.indexOf('-')
  return groups[key.slice(0, cut)]?.[key.slice(cut + 1)]
}
