/** What axe finds wrong with a page. */
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** The script that a page must have been given before its own. */
export const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

interface PageWithAxe {
  readonly axe: { run(options: object): Promise<AxeResults> }
}

/** Every rule of axe, the size of targets included, which it leaves out by default. */
export async function expectNoViolations(page: Page): Promise<void> {
  const { violations, passes } = await page.evaluate(() => {
    const options = { resultTypes: ['violations', 'passes'], rules: { 'target-size': { enabled: true } } }
    return (window as unknown as PageWithAxe).axe.run(options)
  })
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => ({ id, help, html, failureSummary })),
  )
  expect(found).toEqual([])
  // An empty page has no violations either.
  expect(passes.length).toBeGreaterThan(10)
}
