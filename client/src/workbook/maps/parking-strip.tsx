import { useState, type ReactNode } from 'react'
import type { RecordId } from '@samenspel/shared/ids'
import type { MapEntry } from '@samenspel/shared/maps/map-content'
import type { RecordOfKind } from '@samenspel/shared/records/registry'
import type { LaterMessages } from '#messages/later-messages.ts'
import { Button } from '#ui/button.tsx'
import sides from './map-board.module.css'
import styles from './maps.module.css'
import { FromRegister } from './from-register.tsx'
import type { Placing } from './use-placing.ts'

interface ParkingStripProps {
  readonly texts: LaterMessages['maps']
  readonly entries: readonly MapEntry[]
  /** Those in the register that are not on this map. */
  readonly others: readonly RecordOfKind<'stakeholder'>[]
  readonly placing: Placing
  readonly mayPlace: boolean
  /** The language of names. */
  readonly lang: string
  add(ids: readonly RecordId[]): void
}

/** Those that nobody has placed yet, beside the map: never in its middle. */
export function ParkingStrip(props: ParkingStripProps): ReactNode {
  const { texts, entries, others, placing, mayPlace, add } = props
  const waiting = entries.filter(({ place }) => place === null)
  const armed = entries.find(({ id }) => id === placing.armed)
  return (
    <section className={sides['strip']} aria-label={texts.strip}>
      <h3>
        {texts.strip} <span className={sides['count']}>{waiting.length}</span>
      </h3>
      {mayPlace && waiting.length > 0 && <p className={styles['hint']}>{texts.stripHint}</p>}
      {waiting.length === 0 && (
        <p className={styles['hint']}>{entries.length === 0 ? texts.stripNobody : texts.stripEmpty}</p>
      )}
      <Names {...props} waiting={waiting} />
      {armed && (
        <div className={sides['armed']}>
          <output>{texts.tapPlace(armed.name || texts.noName)}</output>
          <Button look="quiet" label={texts.cancel} onClick={() => placing.arm(null)} />
        </div>
      )}
      {mayPlace && others.length > 0 && <FromRegister texts={texts} others={others} add={add} />}
    </section>
  )
}

/**
 * The names that wait. While a pointer is over them a name that somebody else places leaves its gap, so that no other name comes under the hand just as
 * it presses.
 */
function Names({
  texts,
  entries,
  waiting,
  placing,
  mayPlace,
  lang,
}: ParkingStripProps & { readonly waiting: readonly MapEntry[] }): ReactNode {
  const [kept, keep] = useState<readonly RecordId[] | null>(null)
  const ids = [...new Set([...(kept ?? []), ...waiting.map(({ id }) => id)])]
  return (
    <ul
      className={sides['chips']}
      onPointerEnter={() => keep(waiting.map(({ id }) => id))}
      onPointerLeave={() => keep(null)}
    >
      {ids.map((id) => {
        const name = entries.find((entry) => entry.id === id)?.name || texts.noName
        const waits = waiting.some((entry) => entry.id === id)
        return (
          <li key={id} className={waits ? '' : styles['gap']} aria-hidden={!waits}>
            {waits ? (
              <StripName texts={texts} id={id} name={name} placing={placing} mayPlace={mayPlace} lang={lang} />
            ) : (
              <span className={sides['chip']}>{name}</span>
            )}
          </li>
        )
      })}
    </ul>
  )
}

interface StripNameProps extends Pick<ParkingStripProps, 'texts' | 'placing' | 'mayPlace' | 'lang'> {
  readonly id: RecordId
  readonly name: string
}

/** A name to drag, or to tap and then tap its place; with the keyboard it begins in the middle of the picture and waits there for Enter. */
function StripName({ texts, id, name, placing, mayPlace, lang }: StripNameProps): ReactNode {
  if (!mayPlace)
    return (
      <span className={sides['chip']} lang={lang}>
        {name}
      </span>
    )
  return (
    <button
      type="button"
      className={sides['chip']}
      lang={lang}
      aria-label={texts.placeByKeyboard(name)}
      aria-pressed={placing.armed === id}
      onPointerDown={(event) => placing.pointerDown(event, id)}
      onClick={(event) => {
        // A click of a mouse or finger was a tap already; the keyboard has none.
        if (event.detail === 0) placing.beginByKeys(id)
      }}
    >
      {name}
    </button>
  )
}
