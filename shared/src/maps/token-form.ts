import type { Point } from '../geometry/point.ts'
import type { StakeholderType } from '../records/stakeholder.ts'

/** The corners of a token's form around the origin; empty for a circle. All forms have about the same area. */
export function tokenCorners(form: StakeholderType, radius: number): readonly Point[] {
  const r = radius
  switch (form) {
    case 'organisation': {
      const side = r * 0.9
      return [
        [-side, -side],
        [side, -side],
        [side, side],
        [-side, side],
      ]
    }
    case 'role':
      return [
        [0, -r * 1.2],
        [r * 1.2, 0],
        [0, r * 1.2],
        [-r * 1.2, 0],
      ]
    case 'network':
      return Array.from({ length: 6 }, (_, i): Point => {
        const turn = (i / 6) * 2 * Math.PI
        return [round(r * 1.1 * Math.cos(turn)), round(r * 1.1 * Math.sin(turn))]
      })
    case 'person':
      return [
        [0, -r * 1.2],
        [r * 1.15, r * 0.85],
        [-r * 1.15, r * 0.85],
      ]
    case 'group':
      return []
  }
}

/** The form as a path of SVG around the origin. */
export function tokenPath(form: StakeholderType, radius: number): string {
  const corners = tokenCorners(form, radius)
  if (corners.length === 0)
    return `M ${-radius} 0 a ${radius} ${radius} 0 1 0 ${2 * radius} 0 a ${radius} ${radius} 0 1 0 ${-2 * radius} 0 Z`
  return `M ${corners.map((corner) => corner.join(' ')).join(' L ')} Z`
}

const round = (value: number): number => Math.round(value * 100) / 100
