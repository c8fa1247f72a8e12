import { useId, type ReactNode } from 'react'
import { attributeLabels } from '@samenspel/shared/maps/attribute-labels'
import type { MapContent } from '@samenspel/shared/maps/map-content'
import { attributeKey, wordKeys } from '@samenspel/shared/maps/map-words'
import { listedAttributes } from '@samenspel/shared/maps/map-table'
import { presetLabel } from '@samenspel/shared/maps/preset-labels'
import { limits } from '@samenspel/shared/limits'
import { setMapLabel, setMapLabels } from '#commands/records/maps.ts'
import { attributesOf } from '#commands/records/maps-places.ts'
import { Button } from '#ui/button.tsx'
import type { MapPageParts } from './map-page-parts.ts'
import styles from './maps.module.css'
import { usualWord } from './words-on-map.ts'

/** A letter of a RACI table stands on a small button. */
const LETTERS_MAX = 4

interface MapLabelsProps extends MapPageParts {
  readonly content: MapContent
}

/** Every word of a map, with a field for another, and a way back to the usual ones. */
export function MapLabels({ texts, work: { board, graph, map }, content }: MapLabelsProps): ReactNode {
  const attributes =
    map.type === 'list'
      ? listedAttributes(graph)
      : [...new Set([...attributesOf(map), content.sizeBy, content.colorBy])].filter((each) => each !== '')
  const names = new Map(
    attributes.map((each) => [attributeKey(each), attributeLabels(each, content.language).axis] as const),
  )
  const given = Object.keys(content.labels)
  return (
    <fieldset className={styles['labels']}>
      <legend>{texts.labels}</legend>
      <p className={styles['hint']}>{texts.labelsHint}</p>
      {wordKeys(content, attributes).map(({ group, keys }) => (
        <fieldset key={group} className={styles['labels']}>
          <legend>{texts.labelGroups[group]}</legend>
          <div className={styles['fields']}>
            {keys.map((key) => {
              const usual =
                group === 'ground'
                  ? presetLabel(content.preset, key, content.language, content)
                  : (names.get(key) ?? usualWord(texts, key) ?? '')
              const isLetter = key.startsWith('letter-')
              return (
                <LabelField
                  key={key}
                  label={
                    isLetter
                      ? texts.letterName(usual)
                      : (group === 'ground' && texts.labelNames[key]) || texts.labelName(usual)
                  }
                  usual={usual}
                  word={content.labels[key] ?? ''}
                  lang={content.language}
                  charactersMax={isLetter ? LETTERS_MAX : limits.recordLineCharactersMax}
                  write={(value) => setMapLabel(board, map.id, key, value)}
                />
              )
            })}
          </div>
        </fieldset>
      ))}
      {given.length > 0 && (
        <Button
          look="secondary"
          icon="undo"
          label={texts.labelsBack}
          onClick={() => setMapLabels(board, map.id, given, null)}
        />
      )}
    </fieldset>
  )
}

interface LabelFieldProps {
  readonly label: string
  readonly usual: string
  readonly word: string
  readonly lang: string
  readonly charactersMax: number
  write(word: string): void
}

/** Written when the field is left, for a word on everybody's map should not grow letter by letter. */
function LabelField({ label, usual, word, lang, charactersMax, write }: LabelFieldProps): ReactNode {
  const id = useId()
  return (
    <span className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      <input
        key={word}
        id={id}
        lang={lang}
        dir="auto"
        defaultValue={word}
        placeholder={usual}
        maxLength={charactersMax}
        onBlur={(event) => {
          if (event.target.value.trim() !== word) write(event.target.value)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur()
        }}
      />
    </span>
  )
}
