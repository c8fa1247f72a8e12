import { useState } from 'react'
import { ApiError } from '#sync/api.ts'

/** One thing at a time that the server is asked to do. */
export interface Task {
  readonly isBusy: boolean
  /** What was done last, said aloud; empty when nothing was. */
  readonly told: string
  /** Why the last thing failed; undefined when it did not. */
  readonly problem: string | undefined
  /** Does the work unless something is being done already, then tells what the work gives to say. */
  run(work: () => Promise<string>): void
}

/** The words for each way in which asking can fail; `unexpected` is for every other. */
export type Failures = Readonly<Record<string, string>>

export const failureText = (failures: Failures, error: unknown): string =>
  (error instanceof ApiError ? failures[error.code] : undefined) ?? failures['unexpected'] ?? ''

/** Asks the server for one thing at a time and keeps what is to be said about it. */
export function useTask(failures: Failures): Task {
  const [state, setState] = useState<Omit<Task, 'run'>>({ isBusy: false, told: '', problem: undefined })
  const run = (work: () => Promise<string>): void => {
    if (state.isBusy) return
    setState({ isBusy: true, told: '', problem: undefined })
    work().then(
      (told) => setState({ isBusy: false, told, problem: undefined }),
      (error: unknown) => setState({ isBusy: false, told: '', problem: failureText(failures, error) }),
    )
  }
  return { ...state, run }
}
