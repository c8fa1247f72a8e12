/** Instellingen van hoe je kijkt, op dit apparaat. */
export const looks = {
  title: 'Zo kijk ik',
  wheel: 'Wat het wiel van de muis doet',
  wheelUses: { auto: 'Muis zoomt, touchpad schuift', zoom: 'Altijd zoomen', pan: 'Altijd schuiven' },
  showCursors: 'Aanwijzers van anderen laten zien',
  calm: 'Rustige modus: geen aanwijzers en geen beweging',
  hideForAll: 'Aanwijzers voor iedereen uitzetten',
}
