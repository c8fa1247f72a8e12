import { describe, expect, test } from 'vitest'
import { LINK_ADDRESS, linkParts } from './link-address.ts'

describe('an address', () => {
  test.each([
    'https://www.example.org/',
    'http://localhost:8080/a?b=c#d',
    'https://[::1]/x',
    'mailto:noor@example.org?subject=Buurt',
    'https://xn--bcher-kva.example/%C3%A9',
  ])('%s may be followed', (address) => expect(LINK_ADDRESS.test(address)).toBe(true))

  test.each([
    '',
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' https://example.org/',
    'data:text/html,<script>',
    'file:///etc/passwd',
    'https://user:secret@example.org/',
    'https://ехаmple.org/',
    'https://example.org/a b',
    'https://example.org/\u202e',
    'https:///path',
    `https://example.org/${'x'.repeat(2_000)}`,
    'blob:https://example.org/1',
  ])('%s may not', (address) => expect(LINK_ADDRESS.test(address)).toBe(false))

  test('is told by its host and what follows it', () => {
    expect(linkParts('https://www.example.org/')).toEqual({ host: 'example.org', path: '' })
    expect(linkParts('https://example.org:8443/caf%C3%A9?x=1')).toEqual({ host: 'example.org:8443', path: '/café?x=1' })
    expect(linkParts('https://example.org/%E2%80%AEfdp')).toEqual({ host: 'example.org', path: '/%E2%80%AEfdp' })
    expect(linkParts('https://example.org/100%')).toEqual({ host: 'example.org', path: '/100%' })
    expect(linkParts('mailto:noor@example.org?subject=x')).toEqual({ host: 'noor@example.org', path: '' })
    expect(linkParts('')).toEqual({ host: '', path: '' })
  })
})
