/** A disk under the server's database that fails on demand: a small library between SQLite and the system's calls. Linux only. */
import { spawnSync } from 'node:child_process'
import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** In the order of the library's own list. */
const faults = [
  'none',
  'full',
  'write-error',
  'short-write',
  'sync-error',
  'death',
  'death-in-write',
  'read-error',
] as const
type DiskFault = (typeof faults)[number]

export interface DiskFaults {
  /** What a server is started with to have this disk. */
  readonly env: Readonly<Record<string, string>>
  /** From now on every call fails like this, after so many that go well. `death` kills the server, the other one in the middle of a write. */
  set(fault: DiskFault, callsBefore?: number): Promise<void>
  remove(): Promise<void>
}

/** Builds the library; undefined where that cannot be done, for want of a C compiler or of Linux. */
export async function buildDiskFaults(): Promise<DiskFaults | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'samenspel-disk-'))
  const [library, control] = [join(folder, 'disk-faults.so'), join(folder, 'control')]
  const source = join(import.meta.dirname, 'disk-faults.c')
  const built = spawnSync('cc', ['-shared', '-fPIC', '-O1', '-o', library, source, '-ldl'], { encoding: 'utf8' })
  if (process.platform !== 'linux' || built.status !== 0) {
    await rm(folder, { recursive: true, force: true })
    return undefined
  }
  const file = await open(control, 'w+')
  const set = async (fault: DiskFault, callsBefore = 0): Promise<void> => {
    const numbers = Buffer.alloc(8)
    numbers.writeInt32LE(faults.indexOf(fault), 0)
    numbers.writeInt32LE(callsBefore, 4)
    await file.write(numbers, 0, 8, 0)
  }
  await set('none')
  return {
    env: { LD_PRELOAD: library, DISK_FAULTS: control },
    set,
    async remove() {
      await file.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
