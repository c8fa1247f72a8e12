/** Texts on and around the canvas. */
export const canvas = {
  /** The board surface itself, for screen readers. */
  label: 'Bord met briefjes',
}
