/** What is used of Trusted Types, which not every browser has. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): {
    createScriptURL(url: string): string
  }
}

/** Lets this site open without a connection. Only where the browser allows it (https or this machine) and for built pages. */
export function registerServiceWorker(): void {
  if (!import.meta.env.PROD || !window.isSecureContext || !('serviceWorker' in navigator)) return
  const { trustedTypes } = window as unknown as { readonly trustedTypes?: TrustedTypes }
  // The content security policy lets no plain text become the address of a script.
  const policy = trustedTypes?.createPolicy('service-worker', { createScriptURL: (url) => url })
  const address = policy?.createScriptURL('/sw.js') ?? '/sw.js'
  navigator.serviceWorker.register(address).catch((error: unknown) => {
    console.warn('These pages are not kept for when there is no connection.', error)
  })
}
