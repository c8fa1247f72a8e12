/** What is used of Trusted Types, which not every browser has. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: Readonly<Record<'createHTML' | 'createScriptURL', (text: string) => string | null>>,
  ): void
}

/**
 * The content security policy lets no text become markup or the address of a script. Two harmless ones are let through: emptying an
 * element with `innerHTML = ''`, as libraries do, and our own service worker.
 */
export function allowHarmlessTexts(): void {
  const { trustedTypes } = window as unknown as { readonly trustedTypes?: TrustedTypes }
  trustedTypes?.createPolicy('default', {
    createHTML: (html) => (html === '' ? '' : null),
    createScriptURL: (url) => (url === '/sw.js' ? url : null),
  })
}
