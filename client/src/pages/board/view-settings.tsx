import type { ReactNode } from 'react'
import type { Editor } from '#editor/editor.ts'
import { wheelUses, type ViewPreferences } from '#editor/view-preferences.ts'
import type { Messages } from '#messages/load-messages.ts'
import { useCell } from '#observable/use-cell.ts'
import { Choice } from '#ui/choice.tsx'
import styles from './view-settings.module.css'

interface ViewSettingsProps {
  readonly messages: Messages
  readonly editor: Editor
}

/** What one sees and what the wheel does, on this device; and for a facilitator, whether anybody sees cursors. */
export function ViewSettings({ messages, editor }: ViewSettingsProps): ReactNode {
  const texts = messages.looks
  const preferences = useCell(editor.preferences)
  const hidesCursors = useCell(editor.hidesCursors)
  const mayLead = useCell(editor.mayLead)
  const change = (next: Partial<ViewPreferences>): void => editor.preferences.set({ ...preferences, ...next })
  return (
    <section className={styles['settings']} aria-label={texts.title}>
      <h3>{texts.title}</h3>
      <Choice
        label={texts.wheel}
        options={wheelUses.map((id) => ({ id, label: texts.wheelUses[id] }))}
        chosen={preferences.wheel}
        choose={(wheel) => change({ wheel })}
      />
      <Check
        label={texts.showCursors}
        isOn={preferences.showsCursors}
        change={(showsCursors) => change({ showsCursors })}
      />
      <Check label={texts.calm} isOn={preferences.isCalm} change={(isCalm) => change({ isCalm })} />
      {mayLead && (
        <Check label={texts.hideForAll} isOn={hidesCursors} change={(hides) => editor.hidesCursors.set(hides)} />
      )}
    </section>
  )
}

interface CheckProps {
  readonly label: string
  readonly isOn: boolean
  change(isOn: boolean): void
}

function Check({ label, isOn, change }: CheckProps): ReactNode {
  return (
    <label className={styles['check']}>
      <input type="checkbox" checked={isOn} onChange={(event) => change(event.target.checked)} />
      <span>{label}</span>
    </label>
  )
}
