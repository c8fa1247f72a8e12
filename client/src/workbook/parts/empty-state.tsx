import type { ReactNode } from 'react'
import { Button } from '#ui/button.tsx'
import { Icon, type IconName } from '#ui/icon.tsx'
import styles from './parts.module.css'

interface EmptyStateProps {
  readonly icon: IconName
  /** One sentence: what this is for. */
  readonly sentence: string
  /** The one thing to do; left out for who may only look. */
  readonly action?: { readonly label: string; run(): void } | undefined
}

/** Stands where there is nothing yet: one sentence and one button. */
export function EmptyState({ icon, sentence, action }: EmptyStateProps): ReactNode {
  return (
    <div className={styles['empty']}>
      <Icon name={icon} size={32} />
      <p>{sentence}</p>
      {action && <Button look="primary" icon="plus" label={action.label} onClick={action.run} />}
    </div>
  )
}
