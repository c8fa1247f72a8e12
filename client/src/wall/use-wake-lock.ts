import { useEffect } from 'react'

/** Keeps the screen from going dark while the page is looked at, where the browser can (only over https or on this machine). */
export function useWakeLock(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | undefined
    const take = (): void => {
      if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return
      navigator.wakeLock.request('screen').then(
        (taken) => {
          lock = taken
        },
        // Refused when the battery is low; the wall works without it.
        (error: unknown) => console.info('The screen may go dark.', error),
      )
    }
    take()
    document.addEventListener('visibilitychange', take)
    return () => {
      document.removeEventListener('visibilitychange', take)
      lock?.release().catch(() => undefined)
    }
  }, [])
}
