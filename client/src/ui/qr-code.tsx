import type { ReactNode } from 'react'
import { encode } from 'uqr'

/** The empty edge that scanners need, in modules. */
const QUIET_MODULES = 4

/** A QR code, black on white whatever the theme; `label` says where it leads. Grows to the width it is given. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }): ReactNode {
  const { size, data } = encode(text, { ecc: 'M', border: QUIET_MODULES })
  let path = ''
  for (const [y, row] of data.entries())
    for (const [x, isDark] of row.entries()) if (isDark) path += `M${x} ${y}h1v1h-1z`
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#ffffff" />
      <path d={path} fill="#000000" />
    </svg>
  )
}
