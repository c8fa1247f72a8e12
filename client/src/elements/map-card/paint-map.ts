import type { Point } from '@samenspel/shared/geometry/point'
import type { DrawnLink, DrawnMove, DrawnToken, Ground, GroundWords, MapDrawing } from '@samenspel/shared/maps/drawing'
import { LINK_WORDS_UNITS } from '@samenspel/shared/maps/link-words'
import { tokenCorners } from '@samenspel/shared/maps/token-form'
import { BOARD_FONT, type PaintContext } from '#elements/element-face.ts'
import { levelSigns, type MapTones } from './map-tones.ts'

/** Where a map is painted, and in which colours. */
export interface MapBrush {
  readonly context: PaintContext
  readonly tones: MapTones
}

/** Paints a drawing in its own units, with names when they can be read. */
export function paintMap(brush: MapBrush, drawing: MapDrawing, hasWords: boolean): void {
  for (const ground of drawing.grounds) paintGround(brush, ground)
  if (hasWords) for (const words of drawing.words) paintWords(brush, words)
  for (const link of drawing.links) paintLink(brush, link)
  if (hasWords) for (const link of drawing.links) paintLinkSigns(brush, link)
  for (const move of drawing.moves) paintMove(brush, move)
  if (hasWords) for (const token of drawing.tokens) paintLeader(brush, token)
  for (const token of drawing.tokens) paintToken(brush, token)
  if (hasWords) for (const token of drawing.tokens) paintName(brush, token)
}

const TURN = 2 * Math.PI
/** Angles of drawings begin at twelve o'clock, those of a canvas at three. */
const angle = (turn: number): number => (turn - 0.25) * TURN

function paintGround(brush: MapBrush, ground: Ground): void {
  const { context, tones } = brush
  context.beginPath()
  if (ground.type === 'line') {
    const { from, to, tone, hasArrow } = ground
    context.strokeStyle = tones.lines[tone]
    context.lineWidth = tone === 'axis' ? 3.5 : 2
    context.setLineDash(tone === 'cut' ? [2, 8] : [])
    context.moveTo(...from)
    context.lineTo(...to)
    context.stroke()
    context.setLineDash([])
    if (hasArrow) paintHead(brush, from, to, 14, tones.lines[tone])
    return
  }
  context.fillStyle = tones.grounds[ground.tone]
  if (ground.type === 'box') context.rect(ground.box.x, ground.box.y, ground.box.width, ground.box.height)
  else if (ground.type === 'circle') context.arc(...ground.center, ground.radius, 0, TURN)
  else {
    context.arc(...ground.center, ground.outer, angle(ground.from), angle(ground.to))
    if (ground.inner === 0) context.lineTo(...ground.center)
    else context.arc(...ground.center, ground.inner, angle(ground.to), angle(ground.from), true)
    context.closePath()
  }
  context.fill()
  const isCell = ground.tone.startsWith('cell')
  if (ground.type === 'box' && !isCell) return
  context.strokeStyle = isCell ? tones.inks.edge : tones.inks.ground
  context.lineWidth = isCell ? 1 : 2
  context.stroke()
}

const wordLooks: Readonly<
  Record<GroundWords['tone'], { readonly weight: number; readonly ink: keyof MapTones['inks'] }>
> = {
  axis: { weight: 700, ink: 'words' },
  advice: { weight: 700, ink: 'words' },
  end: { weight: 600, ink: 'soft' },
  zone: { weight: 600, ink: 'soft' },
  cell: { weight: 500, ink: 'name' },
  'cell-name': { weight: 600, ink: 'name' },
}

function paintWords(brush: MapBrush, { lines, at, anchor, sizeUnits, lineUnits, tone, isUpright }: GroundWords): void {
  const { context, tones } = brush
  context.save()
  context.translate(...at)
  if (isUpright) context.rotate(-TURN / 4)
  const { weight, ink } = wordLooks[tone]
  context.font = `${weight} ${sizeUnits}px ${BOARD_FONT}`
  context.fillStyle = tones.inks[ink]
  context.textAlign = anchor === 'middle' ? 'center' : anchor
  for (const [i, line] of lines.entries()) context.fillText(line, 0, i * lineUnits)
  context.restore()
}

/** A head at the end of a line that comes from `from`. */
function paintHead(brush: MapBrush, from: Point, to: Point, length: number, ink: string): void {
  const { context } = brush
  const turn = Math.atan2(to[1] - from[1], to[0] - from[0])
  context.fillStyle = ink
  context.beginPath()
  context.moveTo(...to)
  for (const side of [0.42, -0.42])
    context.lineTo(to[0] - length * Math.cos(turn + side), to[1] - length * Math.sin(turn + side))
  context.closePath()
  context.fill()
}

const DASHES: Readonly<Record<DrawnLink['status'], readonly number[]>> = {
  existing: [],
  wanted: [14, 9],
  weakened: [3, 8],
  broken: [22, 14],
}

function paintLink(brush: MapBrush, link: DrawnLink): void {
  const { context, tones } = brush
  const { start, bend, end, direction, status, type, widthUnits, isInformal } = link
  const ink = type === 'conflict' ? tones.inks.alarm : tones.inks.link
  context.strokeStyle = ink
  context.lineWidth = widthUnits
  context.setLineDash(DASHES[status])
  context.beginPath()
  context.moveTo(...start)
  context.quadraticCurveTo(...bend, ...end)
  context.stroke()
  context.setLineDash([])
  if (isInformal) {
    context.strokeStyle = tones.grounds.plot
    context.lineWidth = widthUnits * 0.4
    context.stroke()
  }
  if (direction !== 'none') paintHead(brush, bend, end, 12 + widthUnits, ink)
  if (direction === 'two') paintHead(brush, bend, start, 12 + widthUnits, ink)
}

/** Above the lines of all relations. */
function paintLinkSigns(brush: MapBrush, { status, sign, middle, words, wordsAt }: DrawnLink): void {
  const { tones } = brush
  const [x, y] = middle
  if (status === 'broken') write(brush, '×', { x, y: y + 10, size: 30, ink: tones.inks.alarm })
  if (sign !== '') paintSign(brush, sign, middle)
  if (words !== '')
    write(brush, words, { x: wordsAt[0], y: wordsAt[1] + 6, size: LINK_WORDS_UNITS, ink: tones.inks.soft })
}

function paintSign(brush: MapBrush, sign: string, [x, y]: Point): void {
  const { context, tones } = brush
  context.beginPath()
  context.arc(x, y, 12, 0, TURN)
  context.fillStyle = tones.inks.white
  context.fill()
  context.strokeStyle = tones.inks.link
  context.lineWidth = 1.5
  context.stroke()
  write(brush, sign, { x, y: y + 7, size: 20, ink: tones.inks.name })
}

interface Writing {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly ink: string
}

function write(brush: MapBrush, text: string, { x, y, size, ink }: Writing): void {
  const { context } = brush
  context.font = `700 ${size}px ${BOARD_FONT}`
  context.textAlign = 'center'
  context.fillStyle = ink
  context.fillText(text, x, y)
  context.textAlign = 'start'
}

function paintMove(brush: MapBrush, { ghost, radius, from, to, type }: DrawnMove): void {
  const { context, tones } = brush
  context.strokeStyle = tones.inks.move
  context.lineWidth = 2.5
  context.setLineDash([5, 5])
  context.beginPath()
  context.arc(...ghost, radius, 0, TURN)
  context.stroke()
  context.setLineDash(type === 'aim' ? [12, 8] : [])
  context.lineWidth = 3.5
  context.beginPath()
  context.moveTo(...from)
  context.lineTo(...to)
  context.stroke()
  context.setLineDash([])
  paintHead(brush, from, to, 16, tones.inks.move)
}

function paintLeader(brush: MapBrush, { center, label }: DrawnToken): void {
  const { context, tones } = brush
  if (!label.leader) return
  context.strokeStyle = tones.inks.soft
  context.lineWidth = 1.5
  context.beginPath()
  context.moveTo(...center)
  context.lineTo(...label.leader[1])
  context.stroke()
}

function paintToken(brush: MapBrush, token: DrawnToken): void {
  const { context, tones } = brush
  const { center, radius, form, level, isGhost, isSizeUnset, isUnheard, isPinned } = token
  const [x, y] = center
  const tone = tones.levels[level ?? 'plain']
  context.save()
  context.translate(x, y)
  context.beginPath()
  const corners = tokenCorners(form, radius)
  if (corners.length === 0) context.arc(0, 0, radius, 0, TURN)
  for (const corner of corners) context.lineTo(...corner)
  context.closePath()
  context.fillStyle = isGhost ? tones.inks.white : tone.fill
  context.fill()
  context.lineWidth = 2.5
  context.lineJoin = 'round'
  context.strokeStyle = isGhost
    ? tones.inks.move
    : level === 'unset' || isSizeUnset
      ? tones.inks.words
      : tones.inks.white
  context.setLineDash(isGhost || isSizeUnset ? [4, 3] : [])
  context.stroke()
  context.setLineDash([])
  if (level !== undefined && !isGhost)
    write(brush, levelSigns[level], { x: 0, y: radius * 0.42, size: radius * 1.25, ink: tone.ink })
  if (isPinned) {
    context.fillStyle = tones.inks.words
    context.fillRect(-4, -radius - 6, 8, 8)
  }
  if (isUnheard) paintUnheard(brush, radius)
  context.restore()
}

/** A triangle with an exclamation mark at the token's shoulder. */
function paintUnheard(brush: MapBrush, radius: number): void {
  const { context, tones } = brush
  context.translate(radius * 0.75, -radius * 0.75)
  context.beginPath()
  context.moveTo(0, -11)
  context.lineTo(11, 8)
  context.lineTo(-11, 8)
  context.closePath()
  context.fillStyle = tones.inks.white
  context.fill()
  context.strokeStyle = tones.inks.alarm
  context.stroke()
  write(brush, '!', { x: 0, y: 6, size: 14, ink: tones.inks.alarm })
}

function paintName(brush: MapBrush, { label }: DrawnToken): void {
  const { context, tones } = brush
  const { box, lines, align, sizeUnits, lineUnits } = label
  context.font = `600 ${sizeUnits}px ${BOARD_FONT}`
  context.textAlign = align
  const x = align === 'left' ? box.x : align === 'right' ? box.x + box.width : box.x + box.width / 2
  context.lineJoin = 'round'
  context.strokeStyle = tones.inks.halo
  context.lineWidth = 4.5
  context.fillStyle = tones.inks.name
  for (const [i, line] of lines.entries()) {
    const y = box.y + sizeUnits * 0.88 + i * lineUnits
    context.strokeText(line, x, y)
    context.fillText(line, x, y)
  }
  context.textAlign = 'start'
}
