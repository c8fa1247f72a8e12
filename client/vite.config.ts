import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { firstLoadChunks } from './scripts/first-load-chunks.ts'

/** Development: the pages come from here, everything else from the server behind it. */
const server = `http://127.0.0.1:${process.env['SERVER_PORT'] ?? '3000'}`

export default defineConfig({
  plugins: [react(), fileListForServiceWorker(), compressedFiles()],
  server: {
    // The server looks at the Origin of a request, so the proxy must not rewrite it.
    proxy: { '/api': server, '/ws': { target: server, ws: true }, '/healthz': server, '/readyz': server },
  },
  build: {
    target: 'es2023',
    // Which chunk loads which; tests/budgets reads it.
    manifest: true,
    // A file as a data address would need a wider content security policy.
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: { index: 'index.html', sw: 'src/service-worker.ts' },
      output: {
        codeSplitting: firstLoadChunks(),
        entryFileNames: ({ name }) => (name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js'),
      },
    },
  },
})

/** Writes the names of all built files into the service worker, which keeps them for when there is no connection. */
function fileListForServiceWorker(): Plugin {
  return {
    name: 'file-list-for-service-worker',
    apply: 'build',
    enforce: 'post',
    generateBundle: (_options, bundle) => {
      const worker = bundle['sw.js']
      if (worker?.type !== 'chunk') return
      // Old browsers' font files and italics are left to be fetched when they are asked for.
      const files = Object.keys(bundle).filter((name) => name.startsWith('assets/') && !name.endsWith('.woff'))
      worker.code = worker.code.replace(/(['"`])BUILT_FILES\1/, JSON.stringify(files.map((name) => `/${name}`)))
    },
  }
}

/** Writes what is text a second and a third time, compressed, for the server to send: compressing in each answer would cost more and be less small. */
function compressedFiles(): Plugin {
  return {
    name: 'compressed-files',
    apply: 'build',
    writeBundle: async ({ dir = '' }, bundle) => {
      const names = Object.keys(bundle).filter((name) => /\.(?:js|css|html)$/.test(name))
      await Promise.all(
        names.map(async (name) => {
          const path = join(dir, name)
          const content = await readFile(path)
          await writeFile(`${path}.br`, await promisify(brotliCompress)(content))
          await writeFile(`${path}.gz`, await promisify(gzip)(content, { level: 9 }))
        }),
      )
    },
  }
}
