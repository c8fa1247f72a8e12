/** Lets this site open without a connection. Only where the browser allows it (https or this machine) and for built pages. */
export function registerServiceWorker(): void {
  if (!import.meta.env.PROD || !window.isSecureContext || !('serviceWorker' in navigator)) return
  navigator.serviceWorker.register('/sw.js').catch((error: unknown) => {
    console.warn('These pages are not kept for when there is no connection.', error)
  })
}
