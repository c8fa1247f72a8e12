import type { ReactNode } from 'react'
import type { Level } from '@samenspel/shared/maps/levels'
import type { MapContent } from '@samenspel/shared/maps/map-content'
import type { MapLink } from '@samenspel/shared/maps/map-links'
import { attributeWord } from '@samenspel/shared/maps/map-words'
import { tokenPath } from '@samenspel/shared/maps/token-form'
import { relationStatuses } from '@samenspel/shared/records/relation'
import { stakeholderTypes } from '@samenspel/shared/records/stakeholder'
import type { LaterMessages } from '#messages/later-messages.ts'
import relations from './map-links.module.css'
import picture from './map-picture.module.css'
import styles from './map-board.module.css'
import { RelationLine } from './relation-line.tsx'

const LEVELS: readonly (readonly [Level, string])[] = [
  ['low', '−'],
  ['middle', '='],
  ['high', '+'],
  ['unset', '?'],
]

interface LegendProps {
  readonly texts: LaterMessages['maps']
  readonly content: MapContent
  /** On a screen the choice of relations says what lines in which state look like; a frozen map has none. */
  readonly isOnPaper?: boolean
}

/** What forms, sizes, colours and signs of the map mean, in words. */
export function Legend({ texts, content, isOnPaper = false }: LegendProps): ReactNode {
  const { colorBy, sizeBy, entries } = content
  const forms = stakeholderTypes.filter((form) => entries.some((entry) => entry.form === form))
  if (forms.length === 0 && colorBy === '' && sizeBy === '') return null
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
            {texts.sizeIs(attributeWord(content, sizeBy))}
          </li>
        )}
        {colorBy !== '' && <li>{texts.colorIs(attributeWord(content, colorBy))}</li>}
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
        {content.type === 'network' && <Relations texts={texts} links={content.links} isOnPaper={isOnPaper} />}
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

interface RelationsProps extends Pick<LegendProps, 'texts'> {
  readonly links: readonly MapLink[]
  readonly isOnPaper: boolean
}

/** What lines and their signs mean, as far as there are any on the map. */
function Relations({ texts: { links: words }, links, isOnPaper }: RelationsProps): ReactNode {
  const statuses = isOnPaper ? relationStatuses.filter((status) => links.some((link) => link.status === status)) : []
  const signs = (['1', '-1', '0'] as const).filter((sign) =>
    links.some(({ valence }) => valence !== null && String(Math.sign(valence)) === sign),
  )
  return (
    <>
      {statuses.map((status) => (
        <li key={status}>
          <RelationLine status={status} /> {words.statuses[status]}
        </li>
      ))}
      {links.some(({ type }) => type === 'conflict') && (
        <li>
          <RelationLine status="existing" isConflict /> {words.types.conflict}
        </li>
      )}
      {links.some(({ isInformal }) => isInformal) && (
        <li>
          <RelationLine status="existing" isInformal /> {words.formalities.informal}
        </li>
      )}
      {signs.map((sign) => (
        <li key={sign}>
          <Sample>
            <circle className={relations['signPaper']} r={11} />
            <text className={relations['sign']} y={7}>
              {VALENCE_SIGNS[sign]}
            </text>
          </Sample>
          {words.valences[sign]}
        </li>
      ))}
    </>
  )
}

const VALENCE_SIGNS = { '1': '+', '-1': '−', '0': '0' } as const

const Sample = ({ children }: { readonly children: ReactNode }): ReactNode => (
  <svg className={`${picture['picture']} ${styles['sample']}`} viewBox="-14 -14 28 28" aria-hidden="true">
    {children}
  </svg>
)
