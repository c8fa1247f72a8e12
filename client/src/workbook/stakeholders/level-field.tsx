import { useId, type ReactNode } from 'react'
import { useSettledChoice } from '../parts/use-settled-choice.ts'
import levels from './levels.module.css'

/** The places that can be chosen; values between them come from placing on a map. */
const LEVELS = [0, 0.25, 0.5, 0.75, 1] as const

/** The name of the place that is nearest to a value from 0 to 1. */
export const levelName = (value: number, names: readonly string[]): string =>
  names[Math.round(value * (LEVELS.length - 1))] ?? ''

interface LevelFieldProps {
  readonly label: string
  readonly low: string
  readonly high: string
  /** The name of each of the five places, from low to high. */
  readonly names: readonly string[]
  /** From 0 to 1; null while it is not set. */
  readonly value: number | null
  choose(value: number | null): void
  readonly clearLabel: string
  readonly isReadOnly?: boolean
  readonly hint?: string
}

/** A value on a scale in five steps. Not set is shown as nothing chosen, never as the middle, and can be chosen again. */
export function LevelField(props: LevelFieldProps): ReactNode {
  const { label, low, high, names, clearLabel, isReadOnly = false, hint } = props
  const {
    shown: value,
    choose,
    around,
  } = useSettledChoice(props.value, (chosen: number | null) => props.choose(chosen))
  const name = useId()
  const nearest = value === null ? null : LEVELS[Math.round(value * (LEVELS.length - 1))]
  return (
    <fieldset className={levels['level']} disabled={isReadOnly} {...around}>
      <legend>{label}</legend>
      <div className={levels['steps']}>
        <span className={levels['end']}>{low}</span>
        {LEVELS.map((level, i) => (
          <label key={level} className={levels['step']} title={names[i]}>
            <input type="radio" name={name} checked={nearest === level} onChange={() => choose(level)} />
            <span className="unseen">{names[i]}</span>
          </label>
        ))}
        <span className={levels['end']}>{high}</span>
        {value !== null && !isReadOnly && (
          <button type="button" className={levels['clear']} onClick={() => choose(null)}>
            {clearLabel}
          </button>
        )}
        {hint !== undefined && <small>{hint}</small>}
      </div>
    </fieldset>
  )
}
