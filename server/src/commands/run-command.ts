import { StartupError } from '#errors.ts'

/** Runs a command of the server with what was typed behind its name, prints its one sentence, and ends with 1 when it could not be done. */
export async function runCommand(work: (typed: readonly string[]) => Promise<string>): Promise<void> {
  try {
    process.stdout.write(`${await work(process.argv.slice(2))}\n`)
  } catch (error) {
    const isExpected = error instanceof StartupError
    process.stderr.write(`${isExpected ? error.message : ((error as Error).stack ?? String(error))}\n`)
    process.exitCode = 1
  }
}
