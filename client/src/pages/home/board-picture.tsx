import type { ReactNode } from 'react'

const notes = [
  { x: 34, y: 66, color: '#ffe27a', tilt: -3, lines: [70, 78, 52] },
  { x: 152, y: 48, color: '#b4dbfb', tilt: 2, lines: [62, 74] },
  { x: 60, y: 186, color: '#ffbfdf', tilt: 2.5, lines: [74, 60, 66] },
  { x: 180, y: 170, color: '#b9e6b5', tilt: -2, lines: [56, 76, 40] },
] as const

const people = [
  { x: 262, y: 128, color: '#c2410c', name: 'Noor' },
  { x: 128, y: 300, color: '#4338ca', name: 'Amir' },
  { x: 500, y: 286, color: '#0f766e', name: 'Hennie' },
] as const

/** A drawing of what the product is for: what people said on notes, leading to somebody the group works for. */
export function BoardPicture({ label }: { readonly label: string }): ReactNode {
  return (
    <svg role="img" aria-label={label} viewBox="0 0 600 350" fontFamily="inherit">
      <rect x="6" y="16" width="588" height="322" rx="20" fill="#0a3f36" />
      <rect x="22" y="32" width="290" height="290" rx="12" fill="none" stroke="#2f7a6b" strokeWidth="2" />
      <path
        d="M252 96C330 80 350 120 384 136M278 220C330 226 352 206 384 196M160 240C250 330 330 262 384 222"
        fill="none"
        stroke="#ffcb3d"
        strokeWidth="3"
        strokeLinecap="round"
        strokeDasharray="1 9"
      />
      {notes.map(({ x, y, color, tilt, lines }) => (
        <g key={color} transform={`rotate(${tilt} ${x + 50} ${y + 50})`}>
          <rect x={x} y={y} width="102" height="102" rx="5" fill={color} />
          {lines.map((width, row) => (
            <rect
              key={width}
              x={x + 12}
              y={y + 18 + row * 17}
              width={width}
              height="6"
              rx="3"
              fill="#1b2421"
              opacity="0.7"
            />
          ))}
        </g>
      ))}
      <g>
        <rect x="384" y="58" width="178" height="232" rx="14" fill="#ffffff" />
        <circle cx="430" cy="106" r="26" fill="#e0efe9" />
        <path d="M430 92a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM413 124c3-8 31-8 34 0" fill="#0d4a40" />
        <rect x="468" y="92" width="74" height="9" rx="4" fill="#17322c" />
        <rect x="468" y="110" width="52" height="7" rx="3" fill="#9fb0aa" />
        {[150, 186, 222, 258].map((y, row) => (
          <g key={y}>
            <rect x="402" y={y} width="12" height="12" rx="2" fill={notes[row]?.color} />
            <rect x="422" y={y + 2} width={[118, 96, 110, 84][row]} height="7" rx="3" fill="#48605a" opacity="0.75" />
          </g>
        ))}
      </g>
      {people.map(({ x, y, color, name }) => (
        <g key={name} transform={`translate(${x} ${y})`}>
          <path d="M0 0 17 10.5 8.5 12.5 4.5 20z" fill={color} stroke="#ffffff" strokeWidth="1.5" />
          <rect x="13" y="17" width={name.length * 8.6 + 16} height="22" rx="6" fill={color} />
          <text x="21" y="33" fill="#ffffff" fontSize="14" fontWeight="600">
            {name}
          </text>
        </g>
      ))}
    </svg>
  )
}
