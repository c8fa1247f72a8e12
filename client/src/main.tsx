import '@fontsource/atkinson-hyperlegible-next/400.css'
import '@fontsource/atkinson-hyperlegible-next/600.css'
import '@fontsource/atkinson-hyperlegible-next/700.css'
import './styles/tokens.css'
import './styles/base.css'
import { createRoot } from 'react-dom/client'
import { openDeviceStorage } from '#device/device-storage.ts'
import { knownBoards } from '#device/known-boards.ts'
import { preferredLanguage } from '#device/preferences.ts'
import { loadMessages } from '#messages/load-messages.ts'
import { App } from './pages/app.tsx'
import { registerServiceWorker } from './pages/register-service-worker.ts'
import { allowHarmlessTexts } from './pages/trusted-types.ts'

allowHarmlessTexts()

const storage = openDeviceStorage(() => window.localStorage)
const language = preferredLanguage(storage, navigator.languages)
const messages = await loadMessages(language)
const root = document.querySelector('#app')
if (!root) throw new Error('The page has no element to draw in.')
createRoot(root).render(
  <App
    baseUrl={window.location.origin}
    storage={storage}
    boards={knownBoards(storage)}
    first={{ language, messages }}
    pathname={window.location.pathname}
  />,
)
registerServiceWorker()
