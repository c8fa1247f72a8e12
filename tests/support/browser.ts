/** Real Chromium, one context for each person, and a list of everything that went wrong in their pages. */
import { existsSync } from 'node:fs'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'

export interface Person {
  readonly context: BrowserContext
  readonly page: Page
  /** Errors thrown or logged in pages, violations of the content security policy, and requests to other hosts; sentences. */
  readonly problems: readonly string[]
}

export interface PersonOptions {
  /** The address of the server; requests to any other host are problems. */
  readonly baseUrl: string
  /** The language the browser asks for. */
  readonly locale?: 'nl-NL' | 'en-GB'
  readonly viewport?: { readonly width: number; readonly height: number }
  /** A touch screen of phone size. */
  readonly phone?: boolean
  /** A large screen that feels fingers. */
  readonly touch?: boolean
  /** Scripts that every page gets before its own. */
  readonly initScripts?: readonly string[]
}

export const LAPTOP = { width: 1440, height: 900 } as const
const PHONE = { width: 390, height: 844 } as const
export const PROJECTOR = { width: 1920, height: 1080 } as const

const candidates = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Starts Chromium. Rejects with a sentence when there is none. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = candidates.find((path) => path && existsSync(path))
  if (!executablePath)
    throw new Error('There is no Chromium: install the Debian package "chromium", or name one in CHROMIUM.')
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'] })
}

/** A person with a browser of their own: nothing is shared with others but the server. */
export async function openPerson(browser: Browser, options: PersonOptions): Promise<Person> {
  const context = await browser.newContext({
    baseURL: options.baseUrl,
    locale: options.locale ?? 'nl-NL',
    viewport: options.viewport ?? (options.phone ? PHONE : LAPTOP),
    hasTouch: options.phone ?? options.touch ?? false,
    isMobile: options.phone ?? false,
    permissions: ['clipboard-read', 'clipboard-write'],
    reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(20_000)
  const problems: string[] = []
  const ownHost = new URL(options.baseUrl).host
  context.on('request', (request) => {
    const url = new URL(request.url())
    if (['http:', 'https:', 'ws:', 'wss:'].includes(url.protocol) && url.host !== ownHost)
      problems.push(`A request left for another host: ${url.href}`)
  })
  await context.exposeBinding('reportViolation', (_source, text: string) => problems.push(text))
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report = (window as unknown as { reportViolation(text: string): void }).reportViolation
      report(`The content security policy refused ${event.blockedURI} by ${event.violatedDirective}`)
    })
  })
  // Scripts added this way are outside the page's content security policy, which refuses all others.
  for (const path of options.initScripts ?? []) await context.addInitScript({ path })
  const page = await context.newPage()
  page.on('pageerror', (error) => problems.push(`An error in the page: ${error.stack ?? error.message}`))
  page.on('websocket', (socket) => {
    if (new URL(socket.url()).host !== ownHost) problems.push(`A socket went to another host: ${socket.url()}`)
  })
  page.on('console', (message) => {
    // Chromium reports every failed request itself; a server that is down on purpose is no fault of the page.
    const isNetwork = /^(Failed to load resource|WebSocket connection to)/.test(message.text())
    if (message.type() === 'error' && !isNetwork) problems.push(`An error in the console: ${message.text()}`)
  })
  return { context, page, problems }
}
