import type { ReactNode } from 'react'
import { levelOf } from '@samenspel/shared/maps/levels'
import type { LaterMessages } from '#messages/later-messages.ts'
import { useSettledChoice } from '../parts/use-settled-choice.ts'

interface ValueSelectProps {
  readonly texts: LaterMessages['maps']
  readonly label: string
  /** From 0 to 1; null is not assessed. */
  readonly value: number | null
  readonly mayEdit: boolean
  choose(value: number | null): void
}

/** Eleven steps are as many as people tell apart. */
const STEPS = 10

/** A value in tenths, with its level in words; not assessed is a choice of its own and never a step. */
export function ValueSelect({ texts, label, value: written, mayEdit, choose: write }: ValueSelectProps): ReactNode {
  const { shown: value, choose, around } = useSettledChoice(written, write)
  const step = value === null ? '' : String(Math.round(value * STEPS))
  if (!mayEdit)
    return (
      <span>{value === null ? texts.levels.unset : `${step} (${texts.levels[levelOf(Number(step) / STEPS)]})`}</span>
    )
  return (
    <select
      {...around}
      aria-label={label}
      value={step}
      onChange={(event) => choose(event.target.value === '' ? null : Number(event.target.value) / STEPS)}
    >
      <option value="">{texts.levels.unset}</option>
      {Array.from({ length: STEPS + 1 }, (_, i) => (
        <option key={i} value={i}>
          {`${i} (${texts.levels[levelOf(i / STEPS)]})`}
        </option>
      ))}
    </select>
  )
}
