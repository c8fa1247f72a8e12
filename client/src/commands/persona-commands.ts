/** Commands about views of personas on the board. */
import type { PersonaCardView } from '@samenspel/shared/elements/persona-card-layout'
import type { Command } from './command.ts'
import { setCardView, targetCards } from './records/personas-cards.ts'

const show = (view: PersonaCardView): Command => ({
  shortcuts: [],
  isEnabled: (editor) => targetCards(editor).some((card) => card.view !== view),
  run: (editor) => setCardView(editor, view),
})

export const personaCommands = {
  'persona.card': show('card'),
  'persona.empathy': show('empathy'),
  'persona.profile': show('profile'),
  'persona.poster': show('poster'),
} as const satisfies Readonly<Record<string, Command>>
