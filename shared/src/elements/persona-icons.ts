/**
 * Pictures for personas: what somebody has around them or in their hands, never a face. Each is a path of 24 by 24 units, drawn with a line; the name is
 * stored.
 */
export const personaIcons = {
  house: 'M3.5 11.5 12 4l8.5 7.5M6 9.5V20h12V9.5M10 20v-5.5h4V20',
  flats:
    'M5 20V4h9v16M14 9h5v11M3 20h18M8 8h.01M11 8h.01M8 12h.01M11 12h.01M8 16h.01M11 16h.01M16.5 13h.01M16.5 16.5h.01',
  purse: 'M4 9h16v10.5H4zM7 9l2.5-4.5h5L17 9M15.5 14.2h.01',
  kettle: 'M6 10h10l1.5 9.5h-13zM8 10a3 3 0 0 1 6 0M16.5 12H19l1.5-3M4.5 13 3 12',
  cup: 'M5 9h11v6.5a4 4 0 0 1-4 4H9a4 4 0 0 1-4-4zM16 11h2a2.2 2.2 0 0 1 0 4.5h-2M8.5 3.5v2M12 3.5v2',
  stick: 'M10 20.5V7a3.2 3.2 0 0 1 6.4 0v1.2M8 20.5h4',
  pram: 'M4 8.5h15a7.5 7.5 0 0 1-15 0zM11.5 8.5V3.6A7.5 7.5 0 0 1 19 8.5M8.3 18.8h.01M15 18.8h.01M19 8.5 21 6',
  bicycle:
    'M6 12.5a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM18 12.5a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM6 16.5 9 9h6l3 7.5M9 9l4 7.5H6M7.5 7.5h3M15 9V6.5h2.5',
  bench: 'M4 9h16M4 12.5h16M3 16h18M6 16v4.5M18 16v4.5M6 9v7M18 9v7',
  tree: 'M12 21v-8M12 16l3.5-2.5M12 3.5a5 5 0 0 0-4.6 3 4.3 4.3 0 0 0 .9 8.4h7.4a4.3 4.3 0 0 0 .9-8.4 5 5 0 0 0-4.6-3z',
  plant:
    'M8 15.5h8l-1 5H9zM12 15.5V9M12 11c0-3.5 2-5.5 6-5.5 0 4-2 5.5-6 5.5zM12 9.5C12 7 10.5 5 7 5c0 3.5 1.5 4.5 5 4.5z',
  tools:
    'M4.5 20 13 11.5M14.5 4.2a4.5 4.5 0 0 0-1.8 7l.6.6a4.5 4.5 0 0 0 6.6-2.3l-3 .3-2.3-2.3zM4 4l5.5 5.5M3.5 6.2 6.2 3.5',
  pan: 'M4 10h12v7a2.5 2.5 0 0 1-2.5 2.5h-7A2.5 2.5 0 0 1 4 17zM16 12h5M7.5 6.5c-1-1 1-1.5 0-3M11.5 6.5c-1-1 1-1.5 0-3',
  book: 'M12 6.5C10 5 7 4.6 4 4.6v13.8c3 0 6 .4 8 1.9 2-1.5 5-1.9 8-1.9V4.6c-3 0-6 .4-8 1.9zM12 6.5v13.8',
  school: 'M3 9.5 12 5l9 4.5-9 4.5zM7 11.7V16c3 2.3 7 2.3 10 0v-4.3M21 9.5V15',
  case: 'M4 8h16v11.5H4zM9 8V4.8h6V8M4 13h16M12 12v2.2',
  chain: 'M6 4.5c0 7 2 11 6 13 4-2 6-6 6-13M12 17.5a2 2 0 1 0 0 4 2 2 0 0 0 0-4z',
  gavel: 'M4 20.5h9M13 5.5l5.5 5.5M10.5 8 16 13.5M14.5 3.8l5.7 5.7M9.3 9l5.7 5.7M12.2 11.8 5 19',
  key: 'M8 8.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM12.5 13H21M18 13v3.5M7.5 13h.01',
  letter: 'M3.5 6h17v12.5h-17zM3.5 7l8.5 6.5L20.5 7',
  phone: 'M7.5 3h9v18h-9zM11 18h2',
  speech: 'M4 5h16v11h-8l-5 4.5V16H4zM8 9h8M8 12h5',
  hands: 'M3 13.5 7.5 9l4 2 3.5-2.5 6 5M3 13.5l5.5 5.5c1 .9 2.3.9 3.3 0l7-5.5M11.5 11l-2 2.5c1.2 1.3 3 .8 4-.5l1.5 1',
  heart: 'M12 20C5.5 15.5 3.5 12 3.5 8.8A4.3 4.3 0 0 1 12 7.3a4.3 4.3 0 0 1 8.5 1.5c0 3.2-2 6.7-8.5 11.2z',
  bridge:
    'M2.5 16.5h19M5 16.5V6.5M19 16.5V6.5M2.5 10C4 9.5 5 8.5 5 6.5c1.5 5 4 7 7 7s5.5-2 7-7c0 2 1 3 2.5 3.5M9.5 13v3.5M14.5 13v3.5',
  door: 'M6 20.5V3.5h9.5v17M3.5 20.5h17M12.5 12.5h.01M15.5 6h3v14.5',
  bus: 'M4.5 5h15v12.5h-15zM4.5 11.5h15M12 5v6.5M7.5 17.5v2.5M16.5 17.5v2.5M7.5 14.5h.01M16.5 14.5h.01',
  lamp: 'M9 4h6l3.5 8h-13zM12 12v7.5M8 20h8M15.5 12v3',
} as const

export type PersonaIcon = keyof typeof personaIcons

/** The icon of that name; undefined for none, and for one that this page does not know. */
export const personaIconPath = (name: string): string | undefined =>
  Object.hasOwn(personaIcons, name) ? personaIcons[name as PersonaIcon] : undefined
