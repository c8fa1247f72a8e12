import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A file that the browser loads by itself, and what it cannot run without. */
export interface BuiltChunk {
  /** The module it is asked for by, or the bundler's name for what several share. */
  readonly name: string
  /** Kilobytes of 1,000 bytes after gzip, as it travels to a browser without https. */
  readonly compressedKb: number
  readonly imports: readonly string[]
  /** Loaded later, when it is asked for. */
  readonly laterImports: readonly string[]
}

interface ManifestEntry {
  readonly file: string
  readonly imports?: readonly string[]
  readonly dynamicImports?: readonly string[]
}

/** The scripts of the built pages in `folder`, by name. Throws when they have not been built. */
export function builtChunks(folder: string): ReadonlyMap<string, BuiltChunk> {
  const manifest = JSON.parse(readFileSync(join(folder, '.vite', 'manifest.json'), 'utf8')) as Record<
    string,
    ManifestEntry
  >
  const scripts = Object.entries(manifest).filter(([, { file }]) => file.endsWith('.js'))
  return new Map(
    scripts.map(([name, { file, imports = [], dynamicImports = [] }]) => [
      name,
      {
        name,
        compressedKb: readFileSync(join(folder, `${file}.gz`)).length / 1000,
        imports,
        laterImports: dynamicImports,
      },
    ]),
  )
}

/** Everything that these chunks need before they run, themselves included. Throws for a name that was not built. */
export function loadedWith(
  chunks: ReadonlyMap<string, BuiltChunk>,
  names: readonly string[],
): ReadonlyMap<string, BuiltChunk> {
  const loaded = new Map<string, BuiltChunk>()
  const load = (name: string): void => {
    if (loaded.has(name)) return
    const chunk = chunks.get(name)
    if (!chunk) throw new Error(`The build has no chunk called ${name}.`)
    loaded.set(name, chunk)
    chunk.imports.forEach(load)
  }
  names.forEach(load)
  return loaded
}

/** What they weigh together, in kilobytes. */
export const weightKb = (chunks: Iterable<BuiltChunk>): number =>
  [...chunks].reduce((sum, { compressedKb }) => sum + compressedKb, 0)
