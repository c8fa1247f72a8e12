import type { ReactNode } from 'react'
import { attributeLabels } from '@samenspel/shared/maps/attribute-labels'
import type { Level } from '@samenspel/shared/maps/levels'
import type { MapContent } from '@samenspel/shared/maps/map-content'
import { tokenPath } from '@samenspel/shared/maps/token-form'
import { stakeholderTypes } from '@samenspel/shared/records/stakeholder'
import type { LaterMessages } from '#messages/later-messages.ts'
import picture from './map-picture.module.css'
import styles from './maps.module.css'

const LEVELS: readonly (readonly [Level, string])[] = [
  ['low', '−'],
  ['middle', '='],
  ['high', '+'],
  ['unset', '?'],
]

/** What forms, sizes, colours and signs of the map mean, in words. */
export function Legend({
  texts,
  content,
}: {
  readonly texts: LaterMessages['maps']
  readonly content: MapContent
}): ReactNode {
  const { colorBy, sizeBy, language, entries } = content
  const forms = stakeholderTypes.filter((form) => entries.some((entry) => entry.form === form))
  return (
    <section className={styles['legend']} aria-label={texts.legend}>
      <h3>{texts.legend}</h3>
      <ul>
        {forms.map((form) => (
          <li key={form}>
            <Sample>
              <path className={picture['level-plain']} d={tokenPath(form, 9)} />
            </Sample>
            {texts.forms[form]}
          </li>
        ))}
        {sizeBy !== '' && (
          <li>
            <Sample>
              <circle className={picture['level-plain']} cx={-6} r={4} />
              <circle className={picture['level-plain']} cx={4} r={8} />
            </Sample>
            {texts.sizeIs(attributeLabels(sizeBy, language).axis)}
          </li>
        )}
        {colorBy !== '' && <li>{texts.colorIs(attributeLabels(colorBy, language).axis)}</li>}
        {colorBy !== '' &&
          LEVELS.map(([level, sign]) => (
            <li key={level}>
              <Sample>
                <circle className={`${picture['form']} ${picture[`level-${level}`]}`} r={10} />
                <text className={`${picture['level']} ${picture[`onLevel-${level}`]}`} y={5} fontSize={14}>
                  {sign}
                </text>
              </Sample>
              {texts.levels[level]}
            </li>
          ))}
        {entries.some(({ isUnheard }) => isUnheard) && (
          <li>
            <Sample>
              <path className={picture['unheard']} d="M 0 -11 L 11 8 H -11 Z" />
              <text className={picture['unheardSign']} y={6}>
                !
              </text>
            </Sample>
            <span>
              <b>{texts.unheard}</b>. {texts.unheardHint}
            </span>
          </li>
        )}
      </ul>
    </section>
  )
}

const Sample = ({ children }: { readonly children: ReactNode }): ReactNode => (
  <svg className={`${picture['picture']} ${styles['sample']}`} viewBox="-14 -14 28 28" aria-hidden="true">
    {children}
  </svg>
)
