import type { ReactNode } from 'react'

/** Pictures of 24 by 24 units, drawn with a line of 2 units. */
const drawings = {
  check: <path d="M4.5 12.5 10 18 19.5 7" />,
  close: <path d="M6 6l12 12M18 6 6 18" />,
  copy: <path d="M9 9h10v11H9zM15 9V4H5v11h4" />,
  qr: <path d="M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2v2M20 14v6h-6v-2M18 18h.01" />,
  warning: <path d="M12 4 2.8 20h18.4zM12 10v4.5M12 17.5h.01" />,
  globe: <path d="M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM3.5 12h17M12 3c5 5 5 13 0 18-5-5-5-13 0-18z" />,
  share: <path d="M12 15V4M8 8l4-4 4 4M6 12H5v8h14v-8h-1" />,
  help: <path d="M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM9.5 9.5a2.5 2.5 0 1 1 3.6 2.3c-.8.4-1.1.9-1.1 1.9M12 17h.01" />,
  cursor: <path d="M6 3.5 18.5 12 12.7 13.2 9.5 19z" />,
  hand: (
    <path d="M8 12V6.2a1.4 1.4 0 0 1 2.8 0V11m0-5.8a1.4 1.4 0 0 1 2.8 0V11m0-4.3a1.4 1.4 0 0 1 2.8 0V12m0-2.8a1.4 1.4 0 0 1 2.8 0V15c0 3.6-2.3 6-5.6 6-3 0-4.4-1.4-5.8-3.8L4.6 14a1.5 1.5 0 0 1 2.5-1.6L8 13.4" />
  ),
  note: <path d="M4 4h16v10l-6 6H4zM20 14h-6v6" />,
  heart: <path d="M12 20C5 15 3 11.5 3 8.5A4.5 4.5 0 0 1 12 7a4.5 4.5 0 0 1 9 1.5c0 3-2 6.5-9 11.5z" />,
  star: <path d="m12 3 2.7 5.8 6.3.8-4.6 4.3 1.2 6.3L12 17l-5.6 3.2 1.2-6.3L3 9.6l6.3-.8z" />,
  question: <path d="M8 8.5a4 4 0 1 1 5.8 3.6c-1.2.6-1.8 1.4-1.8 2.9M12 20h.01" />,
  attention: <path d="M12 4v11M12 20h.01" />,
  image: <path d="M3 5h18v14H3zM3 16l5-5 4 4 3-3 6 5M15.5 9h.01" />,
  undo: <path d="M9 14 4 9l5-5M4 9h9a6 6 0 0 1 0 12h-3" />,
  redo: <path d="m15 14 5-5-5-5M20 9h-9a6 6 0 0 0 0 12h3" />,
  trash: <path d="M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13M10 11v5M14 11v5" />,
  plus: <path d="M12 5v14M5 12h14" />,
  minus: <path d="M5 12h14" />,
  fit: <path d="M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5" />,
  board: <path d="M3 4h18v13H3zM8 21l4-4 4 4M7 8h4v4H7z" />,
  list: <path d="M9 6h11M9 12h11M9 18h11M4.5 6h.01M4.5 12h.01M4.5 18h.01" />,
  wall: <path d="M3 4h18v12H3zM12 16v4M8 20h8" />,
  cloudOff: <path d="M3 3l18 18M8 7.5A6 6 0 0 1 18 10a4 4 0 0 1 2 7.4M16 18H7a4.5 4.5 0 0 1-1.3-8.8" />,
  lock: <path d="M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3" />,
  clock: <path d="M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7v5l3.5 2" />,
  up: <path d="M12 19V5M6 11l6-6 6 6" />,
  down: <path d="M12 5v14M6 13l6 6 6-6" />,
  move: <path d="M4 12h15M13 6l6 6-6 6" />,
  pickMore: <path d="M4 4h9v9H4zM6.5 8.5 8 10l3-3.5M17 11v9M12.5 15.5h9" />,
  duplicate: <path d="M9 9h11v11H9zM15 9V4H4v11h5M14.5 12v5M12 14.5h5" />,
  commands: <path d="M4 6h9M4 12h6M4 18h6M16 9.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM18.6 15.6 21 18" />,
  back: <path d="M20 12H5M11 6l-6 6 6 6" />,
  structure: <path d="M4 4h16v16H4zM4 9h16M10 9v11" />,
  search: <path d="M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.3 15.3 20 20" />,
  eye: (
    <path d="M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6z" />
  ),
  people: (
    <path d="M9 4a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM2.5 20c0-3.6 2.9-6 6.5-6s6.5 2.4 6.5 6M16 4.3a3.5 3.5 0 0 1 0 6.4M18 14.3c2.1.8 3.5 2.8 3.5 5.7" />
  ),
  door: <path d="M5 21h14M7 21V3h10v18M14 12h.01" />,
  sliders: <path d="M4 7h9M17 7h3M4 17h3M11 17h9M15 4.5v5M9 14.5v5" />,
  refresh: <path d="M20 5v5h-5M4 19v-5h5M5 9a8 8 0 0 1 13.5-2.5L20 10M4 14l1.5 3.5A8 8 0 0 0 19 15" />,
  more: <path d="M5 12h.01M12 12h.01M19 12h.01" />,
  text: <path d="M5 8V5h14v3M12 5v14M9 19h6" />,
  arrow: <path d="M5 19 19 5M10 5h9v9" />,
  line: <path d="M5 19 19 5" />,
  elbow: <path d="M4 18h8V6h8" />,
  dashed: <path d="M3 12h3M10.5 12h3M18 12h3" />,
  arrowStart: <path d="M20 12H4M10 6l-6 6 6 6" />,
  arrowEnd: <path d="M4 12h16M14 6l6 6-6 6" />,
  pen: <path d="m4 20 1-5L16 4l4 4L9 19zM13.5 6.5l4 4" />,
  eraser: <path d="m8 20-4.5-4.5L14 5l6 6-9 9H8zM9 10l6 6M14 20h6" />,
  laser: (
    <path d="M4 20 14 10M16.5 7.5h.01M16.5 2.5v1.5M16.5 11v1.5M11.5 7.5H13M20 7.5h1.5M13 4l1 1M19 10l1 1M20 4l-1 1" />
  ),
  frame: <path d="M7 3v18M17 3v18M3 7h18M3 17h18" />,
  rectangle: <path d="M3 6h18v12H3z" />,
  rounded: <path d="M8 6h8a5 5 0 0 1 5 5v2a5 5 0 0 1-5 5H8a5 5 0 0 1-5-5v-2a5 5 0 0 1 5-5z" />,
  ellipse: <path d="M12 5c5 0 9 3.1 9 7s-4 7-9 7-9-3.1-9-7 4-7 9-7z" />,
  diamond: <path d="m12 3 9 9-9 9-9-9z" />,
  triangle: <path d="M12 4 21.5 20h-19z" />,
  hexagon: <path d="M8 4h8l5 8-5 8H8l-5-8z" />,
  veiled: (
    <path d="M3 3l18 18M6.5 7.6C4 9.4 2.5 12 2.5 12S6 18.5 12 18.5c1.8 0 3.4-.6 4.7-1.4M10 5.7a9 9 0 0 1 2-.2c6 0 9.5 6.5 9.5 6.5s-.9 1.7-2.5 3.3" />
  ),
  speaker: <path d="M4 9.5v5h4l5 4V5.5l-5 4zM16.5 9a4 4 0 0 1 0 6M19 6.5a8 8 0 0 1 0 11" />,
  workbook: <path d="M12 6c-2-1.6-5-2-8-2v14c3 0 6 .4 8 2 2-1.6 5-2 8-2V4c-3 0-6 .4-8 2zM12 6v14" />,
  quote: <path d="M10 7H5v6h5V7zm0 6c0 2.5-1.5 4-4 4M19 7h-5v6h5V7zm0 6c0 2.5-1.5 4-4 4" />,
  insight: <path d="M9 17h6M10 20.5h4M8.5 14.5a6 6 0 1 1 7 0c-.6.5-.9 1.2-.9 2.5H9.4c0-1.3-.3-2-.9-2.5z" />,
  fact: <path d="M4 20h16M6 20v-6h3v6M10.5 20V9h3v11M15 20V4h3v16" />,
  area: <path d="M12 21c4-4.5 6-7.7 6-10.5a6 6 0 1 0-12 0C6 13.3 8 16.5 12 21zM12 8.5h.01" />,
  action: <path d="M4 5h16v15H4zM8 3v4M16 3v4M8 13.5l2.5 2.5 5-5" />,
  interview: <path d="M4 5h16v11h-8l-5 4v-4H4zM8 9h8M8 12.5h5" />,
  persona: <path d="M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4.5 20.5c.5-4 3.5-6 7.5-6s7 2 7.5 6" />,
  trace: <path d="M6 5.5h.01M6 18.5h.01M18 12h.01M6 8v8M8.5 6.5l7 4M8.5 17.5l7-4" />,
  map: <path d="M4 4v16h16M8 15.5h.01M12 10h.01M17 7h.01M16 14.5h.01" />,
  grip: <path d="M9 6h.01M9 12h.01M9 18h.01M15 6h.01M15 12h.01M15 18h.01" />,
} satisfies Record<string, ReactNode>

export type IconName = keyof typeof drawings

/** A picture beside words, or inside a button that has a name; never read out by itself. */
export function Icon({ name, size = 20 }: { readonly name: IconName; readonly size?: number }): ReactNode {
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {drawings[name]}
    </svg>
  )
}
