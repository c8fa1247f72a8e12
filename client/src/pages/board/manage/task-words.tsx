import type { ReactNode } from 'react'
import { Icon } from '#ui/icon.tsx'
import styles from './manage.module.css'
import type { Task } from './use-task.ts'

/** What came of the last thing that was asked for, on screen and aloud. */
export function TaskWords({ task, children }: { readonly task: Task; readonly children?: ReactNode }): ReactNode {
  return (
    <div className={styles['words']}>
      <output className={styles['told']}>
        {task.told !== '' && <Icon name="check" />} {task.told}
      </output>
      {task.told !== '' && children}
      <p role="alert" className={styles['problem']}>
        {task.problem}
      </p>
    </div>
  )
}
