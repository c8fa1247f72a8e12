import { defineConfig } from 'vitest/config'

/** A condition is waited for; how long a busy machine takes to meet it says nothing about the product. */
const patience = { poll: { timeout: 10_000 } }

/** Two projects: what runs in Node against real servers, and the journeys in real browsers, one file at a time. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'integration',
          include: ['**/*.test.ts'],
          exclude: ['e2e/**', 'node_modules/**'],
          testTimeout: 60_000,
          expect: patience,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['e2e/**/*.test.ts'],
          testTimeout: 120_000,
          expect: patience,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
