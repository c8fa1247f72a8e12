import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const server = `http://127.0.0.1:${process.env['SERVER_PORT'] ?? '3000'}`

export default defineConfig({
  plugins: [react()],
  server: {
    // The server looks at the Origin of a request, so the proxy must not rewrite it.
    proxy: { '/api': server, '/ws': { target: server, ws: true }, '/healthz': server, '/readyz': server },
  },
  build: {
    // Nothing is inlined as a data: address, which the content security policy refuses.
    assetsInlineLimit: 0,
    target: 'es2022',
  },
})
