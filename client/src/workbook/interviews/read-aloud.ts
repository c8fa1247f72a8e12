import { useEffect, useState } from 'react'

/** Reading texts aloud on this device. */
export interface ReadAloud {
  /** False where the device has no voice of its own for the language: a voice from elsewhere would send the words to another host. */
  readonly isPossible: boolean
  readonly isReading: boolean
  read(text: string): void
  stop(): void
}

/** Reads aloud in the language, with a voice that is on this device alone. Falls silent when the component goes. */
export function useReadAloud(language: string): ReadAloud {
  const voice = useOwnVoice(language)
  const [isReading, setReading] = useState(false)
  useEffect(() => () => speech()?.cancel(), [])
  const stop = (): void => {
    speech()?.cancel()
    setReading(false)
  }
  return {
    isPossible: voice !== undefined,
    isReading,
    stop,
    read: (text) => {
      if (!voice) return
      stop()
      const utterance = new SpeechSynthesisUtterance(text)
      utterance.voice = voice
      utterance.lang = voice.lang
      // A calm pace, to be followed while reading along.
      utterance.rate = 0.9
      utterance.addEventListener('end', () => setReading(false))
      utterance.addEventListener('error', () => setReading(false))
      setReading(true)
      speech()?.speak(utterance)
    },
  }
}

const speech = (): SpeechSynthesis | undefined => ('speechSynthesis' in window ? window.speechSynthesis : undefined)

function useOwnVoice(language: string): SpeechSynthesisVoice | undefined {
  const [voice, setVoice] = useState<SpeechSynthesisVoice>()
  useEffect(() => {
    const synthesis = speech()
    const look = (): void => {
      const own = synthesis?.getVoices().filter((each) => each.localService && each.lang.startsWith(language))
      setVoice(own?.find((each) => each.default) ?? own?.[0])
    }
    look()
    // Browsers find their voices after the page has asked for the first time.
    synthesis?.addEventListener('voiceschanged', look)
    return () => synthesis?.removeEventListener('voiceschanged', look)
  }, [language])
  return voice
}
