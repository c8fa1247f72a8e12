import { useEffect } from 'react'
import type { DeviceStorage } from '#device/device-storage.ts'
import { readViewPreferences, rememberViewPreferences } from '#device/preferences.ts'
import type { Editor } from '#editor/editor.ts'

/** Gives an editor what this device remembers of how its person looks, keeps what changes, and makes the whole page calm. */
export function useViewPreferences({ preferences }: Editor, storage: DeviceStorage): void {
  useEffect(() => {
    const apply = (): void => {
      document.documentElement.toggleAttribute('data-calm', preferences.get().isCalm)
    }
    preferences.set(readViewPreferences(storage))
    apply()
    const stop = preferences.subscribe(() => {
      rememberViewPreferences(storage, preferences.get())
      apply()
    })
    return () => {
      stop()
      document.documentElement.removeAttribute('data-calm')
    }
  }, [preferences, storage])
}
