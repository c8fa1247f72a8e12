/** Words kept on this device, or only until the page is left where the browser keeps nothing (private windows, blocked storage). */
export interface DeviceStorage {
  /** False when a reload forgets everything. */
  readonly isLasting: boolean
  read(key: string): string | undefined
  write(key: string, value: string): void
  remove(key: string): void
}

/** The browser's storage when it works, otherwise this page's memory. */
export function openDeviceStorage(browserStorage: () => Storage): DeviceStorage {
  try {
    const storage = browserStorage()
    const probe = 'samenspel.probe'
    storage.setItem(probe, probe)
    storage.removeItem(probe)
    return lasting(storage)
  } catch {
    // Reading the property, or writing, throws where storage is refused.
    return passing()
  }
}

function lasting(storage: Storage): DeviceStorage {
  return {
    isLasting: true,
    read: (key) => storage.getItem(key) ?? undefined,
    write: (key, value) => {
      try {
        storage.setItem(key, value)
      } catch (error) {
        // Full; what is remembered is a convenience, so the page goes on.
        console.warn('This device could not remember something.', error)
      }
    },
    remove: (key) => storage.removeItem(key),
  }
}

function passing(): DeviceStorage {
  const words = new Map<string, string>()
  return {
    isLasting: false,
    read: (key) => words.get(key),
    write: (key, value) => words.set(key, value),
    remove: (key) => words.delete(key),
  }
}
